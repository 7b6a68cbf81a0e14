import type { ReactNode } from 'react';
import type { InterfaceWords } from '../../document/document.js';
import { type ClassNames, partClass, wordsLanguage } from '../parts.js';

export interface Option {
  /** What is chosen; absent stands for no choice. */
  readonly value?: string;
  readonly name: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly isCurrent: boolean;
}

export interface OptionSwitchProps {
  id: string;
  label: string;
  options: readonly Option[];
  words: InterfaceWords;
  classNames: ClassNames;
  /** Where each choice leads; such links work without scripts and in server components. */
  hrefFor?: ((value: string | undefined) => string) | undefined;
  /** Called with the choice, in client apps. */
  onChoose?: ((value: string | undefined) => void) | undefined;
}

/**
 * One choice of several, all in view: languages, or places to live in. Renders links, or buttons where the host handles
 * the choice itself; nothing if it offers neither. Nothing changes until the reader asks (WCAG 3.2.5).
 */
export function OptionSwitch({
  id,
  label,
  options,
  words,
  classNames,
  hrefFor,
  onChoose,
}: OptionSwitchProps): ReactNode {
  if ((hrefFor === undefined && onChoose === undefined) || options.length < 2) return null;
  return (
    <div className={partClass(classNames, 'switch')} role="group" aria-labelledby={id}>
      <p id={id} className="pc-switch__label" {...wordsLanguage(words)}>
        {label}
      </p>
      <ul>
        {options.map(({ value, name, lang, dir, isCurrent }) => {
          const shared = {
            className: partClass(classNames, 'option'),
            lang,
            dir,
            'aria-current': isCurrent ? ('true' as const) : undefined,
            // Names of languages are Intl's, as in `PhraseText`.
            suppressHydrationWarning: true,
          };
          return (
            <li key={value ?? ''}>
              {onChoose === undefined ? (
                <a {...shared} href={hrefFor?.(value)} hrefLang={lang}>
                  {name}
                </a>
              ) : (
                <button {...shared} type="button" onClick={() => onChoose(value)}>
                  {name}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

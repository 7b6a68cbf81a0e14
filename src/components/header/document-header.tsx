import type { ReactNode } from 'react';
import type { PolicyDocument, RegimeId } from '../../document/document.js';
import { DocumentNodes } from '../nodes/document-nodes.js';
import { PhraseText } from '../nodes/phrase-text.js';
import { headingTag, idOf, partClass, type View, wordsLanguage } from '../parts.js';
import { GlanceLabel } from './glance-label.js';
import { OptionSwitch } from './option-switch.js';

/** How a host lets readers change language and place: by links, or by handling the choice itself. */
export interface SwitchProps {
  /** The address of this page in another language. Works without scripts. */
  localeHref?: ((locale: string) => string) | undefined;
  /** The address of this page for another place; `undefined` for everywhere. Works without scripts. */
  regimeHref?: ((regime: RegimeId | undefined) => string) | undefined;
  onLocaleChange?: ((locale: string) => void) | undefined;
  onRegimeChange?: ((regime: RegimeId | undefined) => void) | undefined;
}

/** Title, dates, choices of language and place, notices, the policy in short and the label. Renders a `<header>`. */
export function DocumentHeader({
  document,
  view,
  slot,
  ...switches
}: { document: PolicyDocument; view: View; slot?: ReactNode } & SwitchProps): ReactNode {
  const { classNames, headingLevel, words } = view;
  const { localeHref, regimeHref, onLocaleChange, onRegimeChange } = switches;
  // There before a choice is made, or nobody would hear what it changed.
  const isLive = onRegimeChange !== undefined || onLocaleChange !== undefined;
  const Title = headingTag(headingLevel, 0);
  const Heading = headingTag(headingLevel, 1);
  return (
    <header className={partClass(classNames, 'header')}>
      <PhraseText
        as={Title}
        id={idOf(view, `${document.policyId}-title`)}
        className={partClass(classNames, 'title')}
        phrase={document.title}
        view={view}
      />
      {document.versionLines.length > 0 && (
        <ul className={partClass(classNames, 'version')}>
          {document.versionLines.map((line, index) => (
            <PhraseText key={index} as="li" phrase={line} view={view} />
          ))}
        </ul>
      )}
      <OptionSwitch
        id={`${view.idPrefix}${document.policyId}-languages`}
        label={words.language}
        options={document.locales.map(({ tag, name, dir, current }) => ({
          value: tag,
          name,
          lang: tag,
          dir,
          isCurrent: current,
        }))}
        words={words}
        classNames={classNames}
        hrefFor={localeHref && ((tag) => localeHref(tag ?? document.locale))}
        onChoose={onLocaleChange && ((tag) => onLocaleChange(tag ?? document.locale))}
      />
      <OptionSwitch
        id={`${view.idPrefix}${document.policyId}-regimes`}
        label={words.region}
        options={[
          { name: words.everywhere, ...wordsLanguage(words), isCurrent: document.regime === undefined },
          ...document.regimes.map(({ id, name, current }) => ({
            value: id,
            name,
            ...wordsLanguage(words),
            isCurrent: current,
          })),
        ]}
        words={words}
        classNames={classNames}
        hrefFor={regimeHref && ((id) => regimeHref(id as RegimeId | undefined))}
        onChoose={onRegimeChange && ((id) => onRegimeChange(id as RegimeId | undefined))}
      />
      {(document.notices.length > 0 || isLive) && (
        <div className={partClass(classNames, 'notice')} role={isLive ? 'status' : undefined}>
          <DocumentNodes nodes={document.notices} view={view} />
        </div>
      )}
      {slot}
      {document.summary.length > 0 && (
        <div className={partClass(classNames, 'summary')}>
          <Heading className="pc-summary__title" {...wordsLanguage(words)}>
            {words.summary}
          </Heading>
          <DocumentNodes nodes={document.summary} view={view} />
        </div>
      )}
      {document.glance.length > 0 && <GlanceLabel rows={document.glance} view={view} />}
    </header>
  );
}

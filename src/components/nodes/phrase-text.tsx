import { type ElementType, Fragment, type ReactNode } from 'react';
import type { Inline, Phrase } from '../../document/document.js';
import { partClass, type View } from '../parts.js';

/** Words of the document, with their marks; and with `lang` and `dir` where they differ from the text around them. */
export function PhraseText({
  phrase,
  view,
  as: Element,
  ...rest
}: {
  phrase: Phrase;
  view: View;
  as?: ElementType;
  className?: string;
  id?: string | undefined;
}): ReactNode {
  const { lang, dir, inlines } = phrase;
  const children = <Inlines inlines={inlines} view={view} />;
  if (Element !== undefined) return <Element {...rest} lang={lang} dir={dir} children={children} />;
  return lang === undefined && dir === undefined ? children : <span lang={lang} dir={dir} children={children} />;
}

function Inlines({ inlines, view }: { inlines: readonly Inline[]; view: View }): ReactNode {
  return inlines.map((inline, index) => {
    // Inlines have no identity of their own and never move.
    const key = index;
    if (typeof inline === 'string') return <Fragment key={key}>{inline}</Fragment>;
    switch (inline.type) {
      case 'strong':
        return <strong key={key} children={<Inlines inlines={inline.children} view={view} />} />;
      case 'emphasis':
        return <em key={key} children={<Inlines inlines={inline.children} view={view} />} />;
      case 'code':
        return <code key={key}>{inline.text}</code>;
      case 'time':
        return (
          <time key={key} dateTime={inline.dateTime}>
            {inline.text}
          </time>
        );
      case 'isolate':
        return <bdi key={key} lang={inline.lang} dir={inline.dir} children={<Inlines inlines={inline.children} view={view} />} />;
      case 'link':
        return (
          <PolicyLink key={key} href={inline.href} external={inline.external} view={view}>
            <Inlines inlines={inline.children} view={view} />
          </PolicyLink>
        );
    }
  });
}

/** A link of the policy. Links to other sites do not tell them where the reader came from. */
export function PolicyLink({
  href,
  external,
  view,
  className,
  children,
  ...rest
}: {
  href: string;
  external?: boolean | undefined;
  view: View;
  className?: string;
  'data-kind'?: string;
  children: ReactNode;
}): ReactNode {
  const Link = view.components.link ?? 'a';
  // Links into this policy follow its ids, which may carry a prefix.
  const target = href.startsWith('#') ? `#${view.idPrefix}${href.slice(1)}` : href;
  return (
    <Link {...rest} className={className ?? partClass(view.classNames, 'link')} href={target} rel={external ? 'noopener noreferrer' : undefined}>
      {children}
    </Link>
  );
}

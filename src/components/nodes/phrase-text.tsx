import type { ElementType, ReactNode } from 'react';
import type { Inline, Phrase } from '../../document/document.js';
import { partClass, type TextView } from '../parts.js';

/** Words of the document, with their marks; and with `lang` and `dir` where they differ from the text around them. */
export function PhraseText({
  phrase,
  view,
  as: Element,
  ...rest
}: {
  phrase: Phrase;
  view: TextView;
  as?: ElementType;
  className?: string;
  id?: string | undefined;
  /** For a host's own heading, which has no tag to tell it by. */
  level?: number;
}): ReactNode {
  const { lang, dir, inlines } = phrase;
  const children = <Inlines inlines={inlines} view={view} />;
  if (Element !== undefined) {
    return (
      <Element {...rest} lang={lang} dir={dir}>
        {children}
      </Element>
    );
  }
  if (lang === undefined && dir === undefined) return children;
  return (
    <span lang={lang} dir={dir}>
      {children}
    </span>
  );
}

function Inlines({ inlines, view }: { inlines: readonly Inline[]; view: TextView }): ReactNode {
  return inlines.map((inline, index) => <InlineElement key={index} inline={inline} view={view} />);
}

function InlineElement({ inline, view }: { inline: Inline; view: TextView }): ReactNode {
  if (typeof inline === 'string') return inline;
  switch (inline.type) {
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} view={view} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} view={view} />
        </em>
      );
    case 'break':
      return (
        <>
          <br />{' '}
        </>
      );
    case 'code':
      return <code>{inline.text}</code>;
    // Servers and browsers have different versions of Intl. React would build the whole page anew for one word of it.
    case 'time':
      return (
        <time dateTime={inline.dateTime} suppressHydrationWarning>
          {inline.text}
        </time>
      );
    case 'formatted':
      return <span suppressHydrationWarning>{inline.text}</span>;
    case 'isolate':
      return (
        <bdi lang={inline.lang} dir={inline.dir}>
          <Inlines inlines={inline.children} view={view} />
        </bdi>
      );
    case 'link':
      return (
        <PolicyLink href={inline.href} external={inline.external} view={view}>
          <Inlines inlines={inline.children} view={view} />
        </PolicyLink>
      );
  }
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
  view: TextView;
  className?: string;
  'data-kind'?: string;
  'aria-label'?: string | undefined;
  children: ReactNode;
}): ReactNode {
  // A link into this policy is the browser's: routers do not open sections. It follows our ids, which may carry a prefix.
  const isInside = href.startsWith('#');
  const Link = isInside ? 'a' : (view.components.link ?? 'a');
  const target = isInside ? `#${view.idPrefix}${href.slice(1)}` : href;
  return (
    <Link
      {...rest}
      className={className ?? partClass(view.classNames, 'link')}
      href={target}
      rel={external ? 'noopener noreferrer' : undefined}
    >
      {children}
    </Link>
  );
}

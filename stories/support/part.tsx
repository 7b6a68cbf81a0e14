import type { Decorator } from '@storybook/react-vite';
import type { View } from '../../src/components/parts.js';
import { createDocument } from '../../src/document/create-document.js';
import type { InterfaceWords, PolicyDocument } from '../../src/document/document.js';
import { directionOf } from '../../src/i18n/direction.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { centreOf, optionsOf } from './reader.js';

type Globals = Readonly<Record<string, unknown>>;

/** A policy made ready for the reader of the toolbar; the toolbar's own policy when none is given. */
export function documentOf(globals: Globals, policy: Policy = centreOf(globals).policy): PolicyDocument {
  return createDocument(policy, optionsOf(globals));
}

/** The kit's words in the language of the toolbar. */
export function wordsOf(globals: Globals): InterfaceWords {
  return documentOf(globals).words;
}

/** How a part is shown when no centre around it says so. */
export function viewOf(words: InterfaceWords, own: Partial<View> = {}): View {
  return { classNames: {}, components: {}, headingLevel: 1, idPrefix: '', words, ...own };
}

/** The root of a centre around one of its parts. */
export const withRoot: Decorator = (Story, { globals }) => {
  const { locale } = optionsOf(globals);
  return (
    <div className="pc-root" lang={locale} dir={directionOf(locale)}>
      <div className="pc-frame">
        <div className="story-part">
          <Story />
        </div>
      </div>
    </div>
  );
};

/** Room around what brings a root of its own. */
export const withPadding: Decorator = (Story) => (
  <div className="story-part">
    <Story />
  </div>
);

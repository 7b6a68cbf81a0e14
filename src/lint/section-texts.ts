import type { PathItem } from '../policy/policy-issue.js';
import type { LintContext } from './lint-context.js';
import { readText } from './policy-texts.js';

/** The prose of one section in one language, as readers see it. */
export interface SectionText {
  readonly section: string;
  readonly path: readonly PathItem[];
  readonly locale: string;
  readonly text: string;
}

/** The authored prose, section by section and language by language. Each block ends a sentence. */
export function sectionTexts({ policy, texts }: LintContext): SectionText[] {
  const found = new Map<string, { path: readonly PathItem[]; section: string; locale: string; blocks: string[] }>();
  for (const { path, byLocale } of texts()) {
    const [group, index, part] = path;
    if (group !== 'sections' || typeof index !== 'number' || part !== 'blocks') continue;
    for (const [locale, text] of Object.entries(byLocale)) {
      if (locale === 'und') continue;
      const key = `${index} ${locale}`;
      const entry = found.get(key) ?? {
        path: [group, index],
        section: policy.sections[index]?.id ?? '',
        locale,
        blocks: [],
      };
      found.set(key, entry);
      entry.blocks.push(readText(text).words);
    }
  }
  return [...found.values()].map(({ blocks, ...rest }) => ({ ...rest, text: blocks.join('\n\n') }));
}

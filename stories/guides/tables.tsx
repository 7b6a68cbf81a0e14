import { PARTS } from '../../src/components/parts.js';
import { createDocument } from '../../src/document/create-document.js';
import { phraseToText } from '../../src/document/text/phrase.js';
import type { Messages } from '../../src/i18n/messages.js';
import { LIMITS } from '../../src/policy/limits.js';
import { SECTION_KINDS, STANCES } from '../../src/policy/vocabulary.js';
import styles from '../../src/styles/styles.css?raw';
import { messages } from '../support/reader.js';

function Table({ columns, rows }: { columns: readonly string[]; rows: readonly (readonly (string | undefined)[])[] }) {
  return (
    <table className="story-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells[0]}>
            {cells.map((cell, index) => (
              <td key={columns[index]}>{index === 0 ? <code>{cell}</code> : cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const PROPERTIES: Readonly<Record<string, string>> = {
  '--pc-color-text': 'Text',
  '--pc-color-muted': 'Text that stands back: dates, labels, summaries',
  '--pc-color-background': 'The ground of the whole centre',
  '--pc-color-surface': 'The ground of notes',
  '--pc-color-rule': 'Hairlines between sections and rows',
  '--pc-color-rule-strong': 'The strong rules of the label and under table headings',
  '--pc-color-accent': 'Links, buttons, focus',
  '--pc-color-on-accent': 'Text on the accent colour',
  '--pc-font': 'The font of everything',
  '--pc-font-heading': 'The font of headings',
  '--pc-font-code': 'The font of code, such as names of cookies',
  '--pc-font-size': 'The size of text; all other sizes follow it',
  '--pc-line-height': 'Leading',
  '--pc-measure': 'The longest line of running text',
  '--pc-space': 'The unit of distance between parts',
  '--pc-radius': 'How round corners are',
  '--pc-target-size': 'The least height of what can be clicked or tapped',
  '--pc-scroll-offset': 'Room kept free above a section that a link leads to, such as for a fixed header',
};

/** Each custom property that the stylesheet reads, with its default, as the stylesheet has them. */
export function CustomProperties() {
  const found = new Map<string, string>();
  for (const [, name = '', rest = ''] of styles.matchAll(/var\((--pc-[\w-]+)(?:,\s*([^;]+))?\)/g)) {
    if (!found.has(name)) found.set(name, rest);
  }
  return (
    <Table
      columns={['Property', 'What it sets', 'Default']}
      rows={[...found].map(([name, value]) => [
        name,
        PROPERTIES[name] ?? '',
        value.replace(/^var\(--_font\)$/, 'as --pc-font'),
      ])}
    />
  );
}

/** Each part with the class name it always has. */
export function Parts() {
  return <Table columns={['Part', 'Class name']} rows={Object.entries(PARTS)} />;
}

/** Each stance, as English words a disclosure. */
export function Stances() {
  const { stance } = messages.en?.words ?? {};
  const words = typeof stance === 'object' && typeof stance.disclose === 'object' ? stance.disclose : {};
  return (
    <Table
      columns={['stance', 'Readers see, of a recipient']}
      rows={STANCES.map((each) => [each, String(words[each])])}
    />
  );
}

/** What becomes of a condition: a fact of each kind of stance, as a document words it. */
export function Conditions() {
  const activities = [
    { id: 'a', title: 'A', stance: 'onlyIf', condition: 'you subscribe' },
    { id: 'b', title: 'B', stance: 'doesNot', condition: 'unless the law requires it' },
    { id: 'c', title: 'C', stance: 'may', condition: 'you are signed in' },
  ] as const;
  const { sections } = createDocument(
    { schemaVersion: 1, id: 'conditions', locale: 'en', title: 'Conditions', version: {}, sections: [], activities },
    { messages: messages.en as Messages },
  );
  const facts = sections
    .flatMap((section) => section.facts)
    .flatMap((node) => (node.type === 'facts' ? node.facts : []));
  const told = (id: string) =>
    facts
      .filter((fact) => fact.id === id)
      .flatMap(({ statement, details }) => [
        ...(statement === undefined ? [] : [phraseToText(statement)]),
        ...details.map(({ label, values }) => `${phraseToText(label)}: ${values.map(phraseToText).join(', ')}`),
      ])
      .join(' · ');
  return (
    <Table
      columns={['stance', 'condition', 'Readers see']}
      rows={activities.map(({ id, stance, condition }) => [stance, condition, told(id)])}
    />
  );
}

/** Each kind of section, with the title it gets when only facts call for it. */
export function SectionKinds() {
  const titles = messages.en?.words.section;
  return (
    <Table
      columns={['kind', 'Title, where the kit adds the section']}
      rows={SECTION_KINDS.map((kind) => [kind, typeof titles === 'object' ? String(titles[kind]) : ''])}
    />
  );
}

/** What a policy may weigh. */
export function Limits() {
  return (
    <Table
      columns={['Limit', 'At most']}
      rows={[
        ['The whole policy', `${LIMITS.size / 1024} KB`],
        ['Nesting', `${LIMITS.depth} levels`],
        ['Blocks in one section', String(LIMITS.blocksPerSection)],
        ['One text', `${LIMITS.stringLength.toLocaleString('en')} characters`],
        ['One link', `${LIMITS.linkLength.toLocaleString('en')} characters`],
      ]}
    />
  );
}

/** The languages the kit speaks, and how each came to be. */
export function Languages() {
  return (
    <Table
      columns={['Import', 'Language', 'Written by']}
      rows={Object.values(messages).map(({ meta: { locale, status } }) => [
        `react-privacy-center/locales/${locale}`,
        new Intl.DisplayNames('en', { type: 'language' }).of(locale),
        { source: 'the authors', machine: 'a machine', 'native-reviewed': 'checked by a native speaker' }[status],
      ])}
    />
  );
}

// `npm run bench:import DIR LABELS`: how well the importer does on policies that a person labelled.
//
// DIR has the policies, as .md, .html or .txt. LABELS is a TSV file with the columns file, heading, category, and
// categories that are right too, separated by commas. A category is a section kind, or one of the groups below.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { runnerImport } from 'vite';

/** @type {{ module: typeof import('../src/import.js') }} */
const {
  module: { importPolicy },
} = await runnerImport('./src/import.ts', { configFile: false, logLevel: 'error' });

/** Groups that labels of the OPP-115 corpus name, and the section kinds that they cover. */
const GROUPS = {
  'first-party': ['collection', 'use', 'sources', 'legal-basis', 'automated'],
  'third-party': ['sharing', 'sale', 'third-parties', 'transfers'],
  choice: ['choices', 'signals'],
  access: ['rights'],
  'data-retention': ['retention'],
  'data-security': ['security'],
  'policy-change': ['changes'],
  'do-not-track': ['signals'],
  audiences: ['children', 'rights', 'transfers'],
  cookie: ['cookies'],
  links: ['external-links'],
  introduction: ['intro', 'scope'],
  generic: ['intro', 'scope', 'custom'],
  other: ['custom', 'intro', 'scope'],
};

const [folder, labelFile] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npm run bench:import DIR [LABELS]');
  process.exit(1);
}

/** @param {string} text */
const keyOf = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
/** @param {string} category */
const kindsOf = (category) => /** @type {Record<string, string[]>} */ (GROUPS)[category] ?? [category];
/** @param {number} part @param {number} whole */
const share = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** @type {Map<string, { heading: string, kinds: Set<string> }[]>} */
const labels = new Map();
for (const line of labelFile === undefined ? [] : readFileSync(labelFile, 'utf8').split(/\r?\n/)) {
  const [file = '', heading = '', category = '', others = ''] = line.split('\t').map((cell) => cell.trim());
  if (heading === '' || file === 'file') continue;
  const kinds = new Set([category, ...others.split(',').map((each) => each.trim())].filter(Boolean).flatMap(kindsOf));
  labels.set(file, [...(labels.get(file) ?? []), { heading, kinds }]);
}

/** @type {Map<string, { labelled: number, found: number, right: number }>} */
const byLanguage = new Map();
/** @type {Map<string, { labelled: number, right: number }>} */
const byKind = new Map();
let lost = 0;
let crashed = 0;
let slowest = { file: '', ms: 0 };
/** @type {string[]} */
const wrong = [];

const files = readdirSync(folder).filter((file) => ['.md', '.html', '.htm', '.txt'].includes(extname(file)));
for (const file of files.sort()) {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const start = performance.now();
  let result;
  try {
    result = await importPolicy(bytes);
  } catch (error) {
    crashed += 1;
    console.log(`${file}: ${error instanceof Error ? error.stack : error}`);
    continue;
  }
  const ms = performance.now() - start;
  if (ms > slowest.ms) slowest = { file, ms };
  const { report, policy, continued } = result;
  lost += report.characters.lost;
  /** @type {Map<string, string>} */
  const places = new Map();
  for (const { title, kind, blocks = [] } of [policy, ...continued].flatMap(({ sections }) => sections)) {
    if (!places.has(keyOf(String(title)))) places.set(keyOf(String(title)), kind);
    for (const block of blocks) {
      if (typeof block === 'object' && 'type' in block && block.type === 'heading') {
        const key = keyOf(String(block.text));
        if (!places.has(key)) places.set(key, kind);
      }
    }
  }
  const group = byLanguage.get(report.language) ?? { labelled: 0, found: 0, right: 0 };
  byLanguage.set(report.language, group);
  for (const { heading, kinds } of labels.get(file) ?? []) {
    const kind = places.get(keyOf(heading));
    const isRight = kind !== undefined && kinds.has(kind);
    group.labelled += 1;
    if (kind !== undefined) group.found += 1;
    if (isRight) group.right += 1;
    const [first = 'other'] = kinds;
    const each = byKind.get(first) ?? { labelled: 0, right: 0 };
    byKind.set(first, { labelled: each.labelled + 1, right: each.right + (isRight ? 1 : 0) });
    if (!isRight) wrong.push(`${file}\t${heading}\t${[...kinds].join(',')}\t${kind ?? 'not found'}`);
  }
  const { total, blocks, provenance, markup } = report.characters;
  console.log(
    `${file}: ${report.language}, ${total} characters (${blocks} in blocks, ${provenance} around, ${markup} markup, ${report.characters.lost} lost), ${report.headings.length} headings, ${Math.round(ms)} ms`,
  );
}
console.log(
  `\n${files.length} files, ${crashed} crashed, ${lost} characters lost, slowest ${slowest.file} ${Math.round(slowest.ms)} ms`,
);
for (const [language, { labelled, found, right }] of [...byLanguage].sort()) {
  if (labelled > 0)
    console.log(
      `${language}: ${found}/${labelled} headings found (${share(found, labelled)}), ${right} right (${share(right, labelled)})`,
    );
}
for (const [kind, { labelled, right }] of [...byKind].sort())
  console.log(`  ${kind}: ${right}/${labelled} (${share(right, labelled)})`);
if (wrong.length > 0) console.log(`\nfile\theading\twanted\tgot\n${wrong.join('\n')}`);

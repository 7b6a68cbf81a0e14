// Imports point one way (see CONTRIBUTING.md). Part of `npm run lint`; biome itself keeps out cycles.
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** Folder of src/ → the folders it may import from, and the packages. */
const LAYERS = {
  policy: { from: [], packages: ['valibot'] },
  'opt-out': { from: [], packages: [] },
  search: { from: [], packages: [] },
  i18n: { from: ['policy'], packages: ['i18next'] },
  document: { from: ['policy', 'i18n'], packages: [] },
  changes: { from: ['policy', 'i18n', 'document'], packages: ['diff'] },
  requests: { from: ['policy'], packages: ['valibot'] },
  // Bundled with what it uses, so that consumers install none of it.
  importing: {
    from: ['policy', 'i18n'],
    packages: [
      'htmlparser2',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm-table',
      'micromark-extension-gfm-table',
    ],
  },
  components: {
    from: ['policy', 'i18n', 'document', 'changes', 'requests', 'opt-out', 'search'],
    packages: ['react', 'react-dom', 'react-i18next', '@radix-ui/react-accordion'],
  },
  html: { from: [], packages: [] },
  lint: { from: ['policy', 'i18n', 'changes'], packages: [] },
  exporting: { from: ['policy', 'i18n', 'document', 'html'], packages: [] },
  // No React: Next's route handlers cannot load react-dom/server.
  server: {
    from: ['policy', 'i18n', 'requests', 'html'],
    packages: ['node:*', 'valibot', '@libsql/client', 'pg', 'nodemailer'],
  },
  cli: {
    from: ['policy', 'i18n', 'document', 'changes', 'requests', 'lint', 'importing', 'exporting', 'html', 'server'],
    packages: ['node:*', 'commander', '@humanwhocodes/momoa'],
  },
};
/** Entry file → the folders it may re-export from. */
const ENTRIES = {
  'index.ts': { from: ['components', 'document', 'requests', 'i18n', 'policy'], packages: [] },
  'policy.ts': { from: ['policy', 'i18n'], packages: [] },
  'document.ts': { from: ['document', 'i18n', 'policy'], packages: [] },
  'changes.ts': { from: ['changes'], packages: [] },
  'opt-out.ts': { from: ['opt-out'], packages: [] },
  'lint.ts': { from: ['lint', 'i18n', 'policy'], packages: [] },
  'export.ts': { from: ['exporting', 'document', 'policy'], packages: [] },
  'import.ts': { from: ['importing'], packages: [] },
  'inbox.ts': { from: ['components', 'requests'], packages: [] },
  'requests.ts': { from: ['policy', 'requests'], packages: [] },
  'cli.ts': { from: ['cli'], packages: ['node:*'] },
  'server.ts': { from: ['server', 'requests', 'policy'], packages: [] },
  'react-i18next.ts': { from: ['components', 'i18n'], packages: ['i18next', 'react', 'react-i18next'] },
};

/** Folders that no reader's browser loads, so that they may bring the schema along. */
const WITH_SCHEMA = ['policy', 'policy.ts', 'lint', 'importing', 'exporting', 'cli'];

const src = resolve(process.argv[2] ?? 'src');
/** @type {string[]} */
const faults = [];

for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
  if (!/\.tsx?$/.test(file)) continue;
  const [layer = ''] = file.split('/');
  const rule = Object.entries({ ...LAYERS, ...ENTRIES }).find(([name]) => name === layer)?.[1];
  if (rule === undefined) {
    faults.push(`src/${file}: "${layer}" is not in the table of scripts/check-layers.mjs`);
    continue;
  }
  for (const { name, typeOnly } of importsOf(join(src, file))) {
    const fault = name.startsWith('.') ? localFault(file, layer, rule, name, typeOnly) : packageFault(rule, name);
    if (fault !== undefined) faults.push(`src/${file}: "${name}" ${fault}`);
  }
}

/** @param {string} file @param {string} layer @param {{ from: string[] }} rule @param {string} name @param {boolean} typeOnly */
function localFault(file, layer, rule, name, typeOnly) {
  const target = relative(src, resolve(src, dirname(file), name));
  if (target.startsWith('..') || target.endsWith('.css')) return 'is outside what src may import';
  const [other = ''] = target.split('/');
  if (!target.includes('/')) return 'is an entry file: import the file that defines it';
  if (other !== layer && !rule.from.includes(other)) return `points the wrong way: ${layer} may not import ${other}`;
  if (loadsSchema(target) && !typeOnly && !loadsSchema(file) && !WITH_SCHEMA.includes(layer)) {
    return 'would put the schema into what browsers load: use `import type`';
  }
  return undefined;
}

/** @param {string} file */
function loadsSchema(file) {
  const loaders = ['policy/schema/', 'policy/parse-policy.', 'policy/map-values.', 'i18n/localize-policy.'];
  return loaders.some((start) => file.startsWith(start));
}

/** @param {{ packages: string[] }} rule @param {string} name */
function packageFault(rule, name) {
  const known = rule.packages.some((allowed) =>
    allowed === 'node:*' ? isBuiltin(name) : name === allowed || name.startsWith(`${allowed}/`),
  );
  return known ? undefined : 'may not be imported here';
}

/** @param {string} path */
function importsOf(path) {
  const tree = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  /** @type {{ name: string, typeOnly: boolean }[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const [specifier, typeOnly] = ts.isImportDeclaration(node)
      ? [node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword]
      : ts.isExportDeclaration(node)
        ? [node.moduleSpecifier, node.isTypeOnly]
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? [node.arguments[0], false]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? [node.argument.literal, true]
            : [undefined, false];
    if (specifier !== undefined && ts.isStringLiteral(specifier)) found.push({ name: specifier.text, typeOnly });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}

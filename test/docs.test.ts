import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const PACKAGE = 'react-privacy-center';
const GUIDES = 'stories/guides';
const PAGES = [
  'README.md',
  ...readdirSync(GUIDES)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `${GUIDES}/${name}`),
];

interface Import {
  readonly from: string;
  readonly names: readonly string[];
}

describe('what the guides import', () => {
  const imports = PAGES.flatMap((page) => importsOf(page).map((each) => ({ page, ...each })));
  const entries = [...new Set(imports.map(({ from }) => entryOf(from)))];
  const program = ts.createProgram(entries, {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    noLib: true,
    types: [],
  });
  const checker = program.getTypeChecker();

  it.each(imports)('$page: $names from $from', ({ from, names }) => {
    const file = program.getSourceFile(entryOf(from));
    const symbol = file && checker.getSymbolAtLocation(file);
    const exported = symbol === undefined ? [] : checker.getExportsOfModule(symbol).map(({ name }) => name);
    expect(names.filter((name) => !exported.includes(name))).toEqual([]);
  });
});

/** The named imports from this package in the code of one page; types count too. */
function importsOf(page: string): Import[] {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/^```tsx?$(.*?)^```$/gms)].flatMap(([, code = '']) =>
    ts
      .createSourceFile('code.tsx', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX)
      .statements.flatMap((statement): Import[] => {
        if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
        const from = statement.moduleSpecifier.text;
        const bindings = statement.importClause?.namedBindings;
        if (!(from === PACKAGE || from.startsWith(`${PACKAGE}/`))) return [];
        if (bindings === undefined || !ts.isNamedImports(bindings)) return [];
        return [{ from, names: bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text) }];
      }),
  );
}

function entryOf(from: string): string {
  return `src/${from === PACKAGE ? 'index' : from.slice(PACKAGE.length + 1)}.ts`;
}

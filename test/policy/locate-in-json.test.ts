import fc from 'fast-check';
import { expect, it } from 'vitest';
import { locateInJson } from '../../src/policy/locate-in-json.js';

const json = `{
  "id": "a",\r
  "list": [1, {"x": "} ] , \\" :"}, [true]],
  "é\\u0041": null
}`;

it.each([
  [['id'], '"a"', 2, 9],
  [['list', 1, 'x'], '"} ] , \\" :"', 3, 21],
  [['list', 2, 0], 'true', 3, 37],
  [['éA'], 'null', 4, 14],
] as const)('finds the value at %j by line and column', (path, source, line, column) => {
  const range = locateInJson(json)(path);
  expect(range).toMatchObject({ line, column, endLine: line, endColumn: column + source.length });
});

it.each([
  [['list', 7], 3],
  [['missing', 'deeper'], 1],
  [[], 1],
] as const)('points to what is around the place of %j, which is not there', (path, line) => {
  expect(locateInJson(json)(path).line).toBe(line);
});

type Path = (string | number)[];
const pathsIn = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [
        path,
        ...Object.entries(value).flatMap(([key, each]) =>
          pathsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : [path];

it('finds every value of any JSON, however it is spaced', () => {
  fc.assert(
    // JSON has no -0: it is written as 0.
    fc.property(
      fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value))),
      fc.constantFrom(0, 2, '\t'),
      (value, space) => {
        const text = JSON.stringify(value, null, space);
        const lines = text.split('\n');
        const locate = locateInJson(text);
        for (const path of pathsIn(value)) {
          const { line, column, endLine, endColumn } = locate(path);
          const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
          const end = lines.slice(0, endLine - 1).join('\n').length + (endLine > 1 ? 1 : 0) + endColumn - 1;
          const wanted = path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], value);
          expect(JSON.parse(text.slice(start, end))).toEqual(wanted);
        }
      },
    ),
    { numRuns: 300 },
  );
});

import { expect, it } from 'vitest';
import { findRepeatedKeys } from '../../src/policy/find-repeated-keys.js';
import { EXAMPLES, readExample } from '../fixtures/examples.js';

it.each([
  ['{"a": 1, "a": 2}', [['a']]],
  ['{"a": {"b": 1}, "c": {"b": 2}}', []],
  ['{"a": [{"b": 1}, {"b": 1, "c": "b", "b": 3}]}', [['a', 1, 'b']]],
  ['{"a": {"a": 1}, "\\u0061": {}, "a": ["a", "a"]}', [['a'], ['a']]],
  ['{"a": "\\"a\\": 1, \\"a\\":", "b": "{\\"b\\":"}', []],
  ['[]', []],
])('in %s', (json, paths) => {
  expect(findRepeatedKeys(json)).toEqual(paths);
});

it.each(EXAMPLES)('there are none in %s', (name) => {
  expect(findRepeatedKeys(JSON.stringify(readExample(name), null, 2))).toEqual([]);
});

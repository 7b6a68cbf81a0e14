import { JSON_TOKEN } from './locate-in-json.js';
import type { PathItem } from './policy-issue.js';

/** Paths of the keys that an object of a JSON text has more than once. Of their values parsers keep the last, and say nothing. */
export function findRepeatedKeys(json: string): PathItem[][] {
  const found: PathItem[][] = [];
  const open: { readonly keys?: Set<PathItem>; key: PathItem }[] = [];
  for (const { 0: token, 1: colon } of json.matchAll(JSON_TOKEN)) {
    const around = open.at(-1);
    if (token === '{') open.push({ keys: new Set(), key: '' });
    else if (token === '[') open.push({ key: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && around !== undefined && around.keys === undefined) around.key = Number(around.key) + 1;
    else if (colon !== undefined && around?.keys !== undefined) {
      around.key = JSON.parse(token.slice(0, -colon.length)) as string;
      if (around.keys.has(around.key)) found.push(open.map(({ key }) => key));
      around.keys.add(around.key);
    }
  }
  return found;
}

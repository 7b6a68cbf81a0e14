import type { Formatter } from '../document/text/format.js';
import type { Translate } from '../i18n/create-translator.js';
import type { FieldChange, TextPart } from './changes.js';

const FIELDS: Readonly<Record<string, 'period' | 'country' | 'date' | 'stance'>> = {
  stance: 'stance',
  period: 'period',
  duration: 'period',
  lookback: 'period',
  country: 'country',
  effective: 'date',
  lastUpdated: 'date',
  published: 'date',
};

/** What stood in a field and what stands there now, where a reader's language has words for it. */
export function valueParts({ field, before, after }: FieldChange, format: Formatter, say: Translate): TextPart[] {
  const sort = FIELDS[field];
  if (sort === undefined) return [];
  const wordOf = (value: unknown) => {
    if (typeof value !== 'string') return undefined;
    if (sort === 'stance') return say(`stance.${value}`);
    if (sort !== 'date') return format[sort](value);
    const date = format.date(value);
    return typeof date === 'object' && 'text' in date ? date.text : undefined;
  };
  const [was, is] = [wordOf(before), wordOf(after)];
  // A word for one and none for the other would tell half of it.
  if ((was === undefined) !== (before === undefined) || (is === undefined) !== (after === undefined)) return [];
  return [
    ...(was === undefined ? [] : [{ type: 'removed', inlines: [is === undefined ? was : `${was} `] } as const]),
    ...(is === undefined ? [] : [{ type: 'added', inlines: [is] } as const]),
  ];
}

/** Whether `valueParts` has words for what stood in a field and what stands there now. */
export function isWorded(change: FieldChange, format: Formatter): boolean {
  return valueParts(change, format, (key) => key).length > 0;
}

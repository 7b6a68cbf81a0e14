import { isRecord } from '../policy/is-record.js';
import type { Text } from '../policy/schema/primitives.js';
import type { FieldChange } from './changes.js';
import { compareTexts, type Languages, type TextDifference } from './compare-texts.js';
import { lengthOf } from './length-of.js';

/** A field that differs, before it is weighed. */
export interface FieldDifference extends Omit<FieldChange, 'materiality' | 'source' | 'direction'> {
  readonly wording?: TextDifference;
}

interface Options {
  readonly languages: Languages;
  /** Whether a field holds words for readers. */
  readonly isText: (field: string) => boolean;
  /** What an id of the earlier version is called in the later one. */
  readonly renamed?: ReadonlyMap<string, string>;
}

// What a field says where it is left out.
const DEFAULTS: Readonly<Record<string, unknown>> = {
  stance: 'does',
  mode: 'disclose',
  technology: 'cookie',
  tone: 'info',
  ordered: false,
};

/** The fields in which two objects differ. Order of keys does not count, nor that of members that no order is said of. */
export function compareFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  { languages, isText, renamed = new Map() }: Options,
): FieldDifference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field): FieldDifference[] => {
    const [was, is] = [givenIn(before, field), givenIn(after, field)];
    const values = { field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
    if (Array.isArray(was ?? is) && !ORDERED.has(field)) {
      const [old, now] = [listOf(was), listOf(is)];
      const names = REFERENCES.has(field) ? renamed : undefined;
      const had = old.map((member) => keyOfMember(member, isText(field) ? languages.before : undefined, names));
      const has = now.map((member) => keyOfMember(member, isText(field) ? languages.after : undefined));
      const lost = old.filter((_, index) => !has.includes(had[index] as string));
      const gained = now.filter((_, index) => !had.includes(has[index] as string));
      return lost.length + gained.length === 0 ? [] : [{ ...values, lost, gained }];
    }
    if (isText(field)) {
      const wording = compareTexts(asText(was), asText(is), languages);
      return wording === undefined ? [] : [{ ...values, texts: wording.texts, wording }];
    }
    const old = REFERENCES.has(field) && typeof was === 'string' ? (renamed.get(was) ?? was) : was;
    return sameFor(old) === sameFor(is) ? [] : [values];
  });
}

/** A value as one string, the same for lengths of time that are as long, such as two weeks and 14 days. */
function sameFor(value: unknown): string {
  return canonical((typeof value === 'string' && lengthOf(value)) || value);
}

/** A value as one string, the same whatever the order of keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
    .sort()
    .join()}}`;
}

/** Fields that hold ids of other facts. */
const REFERENCES = new Set(['data', 'purposes', 'recipients', 'retention', 'provider', 'channel', 'channels']);

/** Cells and columns stand side by side, so their order says which is which. */
const ORDERED = new Set(['cells', 'columns']);

function givenIn(record: Readonly<Record<string, unknown>>, field: string): unknown {
  const value = Object.hasOwn(record, field) ? record[field] : undefined;
  const isEmpty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? DEFAULTS[field] : value;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function keyOfMember(member: unknown, locale: string | undefined, renamed?: ReadonlyMap<string, string>): string {
  if (typeof member !== 'string') return canonical(member);
  return canonical(locale === undefined ? (renamed?.get(member) ?? member) : { [locale]: member });
}

/** A text, or several side by side as one. */
function asText(value: unknown): Text | undefined {
  if (!Array.isArray(value)) return value as Text | undefined;
  const tags = new Set(value.flatMap((each) => (isRecord(each) ? Object.keys(each) : [])));
  if (tags.size === 0) return value.join(' | ');
  return Object.fromEntries(
    [...tags].map((tag) => [tag, value.map((each) => (isRecord(each) ? (each[tag] ?? '') : each)).join(' | ')]),
  );
}

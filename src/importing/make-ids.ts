import { RESERVED_KEYS } from '../policy/limits.js';
import { folded } from './lexicon.js';

/** Gives out ids, none of them twice. They rest on what a thing is and says, not on where it stands. */
export class IdMaker {
  private readonly taken = new Set<string>(RESERVED_KEYS);
  private readonly repeats = new Map<string, number>();

  /** The plain name where it is free, else the name with words of the text, else with a fingerprint of it. */
  make(name: string, text: string): string {
    const words = slug(text, 40);
    const candidates = [name, words === '' || words === name ? '' : `${name}-${words}`, `${name}-${fingerprint(text)}`];
    for (const candidate of candidates) if (candidate !== '' && this.take(candidate)) return candidate;
    // The same words once more: only their number is left to tell them apart.
    const base = `${name}-${fingerprint(text)}`;
    for (let count = this.repeats.get(base) ?? 2; ; count += 1) {
      const id = `${base}-${count}`;
      if (!this.take(id)) continue;
      this.repeats.set(base, count + 1);
      return id;
    }
  }

  private take(id: string): boolean {
    if (this.taken.has(id)) return false;
    this.taken.add(id);
    return true;
  }
}

/** Words as an id has them; empty for words of another alphabet. */
export function slug(text: string, length: number): string {
  const words = folded(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= length) return words;
  const cut = words.slice(0, length + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || length).replace(/-+$/, '');
}

/** A short name for a text, the same wherever and whenever it is made (FNV-1a). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of folded(text)) {
    hash ^= char.codePointAt(0) as number;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

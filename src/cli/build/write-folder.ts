import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from '../cli-error.js';
import { writeOutput } from '../files/write-output.js';
import { type BuildFiles, digest, INDEX } from './build-files.js';
import type { BuildIndex } from './build-index.js';

/** What became of a folder. */
export interface FolderChanges {
  readonly written: number;
  /** Files that said the same before. */
  readonly unchanged: number;
  /** Files of the build before that are built no more. */
  readonly removed: number;
}

/**
 * Brings a folder to what was built. Files of the build before are replaced or removed; anything else that is in the way, or
 * that somebody has changed since, stays unless `force` says otherwise.
 *
 * @throws CliError, before anything is written, if a file is in the way
 */
export async function writeFolder(folder: string, files: BuildFiles, force: boolean): Promise<FolderChanges> {
  const before = await readIndex(folder);
  const built = new Map(before?.files.map(({ path, sha256 }) => [path, sha256]));
  const there = new Map<string, string>();
  for (const path of new Set([...files.keys(), ...built.keys()])) {
    const found = await digestOf(join(folder, path));
    if (found !== undefined) there.set(path, found);
  }
  const isSame = (path: string) => there.get(path) === digest(files.get(path) ?? '');
  const isOurs = (path: string) => there.get(path) === built.get(path) || (path === INDEX && before !== undefined);
  const inTheWay = [...there.keys()].filter((path) => !isOurs(path) && !(files.has(path) && isSame(path)));
  if (inTheWay.length > 0 && !force) {
    throw new CliError(
      `${folder} holds files that no build left there as they are: ${inTheWay.join(', ')}.`,
      'Choose another folder, or add --force to replace them.',
    );
  }
  const stale = [...there.keys()].filter((path) => !files.has(path));
  for (const path of stale) await rm(join(folder, path));
  const fresh = [...files].filter(([path]) => !isSame(path));
  // The index comes last, so that it never promises what is not there.
  for (const [path, content] of fresh) await writeOutput(join(folder, path), content, { force: there.has(path) });
  return { written: fresh.length, unchanged: files.size - fresh.length, removed: stale.length };
}

async function digestOf(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes && digest(bytes);
}

/** What the build before says it made; nothing where the file is no such list. */
async function readIndex(folder: string): Promise<BuildIndex | undefined> {
  try {
    const index = JSON.parse(await readFile(join(folder, INDEX), 'utf8'));
    const isList = typeof index?.generator === 'string' && Array.isArray(index?.files);
    // A path that leads elsewhere would have a file there removed.
    const isInside = isList && index.files.every(({ path }: { path?: unknown }) => isPathInside(path));
    return isInside ? index : undefined;
  } catch {
    return undefined;
  }
}

function isPathInside(path: unknown): boolean {
  return typeof path === 'string' && path !== '' && !/^[/\\]|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)/i.test(path);
}

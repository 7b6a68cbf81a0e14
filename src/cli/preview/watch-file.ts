import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Editors write a file in several steps; what they have written is read once they are done. */
const SETTLE_MS = 80;

/**
 * Tells of every change to a file. Its folder is watched, since many editors replace the file by a new one.
 *
 * @returns ends the watching
 */
export function watchFile(path: string, onChange: () => void): () => void {
  const name = basename(path);
  let timer: NodeJS.Timeout | undefined;
  const watcher: FSWatcher = watch(dirname(path), (_, changed) => {
    // Not every system says which file it was.
    if (changed !== null && changed !== name) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLE_MS);
  });
  // A folder that goes away is no reason to end: the page still shows what was read.
  watcher.on('error', () => undefined);
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

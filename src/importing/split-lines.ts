import { BREAK, type Run, textOf, trimRuns } from './source-tree.js';

/** Takes a paragraph apart into the lines its author meant, joining those that only a machine broke. */
export function splitLines(runs: readonly Run[], width: number): Run[][] {
  const joined: Run[][] = [];
  let last = '';
  for (const { runs: line, meant } of physicalLines(runs)) {
    const text = textOf(line);
    const open = joined.at(-1);
    if (open !== undefined && !meant && goesOn(last, text, width)) {
      const end = open.at(-1)?.end ?? 0;
      open.push({ text: ' ', start: end, end }, ...line);
    } else joined.push(line);
    last = text;
  }
  return joined;
}

function physicalLines(runs: readonly Run[]): { runs: Run[]; meant: boolean }[] {
  const lines: { runs: Run[]; meant: boolean }[] = [];
  let line: Run[] = [];
  let meant = false;
  const end = (nextIsMeant: boolean) => {
    const trimmed = trimRuns(line);
    if (trimmed.length > 0) lines.push({ runs: trimmed, meant });
    line = [];
    meant = nextIsMeant;
  };
  for (const run of runs) {
    // A break of its own was written by the author: two spaces, a backslash, a tag.
    if (run.text === BREAK) end(true);
    else if (run.text.length !== run.end - run.start) line.push(run);
    else {
      let from = 0;
      for (const { 0: mark, index } of run.text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
        line.push(slice(run, from, index));
        end(false);
        from = index + mark.length;
      }
      line.push(slice(run, from, run.text.length));
    }
  }
  end(false);
  return lines;
}

function slice(run: Run, from: number, to: number): Run {
  return { ...run, text: run.text.slice(from, to), start: run.start + from, end: run.start + to };
}

/** Whether a line goes on in the next. */
function goesOn(line: string, next: string, width: number): boolean {
  if (ITEM.test(next)) return false;
  if (/^[\p{Ll},;)]/u.test(next) && !/[.!?:;]$/.test(line)) return true;
  if (width === 0 || line.length < width * 0.7) return false;
  // A full line that ends a sentence may end the paragraph too; the next one's first word then still had room.
  const room = width - line.length;
  return !/[.!?:。！？：]["”’)]?$/.test(line) || room <= (next.split(' ')[0]?.length ?? 0);
}

/** What an entry of a list begins with in plain text. */
export const BULLET = /^[•◦▪▫■□●○‣⁃∙·➢➤►▸✓✔❖※\u2013\u2014*-][ \t\u00a0]+(?=\S)|^[•◦▪■●‣∙➢➤►▸✓✔❖](?=\S)/;
const ITEM = /^(?:[•◦▪▫■□●○‣⁃∙·➢➤►▸✓✔❖※*\u2013-]\s|[•▪■●‣➢➤►✓✔]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s|#{1,6}\s)/;

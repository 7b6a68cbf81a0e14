/** Fields between two lines of dashes, as site generators write them, and where they end. */
export function readFrontMatter(source: string): { frontMatter: Readonly<Record<string, string>>; end: number } {
  const block = /^\s*(-{3}|\+{3})[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n\1[ \t]*(?:\r?\n|$)/.exec(source);
  const lines = block?.[2]?.split(/\r?\n/) ?? [];
  const isFields = lines.length > 0 && lines.every((line) => /^(?:\s*#|\s*$|\s+\S|-\s|[\w.-]+\s*[:=])/.test(line));
  if (block === null || !isFields) return { frontMatter: {}, end: 0 };
  const fields: Record<string, string> = {};
  let key = '';
  for (const line of lines) {
    const field = /^([\w.-]+)\s*[:=]\s*(.*)$/.exec(line);
    if (field?.[1] !== undefined) {
      key = field[1];
      fields[key] = field[2] ?? '';
    } else if (line.trim() !== '') {
      // A line that begins no field goes on with the one before.
      fields[key === '' ? 'text' : key] = `${fields[key] ?? ''} ${line.trim()}`.trim();
    }
  }
  return { frontMatter: fields, end: block[0].length };
}

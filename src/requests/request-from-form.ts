import { FIELD_LIMITS, FILE_FIELDS, type RequestFile } from './request-fields.js';

/**
 * What a form holds, as the object that JSON would hold: one value for each name, lists of files for those that take files.
 * Whether it is a request is for `parseRequest` to say.
 */
export async function requestFromForm(form: FormData | URLSearchParams): Promise<Record<string, unknown>> {
  // In one pass: a form may hold a million names.
  const entries = new Map<string, (string | File)[]>();
  for (const [name, value] of form as Iterable<[string, string | File]>) {
    const values = entries.get(name) ?? [];
    entries.set(name, values);
    // An empty file control sends a file without a name or contents.
    if (typeof value === 'string' || value.size > 0 || value.name !== '') values.push(value);
  }
  const read = [...entries].map(async ([name, values]): Promise<[string, unknown][]> => {
    const each = await Promise.all(values.map((value) => (typeof value === 'string' ? value : requestFileOf(value))));
    const isList = each.length > 1 || FILE_FIELDS.some((field) => field === name && typeof each[0] === 'object');
    return each.length === 0 ? [] : [[name, isList ? each : each[0]]];
  });
  return Object.fromEntries((await Promise.all(read)).flat());
}

/** A file made ready to go with a request. One that is too big is named and not read. */
export async function requestFileOf(file: File): Promise<RequestFile> {
  const { name, type, size } = file;
  const bytes = size > FIELD_LIMITS.attachments ? '' : base64Of(new Uint8Array(await file.arrayBuffer()));
  return { name, type, size, bytes };
}

function base64Of(bytes: Uint8Array): string {
  // In pieces: a call takes only so many arguments.
  const piece = 0x8000;
  let text = '';
  for (let start = 0; start < bytes.length; start += piece) {
    text += String.fromCharCode(...bytes.subarray(start, start + piece));
  }
  return btoa(text);
}

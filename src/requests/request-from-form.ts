import { FIELD_LIMITS, FILE_FIELDS, type RequestFile } from './request-fields.js';

/**
 * What a form holds, as the object that JSON would hold: one value for each name, lists of files for those that take files.
 * Whether it is a request is for `parseRequest` to say.
 */
export async function requestFromForm(form: FormData | URLSearchParams): Promise<Record<string, unknown>> {
  const entries = [...new Set(form.keys())].map(async (name): Promise<[string, unknown][]> => {
    // An empty file control sends a file without a name or contents.
    const values = (form.getAll(name) as (string | File)[]).filter(
      (value) => typeof value === 'string' || value.size > 0 || value.name !== '',
    );
    const read = await Promise.all(values.map((value) => (typeof value === 'string' ? value : requestFileOf(value))));
    const isList = read.length > 1 || FILE_FIELDS.some((field) => field === name && typeof read[0] === 'object');
    return read.length === 0 ? [] : [[name, isList ? read : read[0]]];
  });
  return Object.fromEntries((await Promise.all(entries)).flat());
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

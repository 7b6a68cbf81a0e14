/** What was written into a form, by the names of its controls. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What is written into a form now; files are none of it. */
export function valuesOf(form: HTMLFormElement): FormValues {
  const entries = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(entries);
}

/** What was written into a form, by the names of its controls. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What is written into a form now; files are none of it. */
export function valuesOf(form: HTMLFormElement): FormValues {
  const entries = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(entries);
}

/** What a person has written into a form or chosen in it: values that differ from those it came with. */
export function answersIn(form: HTMLFormElement): FormValues {
  const names = new Set([...form.elements].filter(isAnswered).map(({ name }) => name));
  return Object.fromEntries(Object.entries(valuesOf(form)).filter(([name]) => names.has(name)));
}

function isAnswered(control: Element): control is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    return control.value !== (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value;
  }
  if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)) {
    return control.checked !== control.defaultChecked;
  }
  return (
    (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) &&
    control.value !== control.defaultValue
  );
}

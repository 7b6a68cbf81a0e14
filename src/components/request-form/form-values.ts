/** What was written into a form, by the names of its controls. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What is written into a form now; files are none of it. */
export function valuesOf(form: HTMLFormElement): FormValues {
  const entries = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(entries);
}

/** Puts answers into the controls that are there: what has focus keeps it. */
export function fillIn(form: HTMLFormElement, values: FormValues): void {
  for (const control of controlsOf(form)) {
    const value = values[control.name];
    if (typeof value !== 'string' || control.type === 'hidden') continue;
    if (isTick(control)) control.checked = control.value === value;
    else control.value = value;
  }
}

/** What a person has written into a form or chosen in it: values that differ from those it came with. */
export function answersIn(form: HTMLFormElement): FormValues {
  const names = new Set(
    controlsOf(form)
      .filter(isAnswered)
      .map(({ name }) => name),
  );
  return Object.fromEntries(Object.entries(valuesOf(form)).filter(([name]) => names.has(name)));
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Those that take answers, and some that have no name. */
function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements] as Control[];
}

function isTick(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type);
}

function isAnswered(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    return control.value !== (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value;
  }
  return isTick(control) ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
}

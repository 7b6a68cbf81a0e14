'use client';

import type { RequestFormField } from '../../requests/request-form.js';

/** The id of a control, for its label, its hint, its error and the links of the summary. */
export const controlId = (idPrefix: string, name: string) => `${idPrefix}-${name}`;

export interface FormFieldProps {
  field: RequestFormField;
  idPrefix: string;
}

/**
 * One control with its label, its hint and what is wrong with it. Renders a `<div>`, or a `<fieldset>` for a choice of
 * several. Nothing is checked before the form is sent, and nothing is `required` to the browser, whose own bubbles would
 * stand in front of our words.
 */
export function FormField(props: FormFieldProps) {
  const { control } = props.field;
  if (control === 'radios') return <Choices {...props} />;
  if (control === 'checkbox') return <Tick {...props} />;
  return <Entry {...props} />;
}

function Entry({ field, idPrefix }: FormFieldProps) {
  const { name, control, label, value, autocomplete, options = [], accept, multiple } = field;
  const shared = {
    ...described(field, idPrefix),
    id: controlId(idPrefix, name),
    name,
    className: 'pc-form__control',
    defaultValue: value,
    autoComplete: autocomplete,
    'aria-required': field.required || undefined,
  };
  return (
    <div {...fieldProps(field)}>
      <label className="pc-form__label" htmlFor={shared.id}>
        {label}
      </label>
      <Remarks field={field} idPrefix={idPrefix} />
      {control === 'textarea' ? (
        <textarea {...shared} rows={5} />
      ) : control === 'select' ? (
        // A select takes no other value by itself once it is there.
        <select key={value} {...shared}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : control === 'file' ? (
        <input {...shared} type="file" defaultValue={undefined} accept={accept} multiple={multiple} />
      ) : (
        // An address is written left to right in every language.
        <input {...shared} type={control} dir={control === 'email' ? 'ltr' : undefined} />
      )}
    </div>
  );
}

function Choices({ field, idPrefix }: FormFieldProps) {
  const { name, label, value, options = [] } = field;
  return (
    <fieldset {...fieldProps(field)} {...described(field, idPrefix)}>
      <legend>{label}</legend>
      <Remarks field={field} idPrefix={idPrefix} />
      {options.map((option, index) => (
        <label key={option.value} className="pc-form__choice">
          <input
            // A link of the summary leads to the first of them.
            id={index === 0 ? controlId(idPrefix, name) : undefined}
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={option.value === value}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Tick({ field, idPrefix }: FormFieldProps) {
  const { name, label, value, options = [] } = field;
  const [option] = options;
  return (
    <div {...fieldProps(field)}>
      <Remarks field={field} idPrefix={idPrefix} />
      <label className="pc-form__choice">
        <input
          {...described(field, idPrefix)}
          id={controlId(idPrefix, name)}
          type="checkbox"
          name={name}
          value={option?.value}
          defaultChecked={option !== undefined && option.value === value}
        />
        <span>{option?.label ?? label}</span>
      </label>
    </div>
  );
}

function Remarks({ field: { name, hint, error }, idPrefix }: FormFieldProps) {
  const id = controlId(idPrefix, name);
  return (
    <>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="pc-form__hint">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="pc-form__error">
          {error}
        </p>
      )}
    </>
  );
}

function fieldProps({ error, when }: RequestFormField) {
  return {
    className: 'pc-form__field',
    'data-invalid': error === undefined ? undefined : '',
    'data-when': when === undefined ? undefined : `${when.name}=${when.value}`,
  };
}

function described({ name, hint, error }: RequestFormField, idPrefix: string) {
  const id = controlId(idPrefix, name);
  const ids = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return {
    'aria-describedby': ids === '' ? undefined : ids,
    'aria-invalid': error === undefined ? undefined : (true as const),
  };
}

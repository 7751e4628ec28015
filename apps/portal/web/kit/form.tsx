import type { ComponentType, FormEventHandler, ReactNode } from 'react';
import { type Control, type FieldErrors, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import type { Fault } from './error-summary.tsx';
import type { FieldProps } from './field.tsx';

/** `noValidate`: our own messages are shown instead of the browser's. */
export function Form({ onSubmit, children }: { onSubmit: FormEventHandler; children: ReactNode }) {
  return (
    <form className="form" onSubmit={onSubmit} noValidate>
      {children}
    </form>
  );
}

export function Fieldset({ legend, children, extra }: { legend: string; children: ReactNode; extra?: ReactNode }) {
  return (
    <fieldset className="fieldset card">
      <legend className="visually-hidden">{legend}</legend>
      <div className="card__head">
        <p className="fieldset__legend" aria-hidden="true">
          {legend}
        </p>
        {extra}
      </div>
      {children}
    </fieldset>
  );
}

export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>;
}

type Bound = 'value' | 'onChange' | 'onBlur' | 'inputRef' | 'error' | 'name';
type Connected<Values extends FieldValues, Props, Out> = Omit<Props, Bound> & {
  as: ComponentType<Props>;
  control: Control<Values, unknown, Out>;
  name: FieldPath<Values>;
};

/** A kit field that keeps its value in the form: `<Field as={TextField} name="…" control={control} label="…" />`. */
export function Field<Values extends FieldValues, Props extends FieldProps<any>, Out>({
  as: Kit,
  control,
  name,
  ...rest
}: Connected<Values, Props, Out>) {
  const { field, fieldState } = useController({ control, name });
  const bound = {
    name,
    value: field.value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    inputRef: field.ref,
    error: fieldState.error?.message,
  };
  return <Kit {...(rest as unknown as Props)} {...bound} />;
}

/** Every message in the form's errors with the name of its field, in the order of the fields. */
export function faultsOf(errors: FieldErrors | undefined, prefix = ''): Fault[] {
  return Object.entries(errors ?? {}).flatMap(([key, error]): Fault[] => {
    const name = prefix ? `${prefix}.${key}` : key;
    if (!error || key === 'ref' || key === 'types') return [];
    if (typeof error.message === 'string')
      return [{ field: key === 'root' ? undefined : name, message: error.message }];
    return typeof error === 'object' ? faultsOf(error as FieldErrors, name) : [];
  });
}

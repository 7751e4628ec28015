import { type ReactNode, useEffect, useId, useRef } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { useSpoken } from './language.ts';

const icons = { positive: 'done', warning: 'warning', negative: 'error' } as const;

/** As the kit's `Alert`, which brings the workplace's words: more than this page may weigh. */
export function Notice({ tone, live, children }: { tone: keyof typeof icons; live?: boolean; children: ReactNode }) {
  return (
    <div className={`alert alert--${tone}`} role={live ? (tone === 'negative' ? 'alert' : 'status') : undefined}>
      <Icon name={icons[tone]} />
      <div className="alert__text">{children}</div>
    </div>
  );
}

export function State({ begun, children }: { begun?: boolean; children: ReactNode }) {
  return (
    <span className={`status status--${begun ? 'positive' : 'neutral'}`}>
      {begun && <Icon name="done" />}
      {children}
    </span>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="own__section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** What went wrong, in a sentence of the service or ours; no rule numbers. */
export function Problem({ error, onAgain }: { error: unknown; onAgain?: () => void }) {
  const { words } = useSpoken();
  const problem = error instanceof ApiProblem ? error : new ApiProblem(500);
  const said = problem.body.errors?.map(({ detail }) => detail) ?? [];
  const text = problem.status === 0 ? words.offline : (problem.body.detail ?? problem.body.title ?? words.broken);
  return (
    <Notice tone="negative" live>
      {(said.length > 0 ? said : [text]).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {onAgain && (
        <div>
          <Button onPress={onAgain}>{words.again}</Button>
        </div>
      )}
    </Notice>
  );
}

interface FieldProps {
  label: string;
  hint?: string;
  error?: string | undefined;
}

interface TextProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  rows?: number;
  maxLength?: number;
}

/** One line, or more with `rows`. */
export function TextInput({ label, hint, error, value, onChange, rows, maxLength }: TextProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const shared = {
    id,
    value,
    maxLength,
    'aria-describedby': described,
    'aria-invalid': error ? true : undefined,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <div className="field" data-invalid={error ? true : undefined}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldFault id={`${id}-error`}>{error}</FieldFault>}
      {rows ? (
        <textarea className="control control--area" rows={rows} {...shared} />
      ) : (
        <input className="control" type="text" autoComplete="off" autoCapitalize="characters" {...shared} />
      )}
    </div>
  );
}

interface ChoicesProps extends FieldProps {
  several?: boolean;
  value: readonly string[];
  onChange(value: string[]): void;
  options: readonly { code: string; label: string }[];
}

/** Radio buttons, or check boxes where several may be chosen. */
export function Choices({ label, error, several, value, onChange, options }: ChoicesProps) {
  const id = useId();
  const chosen = (code: string) =>
    several ? (value.includes(code) ? value.filter((one) => one !== code) : [...value, code]) : [code];
  return (
    <fieldset
      className="field own__choices"
      data-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="field__label">{label}</legend>
      {error && <FieldFault id={`${id}-error`}>{error}</FieldFault>}
      {options.map((option) => (
        <label key={option.code} className="own__choice">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={id}
            checked={value.includes(option.code)}
            onChange={() => onChange(chosen(option.code))}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

const FieldFault = ({ id, children }: { id: string; children: string }) => (
  <p className="field__error" id={id} role="alert">
    {children}
  </p>
);

/** What comes in the place of what somebody pressed takes the focus, so that a screen reader reads on. */
export function useFocus<E extends HTMLElement>() {
  const element = useRef<E>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}

import { type ReactNode, type Ref, useId } from 'react';
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
} from 'react-aria-components';
import { ariaField, FieldFault, FieldHint, FieldLabel, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import type { Option } from './select.tsx';

export interface Choice extends Option {
  hint?: string;
}

interface ChoicesProps<Value> extends FieldProps<Value> {
  options: readonly Choice[];
  /** Side by side where the page is wide enough. */
  columns?: boolean;
}

export function CheckboxGroup(props: ChoicesProps<string[]>) {
  const { label, hint, error, optional, value, onChange, options, columns, inputRef } = props;
  return (
    <AriaCheckboxGroup {...ariaField(props)} value={value} onChange={onChange}>
      <FieldLabel label={label} optional={optional} />
      <FieldHint>{hint}</FieldHint>
      <FieldFault error={error} />
      <div className={columns ? 'choices choices--columns' : 'choices'}>
        {options.map((option, index) => (
          <AriaCheckbox
            key={option.code}
            value={option.code}
            className="choice"
            inputRef={index === 0 ? (inputRef as Ref<HTMLInputElement>) : undefined}
          >
            {({ isSelected }) => <Mark selected={isSelected} choice={option} />}
          </AriaCheckbox>
        ))}
      </div>
    </AriaCheckboxGroup>
  );
}

/** `whenNone` stands where the choices would be when there are none: what to do about it. */
export function RadioGroup({ whenNone, ...props }: ChoicesProps<string> & { whenNone?: ReactNode }) {
  const { label, hint, error, optional, value, onChange, options, columns, inputRef, name } = props;
  if (options.length === 0 && whenNone) {
    return (
      <div className="field" data-field={name} data-invalid={error ? true : undefined} tabIndex={-1}>
        <p className="field__label">{label}</p>
        {error && <Fault>{error}</Fault>}
        {whenNone}
      </div>
    );
  }
  return (
    <AriaRadioGroup {...ariaField(props)} value={value || null} onChange={onChange}>
      <FieldLabel label={label} optional={optional} />
      <FieldHint>{hint}</FieldHint>
      <FieldFault error={error} />
      <div className={columns ? 'choices choices--columns' : 'choices'}>
        {options.map((option, index) => (
          <AriaRadio
            key={option.code}
            value={option.code}
            className="choice"
            inputRef={index === 0 ? (inputRef as Ref<HTMLInputElement>) : undefined}
          >
            <span className="choice__box choice__box--round" />
            <ChoiceText choice={option} />
          </AriaRadio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}

/** One yes or no. What must be read before it is ticked goes into `hint`. */
export function Checkbox(props: FieldProps<boolean>) {
  const { label, hint, error, value, onChange, name, inputRef } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field" data-field={name} data-invalid={error ? true : undefined}>
      <AriaCheckbox
        className="choice"
        name={name}
        isSelected={value}
        onChange={onChange}
        isInvalid={error !== undefined}
        aria-describedby={described || undefined}
        inputRef={inputRef as Ref<HTMLInputElement>}
      >
        {({ isSelected }) => (
          <>
            <span className="choice__box">{isSelected && <Icon name="check" />}</span>
            <span className="choice__text">{label}</span>
          </>
        )}
      </AriaCheckbox>
      {hint && (
        <div className="field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && <Fault id={`${id}-error`}>{error}</Fault>}
    </div>
  );
}

function Fault({ id, children }: { id?: string; children: string }) {
  return (
    <p className="field__error" id={id}>
      <Icon name="error" />
      <span>{children}</span>
    </p>
  );
}

function Mark({ selected, choice }: { selected: boolean; choice: Choice }) {
  return (
    <>
      <span className="choice__box">{selected && <Icon name="check" />}</span>
      <ChoiceText choice={choice} />
    </>
  );
}

function ChoiceText({ choice }: { choice: Choice }) {
  return (
    <span className="choice__text">
      <span>{choice.label}</span>
      {choice.hint && <span className="choice__hint">{choice.hint}</span>}
    </span>
  );
}

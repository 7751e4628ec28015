import type { Ref } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField, Input } from 'react-aria-components';
import { useWords } from '../language/words.ts';
import { ariaField, FieldFault, FieldHint, FieldLabel, type FieldProps } from './field.tsx';
import { NumberWarning } from './number-warning.tsx';

interface TextFieldProps extends FieldProps<string> {
  type?: 'text' | 'email' | 'tel' | 'search';
  autoComplete?: string;
  maxLength?: number;
  narrow?: boolean;
}

/** One line of text, in a field that grows with it so that all of it can be read; Enter is left to who uses it. */
export function GrowingField(props: FieldProps<string> & { maxLength?: number }) {
  const { label, hint, error, optional, value, onChange, inputRef, maxLength } = props;
  return (
    <AriaTextField
      {...ariaField(props)}
      value={value}
      onChange={(typed) => onChange(typed.replace(/\s*\n\s*/g, ' '))}
      maxLength={maxLength}
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHint>{hint}</FieldHint>
      <FieldFault error={error} />
      <AriaTextArea className="control control--grows" rows={1} ref={inputRef as Ref<HTMLTextAreaElement>} />
      <NumberWarning value={value} />
    </AriaTextField>
  );
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    hint,
    error,
    optional,
    value,
    onChange,
    inputRef,
    type = 'text',
    autoComplete = 'off',
    maxLength,
  } = props;
  return (
    <AriaTextField
      {...ariaField(props)}
      value={value}
      onChange={onChange}
      type={type}
      autoComplete={autoComplete}
      maxLength={maxLength}
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHint>{hint}</FieldHint>
      <FieldFault error={error} />
      <Input className={props.narrow ? 'control control--narrow' : 'control'} ref={inputRef as Ref<HTMLInputElement>} />
      {type === 'text' && <NumberWarning value={value} />}
    </AriaTextField>
  );
}

interface TextAreaProps extends FieldProps<string> {
  maxLength?: number;
  rows?: number;
  /** Where being concise is the point: how much room is left. */
  counted?: boolean;
}

export function TextArea(props: TextAreaProps) {
  const { label, hint, error, optional, value, onChange, inputRef, maxLength, rows = 5, counted } = props;
  return (
    <AriaTextField {...ariaField(props)} value={value} onChange={onChange} maxLength={maxLength}>
      <FieldLabel label={label} optional={optional} />
      <FieldHint>{hint}</FieldHint>
      <FieldFault error={error} />
      <AriaTextArea className="control control--area" rows={rows} ref={inputRef as Ref<HTMLTextAreaElement>} />
      {counted && maxLength && <RoomLeft count={maxLength - value.length} />}
      <NumberWarning value={value} />
    </AriaTextField>
  );
}

/** Said aloud only when little is left, or every key would be answered. */
function RoomLeft({ count }: { count: number }) {
  const { t } = useWords();
  return (
    <p className="field__count" aria-live={count <= 20 ? 'polite' : 'off'}>
      {t('field.roomLeft', { count })}
    </p>
  );
}

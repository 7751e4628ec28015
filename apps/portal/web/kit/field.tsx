import type { ReactNode, Ref } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useWords } from '../language/words.ts';
import { Icon } from './icon.tsx';

/** What every field takes. Values are plain: strings, lists of strings, ISO days and times. */
export interface FieldProps<Value> {
  label: string;
  name?: string;
  hint?: ReactNode;
  /** What is wrong, in a sentence that says how to mend it. */
  error?: string;
  /** Fields are asked for unless they say otherwise; the exception is what is marked. */
  optional?: boolean;
  disabled?: boolean;
  value: Value;
  onChange(value: Value): void;
  onBlur?(): void;
  inputRef?: Ref<HTMLElement>;
}

export function FieldLabel({
  label,
  optional,
  as: Element = Label,
}: {
  label: string;
  optional?: boolean;
  as?: typeof Label;
}) {
  const { t } = useWords();
  return (
    <Element className="field__label">
      {label}
      {optional && <span className="field__optional"> {t('field.optional')}</span>}
    </Element>
  );
}

export function FieldHint({ children }: { children?: ReactNode }) {
  return children ? (
    <Text slot="description" className="field__hint">
      {children}
    </Text>
  ) : null;
}

export function FieldFault({ error }: { error?: string }) {
  return (
    <FieldError className="field__error">
      {error && (
        <>
          <Icon name="error" />
          <span>{error}</span>
        </>
      )}
    </FieldError>
  );
}

/** The part of a field's properties that React Aria's own components share. */
export function ariaField({
  name,
  error,
  optional,
  disabled,
  onBlur,
}: Omit<FieldProps<never>, 'value' | 'onChange' | 'label'>) {
  return {
    name,
    onBlur,
    isInvalid: error !== undefined,
    isRequired: !optional,
    isDisabled: disabled,
    validationBehavior: 'aria' as const,
    className: 'field',
    'data-field': name,
  };
}

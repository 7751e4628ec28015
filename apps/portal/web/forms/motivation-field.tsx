import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { Field, TextArea } from '../kit/index.ts';
import { useWords } from '../language/words.ts';

interface MotivationFieldProps<Values extends FieldValues, Out> {
  control: Control<Values, unknown, Out>;
  name: FieldPath<Values>;
}

/** Why a coordinator decides as they do; every requester reads it (S002-45, P-3). */
export function MotivationField<Values extends FieldValues, Out>({ control, name }: MotivationFieldProps<Values, Out>) {
  const { t } = useWords('forms');
  return (
    <Field
      as={TextArea}
      control={control}
      name={name}
      label={t('motivation.label')}
      hint={t('motivation.hint')}
      rows={4}
    />
  );
}

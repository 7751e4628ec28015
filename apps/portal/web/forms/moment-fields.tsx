import { type Control, type FieldPath, type FieldValues, useWatch } from 'react-hook-form';
import { businessTime } from '../api/business-time.ts';
import { DateField, Field, FieldRow, TextArea, TimeField } from '../kit/index.ts';
import { isOfAnEarlierDay, type MomentNames, momentBounds } from './typed-moment.ts';

interface MomentFieldsProps<Values extends FieldValues, Out> {
  control: Control<Values, unknown, Out>;
  names: MomentNames<FieldPath<Values>>;
  labels: { day: string; time: string; reason: string };
  reasonHint?: string;
}

/** When something was, by the clock on the wall here; another day than today asks why it is typed in only now (P-4). */
export function MomentFields<Values extends FieldValues, Out>({
  control,
  names,
  labels,
  reasonHint,
}: MomentFieldsProps<Values, Out>) {
  const [day, time] = useWatch({ control, name: [names.day, names.time] });
  const now = businessTime();
  return (
    <>
      <FieldRow>
        <Field as={DateField} control={control} name={names.day} label={labels.day} {...momentBounds(now)} />
        <Field as={TimeField} control={control} name={names.time} label={labels.time} />
      </FieldRow>
      {isOfAnEarlierDay({ day, time }, now) && (
        <Field as={TextArea} control={control} name={names.reason} label={labels.reason} hint={reasonHint} rows={2} />
      )}
    </>
  );
}

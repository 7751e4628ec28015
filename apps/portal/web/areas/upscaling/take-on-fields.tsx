import { type Control, useWatch } from 'react-hook-form';
import { MotivationField } from '../../forms/motivation-field.tsx';
import { Checkbox, Field, Fieldset, RadioGroup, TextArea } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { Asked, Draft } from './upscaling.ts';

type FormControl = Control<Draft, unknown, Asked>;

/** Always asked, never assumed: the answer decides who sits at the table (S002-48, R-14). */
export function SafetyFields({ control }: { control: FormControl }) {
  const { t } = useWords('upscaling', 'request');
  const safety = useWatch({ control, name: 'safety' });
  return (
    <Fieldset legend={t('ask.safety')}>
      <Field
        as={RadioGroup}
        control={control}
        name="safety"
        label={t('ask.safetyQuestion')}
        hint={t('ask.safetyHint')}
        options={(['no', 'yes'] as const).map((code) => ({ code, label: t(`ask.safeties.${code}`) }))}
      />
      {safety === 'yes' && (
        <Field
          as={TextArea}
          control={control}
          name="safetyReason"
          label={t('ask.safetyReason')}
          hint={t('ask.safetyReasonHint')}
          rows={4}
        />
      )}
    </Fieldset>
  );
}

/** Request, claim and decision on one screen, for the coordinator who takes the call (P-4, P-24). */
export function TakeOnFields({ control }: { control: FormControl }) {
  const { t } = useWords('upscaling', 'request');
  const [behalf, claim, outcome] = useWatch({ control, name: ['behalf', 'claim', 'outcome'] });
  if (behalf !== 'caller') return null;
  return (
    <Fieldset legend={t('ask.takeOn')}>
      <Field as={Checkbox} control={control} name="claim" label={t('ask.claim')} hint={t('ask.claimHint')} />
      {claim && (
        <>
          <Field
            as={Checkbox}
            control={control}
            name="independenceDeclared"
            label={t('request:request.declare')}
            hint={t('request:request.declareHint')}
          />
          <Field
            as={RadioGroup}
            control={control}
            name="outcome"
            label={t('ask.outcome')}
            options={(['later', 'round-table', 'other-possibilities'] as const).map((code) => ({
              code,
              label: t(`ask.outcomes.${code}`),
            }))}
          />
          {outcome !== 'later' && <MotivationField control={control} name="motivation" />}
        </>
      )}
    </Fieldset>
  );
}

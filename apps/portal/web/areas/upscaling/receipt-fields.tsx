import { useQueryClient } from '@tanstack/react-query';
import { type Control, type UseFormSetValue, useWatch } from 'react-hook-form';
import { AddSomebody } from '../../directory/add-somebody.tsx';
import { professionalQuery } from '../../directory/api.ts';
import { ProfessionalFinder } from '../../directory/finders.tsx';
import { MomentFields } from '../../forms/moment-fields.tsx';
import { Checkbox, Field, Fieldset, RadioGroup, TextArea } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { AdviceField } from './advice-field.tsx';
import { type Asked, type Draft, emptyParty, receiptNames, triggers } from './upscaling.ts';

type FormControl = Control<Draft, unknown, Asked>;

interface CallerFieldsProps {
  control: FormControl;
  setValue: UseFormSetValue<Draft>;
  coordinates: boolean;
}

/** For whom it is typed, by who answers callers: a coordinator, a dispatcher, an entry route (P-4, S002-44). */
export function CallerFields({ control, setValue, coordinates }: CallerFieldsProps) {
  const { t } = useWords('upscaling', 'request');
  const queries = useQueryClient();
  const [behalf, parties] = useWatch({ control, name: ['behalf', 'parties'] });
  // Who calls usually helps too (S002-46).
  const named = async (personId: string) => {
    const caller = await queries.ensureQueryData(professionalQuery(personId));
    const organisationId = caller?.organisation.organisationId;
    if (!organisationId || parties.some((party) => party.organisationId === organisationId)) return;
    setValue('parties', [{ ...emptyParty(), organisationId, personId }, ...parties], { shouldDirty: true });
  };
  return (
    <Fieldset legend={t('ask.who')}>
      <Field
        as={RadioGroup}
        control={control}
        name="behalf"
        label={t('ask.behalf')}
        options={(['caller', 'self'] as const).map((code) => ({
          code,
          label: t(`ask.behalfs.${code}`),
          hint: code === 'caller' || coordinates ? t(`ask.behalfHints.${code}`) : undefined,
        }))}
      />
      {behalf === 'caller' && (
        <>
          <Field
            as={ProfessionalFinder}
            control={control}
            name="caller"
            label={t('ask.caller')}
            hint={t('ask.callerHint')}
            onChosen={(personId: string) => void named(personId)}
          />
          <AddSomebody
            onAdded={({ personId = '' }) => {
              setValue('caller', personId, { shouldDirty: true, shouldValidate: true });
              void named(personId);
            }}
          />
        </>
      )}
    </Fieldset>
  );
}

/** Why scaling up is asked (S002-43), with the advice that a disagreement needs first (S002-43c). */
export function WhyFields({ control, district }: { control: FormControl; district: string }) {
  const { t } = useWords('upscaling', 'request');
  const trigger = useWatch({ control, name: 'trigger' });
  return (
    <Fieldset legend={t('ask.why')}>
      <Field
        as={RadioGroup}
        control={control}
        name="trigger"
        label={t('ask.trigger')}
        options={triggers.map((code) => ({
          code,
          label: t(`request:request.triggers.${code}`),
          hint: t(`ask.triggerHints.${code}`),
        }))}
      />
      {trigger === 'disagreement' && <AdviceField control={control} district={district} />}
      <Field
        as={TextArea}
        control={control}
        name="explanation"
        label={t('ask.explanation')}
        hint={t('ask.explanationHint')}
        rows={6}
      />
    </Fieldset>
  );
}

/** How and when it came in (S002-44, P-4); another day than today asks why. */
export function ReceiptFields({ control }: { control: FormControl }) {
  const { t, named } = useWords('upscaling', 'request');
  const { entryRoutes, organisationKinds, terms } = useWorkplace();
  const receivedAt = useWatch({ control, name: 'receivedAt' });
  const routes = entryRoutes.map((code) => ({
    code,
    label: t('request:request.routes.by', { name: named(organisationKinds, code) }),
  }));
  return (
    <Fieldset legend={t('ask.receipt')}>
      <Field
        as={RadioGroup}
        control={control}
        name="route"
        label={t('ask.route')}
        options={[{ code: 'direct', label: t('request:request.routes.direct') }, ...routes]}
      />
      <Field
        as={RadioGroup}
        control={control}
        name="receivedAt"
        label={t('ask.received')}
        options={(['now', 'earlier'] as const).map((code) => ({
          code,
          label: t(`ask.receiveds.${code}`),
          hint: t(`ask.receivedHints.${code}`),
        }))}
      />
      {receivedAt === 'earlier' && (
        <MomentFields
          control={control}
          names={receiptNames}
          labels={{ day: t('ask.receivedOn'), time: t('ask.receivedTime'), reason: t('ask.backDating') }}
          reasonHint={t('ask.backDatingHint')}
        />
      )}
      <Field
        as={Checkbox}
        control={control}
        name="urgent"
        label={t('ask.urgent')}
        hint={t('ask.urgentHint', { count: terms.urgentRoundTable.workingDays })}
      />
    </Fieldset>
  );
}

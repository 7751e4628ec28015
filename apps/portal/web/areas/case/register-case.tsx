import { useMemo } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useToday } from '../../api/today.ts';
import { useGiveAddresses } from '../../directory/addresses.ts';
import { LongForm, useLongForm } from '../../forms/long-form.tsx';
import { CriterionPanel } from '../../household/criterion-panel.tsx';
import { Alert, Button, Field, Fieldset, Page, RadioGroup, Select, TextArea, useTypedFaults } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { useRegisterCase } from './api.ts';
import { MemberFields } from './member-fields.tsx';
import {
  addressesOf,
  type Draft,
  emptyDraft,
  type Registration,
  registrationSchema,
  requestOf,
} from './registration.ts';

/** Registers the household at first contact (P-1). */
export function RegisterCase() {
  const { t, options } = useWords('case', 'request', 'forms');
  const { districts } = useWorkplace();
  const register = useRegisterCase();
  const addresses = useGiveAddresses();
  const today = useToday();
  const odd = useTypedFaults();
  const schema = useMemo(() => registrationSchema(t, today, odd), [t, today, odd]);
  // Somebody on the phone asks for scaling up: the household first, its request right after (P-4).
  const byPhone = useSearchParams()[0].get('daarna') === 'opschaling';
  const state = useLongForm<Draft, Registration, '/opschaling'>({
    schema,
    empty: emptyDraft(),
    send: async (registration, then) => {
      addresses.reset();
      const { caseId, memberIds } = await register.mutateAsync(requestOf(registration));
      await addresses.mutateAsync(addressesOf(registration, memberIds));
      return { done: t('register.done'), goOnTo: `/casussen/${caseId}${then ?? ''}` };
    },
  });
  const { control, formState } = state.form;
  return (
    <Page
      title={byPhone ? t('request:requests.phone') : t('register.title')}
      lead={byPhone ? t('register.phoneLead') : t('register.lead')}
      back={{ to: '/', label: t('page.today') }}
    >
      <Alert tone="warning" title={t('register.dangerTitle')}>
        <p>{t('register.danger')}</p>
      </Alert>
      <LongForm
        state={state}
        aside={<CriterionAside control={control} />}
        submit={t(byPhone ? 'register.next' : 'register.submit')}
        submitting={t('register.submitting')}
        of={(field) => {
          const [list, place] = field.split('.');
          const several = state.form.getValues('members').length > 1;
          return list === 'members' && several ? t('register.member', { number: Number(place) + 1 }) : undefined;
        }}
        wish={byPhone ? '/opschaling' : undefined}
        moreButtons={
          !byPhone && (
            <Button isPending={formState.isSubmitting} onPress={() => void state.send('/opschaling')}>
              {t('register.submitAndAsk')}
            </Button>
          )
        }
      >
        <Fieldset legend={t('register.source')}>
          <Field
            as={RadioGroup}
            control={control}
            name="sourceKind"
            label={t('register.sourceKind')}
            options={(['report', 'contact', 'question'] as const).map((code) => ({
              code,
              label: t(`register.sourceKinds.${code}`),
              hint: t(`register.sourceHints.${code}`),
            }))}
          />
          <Field
            as={Select}
            control={control}
            name="district"
            label={t('register.district')}
            hint={t('register.districtHint')}
            options={options(districts)}
          />
        </Fieldset>
        <MemberFields control={control} />
        <Fieldset legend={t('register.explored')}>
          <Field
            as={TextArea}
            control={control}
            name="explored"
            label={t('register.exploredLabel')}
            hint={t('register.exploredHint')}
            optional
            rows={6}
          />
        </Fieldset>
        {addresses.error && (
          <ProblemNotice error={addresses.error}>
            <p>{t('register.noAddress')}</p>
          </ProblemNotice>
        )}
      </LongForm>
    </Page>
  );
}

/** Explains while somebody types; only this part of the page follows each key. */
function CriterionAside({ control }: { control: Control<Draft, unknown, Registration> }) {
  const { t } = useWords('case');
  const members = useWatch({ control, name: 'members' });
  return (
    <CriterionPanel
      members={members.map(({ givenName, familyName, lifeAreas }, index) => ({
        memberId: String(index),
        name: givenName.trim() || familyName.trim() || t('register.member', { number: index + 1 }),
        lifeAreas,
      }))}
    />
  );
}

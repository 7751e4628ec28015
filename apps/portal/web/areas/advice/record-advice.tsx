import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { businessTime } from '../../api/business-time.ts';
import { chosenPeople } from '../../directory/chosen.ts';
import { LongForm, useLongForm } from '../../forms/long-form.tsx';
import { MomentFields } from '../../forms/moment-fields.tsx';
import { typedNow } from '../../forms/typed-moment.ts';
import { Field, Fieldset, Page, RadioGroup, Select, TextArea, useTypedFaults } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { Missing } from '../../shell/missing.tsx';
import { useUser } from '../../shell/session/user.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { useGiveAdvice } from './api.ts';
import { adviceSchema, bodyOf, type Draft, givenNames, outcomes, type Recorded } from './recording.ts';
import { WhoGotIt } from './who-got-it.tsx';

/** Only coordinators advise (S002-43c). */
export function RecordAdvice() {
  return useUser().roles.includes('independent-coordinator') ? <AdviceForm /> : <Missing />;
}

/** What was said on the phone, without names of a household: perhaps nothing of it is registered yet (P-4). */
function AdviceForm() {
  const { t, options } = useWords('advice', 'forms', 'directory');
  const { districts } = useWorkplace();
  const queries = useQueryClient();
  const give = useGiveAdvice();
  const odd = useTypedFaults();
  const schema = useMemo(() => adviceSchema(t, businessTime, odd), [t, odd]);
  const state = useLongForm<Draft, Recorded>({
    schema,
    empty: emptyDraft(),
    send: async (recorded) => {
      const named = recorded.people.flatMap(({ personId }, index) =>
        personId ? [{ personId, pointer: `/people/${index}/personId` }] : [],
      );
      const people = await chosenPeople(queries, named, t('directory:colleague.gone'));
      await give.mutateAsync(bodyOf(recorded, people));
      return { done: t('advice.done'), goOnTo: '/adviezen' };
    },
  });
  const { control, setValue } = state.form;
  return (
    <Page title={t('advice.record')} lead={t('advice.recordLead')} back={{ to: '/adviezen', label: t('advice.title') }}>
      <LongForm state={state} submit={t('advice.record')} submitting={t('advice.submitting')}>
        <Fieldset legend={t('advice.what')}>
          <Field
            as={RadioGroup}
            control={control}
            name="outcome"
            label={t('advice.outcome')}
            options={outcomes.map((code) => ({ code, label: t(`advice.choices.${code}`) }))}
          />
          <Field
            as={TextArea}
            control={control}
            name="text"
            label={t('advice.text')}
            hint={t('advice.textHint')}
            optional
            rows={4}
          />
        </Fieldset>
        <WhoGotIt control={control} setValue={setValue} />
        <Fieldset legend={t('advice.whereAndWhen')}>
          <Field
            as={Select}
            control={control}
            name="district"
            label={t('advice.district')}
            options={options(districts)}
          />
          <MomentFields
            control={control}
            names={givenNames}
            labels={{ day: t('advice.day'), time: t('advice.time'), reason: t('advice.backDating') }}
          />
        </Fieldset>
      </LongForm>
    </Page>
  );
}

function emptyDraft(): Draft {
  const { day, time } = typedNow(businessTime());
  return {
    outcome: '',
    text: '',
    people: [{ personId: '' }],
    district: '',
    givenOn: day,
    givenTime: time,
    backDatingReason: '',
  };
}

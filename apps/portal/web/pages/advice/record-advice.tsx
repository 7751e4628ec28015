import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Control, useForm, useWatch } from 'react-hook-form';
import { useGiveAdvice } from '../../api/advice.ts';
import { professionalQuery } from '../../api/directory.ts';
import {
  Button,
  ButtonRow,
  DatePicker,
  ErrorSummary,
  Field,
  FieldRow,
  Fieldset,
  Form,
  Page,
  RadioGroup,
  Select,
  TextArea,
  TimeField,
  toast,
} from '../../kit/index.ts';
import { businessTime } from '../../session/business-time.ts';
import { useUser } from '../../session/user.ts';
import { useWorkplace } from '../../session/workplace.ts';
import { useWords } from '../../text/words.ts';
import { useFaults } from '../faults.ts';
import { Missing } from '../missing.tsx';
import { NotSent } from '../not-sent.tsx';
import { isOfAnEarlierDay, typedNow } from '../typed-moment.ts';
import { UnsentGuard, useGoingOn } from '../unsent-guard.tsx';
import { adviceSchema, bodyOf, type Draft, outcomes, type Recorded } from './recording.ts';
import { WhoGotIt } from './who-got-it.tsx';

/** Only coordinators advise (S002-43c). */
export function RecordAdvice() {
  return useUser().roles.includes('independent-coordinator') ? <AdviceForm /> : <Missing />;
}

/** What was said on the phone, without names of a household: perhaps nothing of it is registered yet (P-4). */
function AdviceForm() {
  const { t, options } = useWords();
  const { districts } = useWorkplace();
  const { goesOn, goOnTo } = useGoingOn();
  const queries = useQueryClient();
  const give = useGiveAdvice();
  const schema = useMemo(() => adviceSchema(t, businessTime), [t]);
  const form = useForm<Draft, unknown, Recorded>({
    resolver: zodResolver(schema),
    defaultValues: emptyDraft(),
    shouldFocusError: false,
  });
  const { control, formState } = form;
  const faults = useFaults(form, give.error);

  const send = form.handleSubmit(async (recorded) => {
    const named = recorded.people.filter(({ personId }) => personId);
    const people = await Promise.all(named.map(({ personId }) => queries.ensureQueryData(professionalQuery(personId))));
    await give.mutateAsync(bodyOf(recorded, people));
    toast(t('advice.done'));
    goOnTo('/adviezen');
  });

  return (
    <Page title={t('advice.record')} lead={t('advice.recordLead')} back={{ to: '/adviezen', label: t('advice.title') }}>
      <ErrorSummary faults={faults} attempt={formState.submitCount} />
      <Form onSubmit={(event) => send(event).catch(() => undefined)}>
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
        <WhoGotIt control={control} setValue={form.setValue} />
        <Fieldset legend={t('advice.whereAndWhen')}>
          <Field
            as={Select}
            control={control}
            name="district"
            label={t('advice.district')}
            options={options(districts)}
          />
          <Given control={control} />
        </Fieldset>
        {give.error && faults.length === 0 && <NotSent error={give.error} />}
        <ButtonRow>
          <Button type="submit" look="primary" isPending={formState.isSubmitting}>
            {formState.isSubmitting ? t('advice.submitting') : t('advice.record')}
          </Button>
        </ButtonRow>
      </Form>
      <UnsentGuard unsent={formState.isDirty && !goesOn} />
    </Page>
  );
}

/** Now, until somebody says otherwise; another day asks why (P-4). */
function Given({ control }: { control: Control<Draft, unknown, Recorded> }) {
  const { t } = useWords();
  const [day, time] = useWatch({ control, name: ['givenOn', 'givenTime'] });
  const now = businessTime();
  return (
    <>
      <FieldRow>
        <Field as={DatePicker} control={control} name="givenOn" label={t('advice.day')} latest={typedNow(now).day} />
        <Field as={TimeField} control={control} name="givenTime" label={t('advice.time')} />
      </FieldRow>
      {isOfAnEarlierDay({ day, time }, now) && (
        <Field as={TextArea} control={control} name="backDatingReason" label={t('advice.backDating')} rows={2} />
      )}
    </>
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

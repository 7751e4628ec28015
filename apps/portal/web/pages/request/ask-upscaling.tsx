import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { useParams } from 'react-router';
import { type Case, caseQuery } from '../../api/cases.ts';
import { organisationQuery, professionalQuery } from '../../api/directory.ts';
import { useAskUpscaling } from '../../api/requests.ts';
import { Alert, Button, ButtonRow, Card, Columns, ErrorSummary, Form, Page, toast } from '../../kit/index.ts';
import { businessTime } from '../../session/business-time.ts';
import { useUser } from '../../session/user.ts';
import { useWorkplace } from '../../session/workplace.ts';
import { useWords } from '../../text/words.ts';
import { familyNamesOf, useCaseWords } from '../case/case-words.ts';
import { useFaults } from '../faults.ts';
import { Loaded } from '../loaded.tsx';
import { NotSent } from '../not-sent.tsx';
import { UnsentGuard, useGoingOn } from '../unsent-guard.tsx';
import { AskAside } from './ask-aside.tsx';
import { NeedFields } from './need-fields.tsx';
import { PartyFields } from './party-fields.tsx';
import { CallerFields, ReceiptFields, WhyFields } from './receipt-fields.tsx';
import { SafetyFields, TakeOnFields } from './take-on-fields.tsx';
import { type Asked, bodyOf, type Draft, emptyParty, upscalingSchema } from './upscaling.ts';

/** A request to scale up for a registered household (S002-43 to S002-45, P-1). */
export function AskUpscaling() {
  const { t } = useWords();
  const { caseId = '' } = useParams();
  // What is being typed must not change under somebody's hands.
  const query = useQuery({ ...caseQuery(caseId), staleTime: Number.POSITIVE_INFINITY });
  if (query.data) return <AskForm about={query.data} />;
  return (
    <Page title={t('ask.title')} back={{ to: `/casussen/${caseId}`, label: t('case.title') }}>
      <Card>
        <Loaded query={query} lines={6}>
          {() => null}
        </Loaded>
      </Card>
    </Page>
  );
}

/** After a first try, an answer that shows or hides other questions has all of it looked at again. */
function useRecheck({ watch, trigger, formState: { isSubmitted } }: UseFormReturn<Draft, unknown, Asked>) {
  const forks = watch(['behalf', 'trigger', 'adviceId', 'receivedAt', 'safety', 'claim', 'outcome']).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the forks are what it is about
  useEffect(() => {
    if (isSubmitted) void trigger();
  }, [forks]);
}

function AskForm({ about }: { about: Case }) {
  const { t } = useWords();
  const { title } = useCaseWords();
  const { caseId, district } = about;
  const user = useUser();
  const workplace = useWorkplace();
  const { goesOn, goOnTo } = useGoingOn();
  const queries = useQueryClient();
  const ask = useAskUpscaling();
  const schema = useMemo(() => upscalingSchema(t, workplace, businessTime), [t, workplace]);
  const coordinates = user.roles.includes('independent-coordinator');
  const members = about.members.filter(({ givenName }) => givenName);
  const form = useForm<Draft, unknown, Asked>({
    resolver: zodResolver(schema),
    defaultValues: {
      behalf: coordinates ? '' : 'self',
      caller: '',
      trigger: '',
      adviceId: '',
      explanation: '',
      route: '',
      receivedAt: coordinates ? '' : 'now',
      receivedOn: '',
      receivedTime: '',
      backDatingReason: '',
      urgent: false,
      members: members.map(({ memberId, lifeAreas = [] }) => ({ memberId, lifeAreas: [...lifeAreas] })),
      belowCriterionReason: '',
      // Who asks usually helps too (S002-46).
      parties: coordinates
        ? []
        : [{ ...emptyParty(), organisationId: user.organisationId ?? '', personId: user.personId ?? '' }],
      safety: '',
      safetyReason: '',
      claim: false,
      independenceDeclared: false,
      outcome: 'later',
      motivation: '',
    },
    shouldFocusError: false,
  });
  const { control, formState } = form;
  const faults = useFaults(form, ask.error);
  useRecheck(form);

  const send = form.handleSubmit(async (asked) => {
    const [caller, organisations] = await Promise.all([
      asked.caller ? queries.ensureQueryData(professionalQuery(asked.caller)) : undefined,
      Promise.all(
        asked.parties.map(({ organisationId }) => queries.ensureQueryData(organisationQuery(organisationId))),
      ),
    ]);
    const { requestId } = await ask.mutateAsync(bodyOf(asked, { caseId, district }, { caller, organisations }));
    toast(t('ask.done'));
    goOnTo(`/verzoeken/${requestId}`);
  });

  return (
    <Page
      title={t('ask.title')}
      lead={t('ask.lead', { household: title(familyNamesOf(about.members)) })}
      back={{ to: `/casussen/${caseId}`, label: t('case.title') }}
    >
      <Alert tone="warning" title={t('ask.dangerTitle')}>
        <p>{t('ask.danger')}</p>
      </Alert>
      <ErrorSummary faults={faults} attempt={formState.submitCount} />
      <Columns aside={<AskAside control={control} members={members} explored={about.explored} />}>
        <Form onSubmit={(event) => send(event).catch(() => undefined)}>
          {coordinates && <CallerFields control={control} setValue={form.setValue} />}
          <WhyFields control={control} district={district} />
          <ReceiptFields control={control} />
          <NeedFields control={control} members={members} />
          <PartyFields control={control} members={members} />
          <SafetyFields control={control} />
          {coordinates && <TakeOnFields control={control} />}
          {ask.error && faults.length === 0 && <NotSent error={ask.error} />}
          <ButtonRow>
            <Button type="submit" look="primary" isPending={formState.isSubmitting}>
              {formState.isSubmitting ? t('ask.submitting') : t('ask.submit')}
            </Button>
          </ButtonRow>
        </Form>
      </Columns>
      <UnsentGuard unsent={formState.isDirty && !goesOn} />
    </Page>
  );
}

import { mayDo } from '@rondetafel/policy';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useParams } from 'react-router';
import { businessTime } from '../../api/business-time.ts';
import { Loaded } from '../../api/loaded.tsx';
import { organisationQuery } from '../../directory/api.ts';
import { chosenPeople } from '../../directory/chosen.ts';
import { LongForm, useLongForm } from '../../forms/long-form.tsx';
import { type Case, caseQuery } from '../../household/api.ts';
import { familyNamesOf, useCaseWords } from '../../household/case-words.ts';
import { useMemberNames } from '../../household/member-names.ts';
import { Alert, Card, Page, useTypedFaults } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useUser } from '../../shell/session/user.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { useAskUpscaling } from './api.ts';
import { AskAside } from './ask-aside.tsx';
import { NeedFields } from './need-fields.tsx';
import { PartyFields } from './party-fields.tsx';
import { CallerFields, ReceiptFields, WhyFields } from './receipt-fields.tsx';
import { SafetyFields, TakeOnFields } from './take-on-fields.tsx';
import { type Asked, bodyOf, type Draft, emptyDraft, upscalingSchema } from './upscaling.ts';

/** A request to scale up for a registered household (S002-43 to S002-45, P-1). */
export function AskUpscaling() {
  const { t } = useWords('upscaling', 'household', 'forms');
  const { caseId = '' } = useParams();
  // No refetch while the form is being filled in.
  const query = useQuery({ ...caseQuery(caseId), staleTime: Number.POSITIVE_INFINITY });
  if (query.data) return <AskForm about={query.data} />;
  return (
    <Page title={t('ask.title')} back={{ to: `/casussen/${caseId}`, label: t('household:case.title') }}>
      <Card>
        <Loaded query={query} lines={6}>
          {() => null}
        </Loaded>
      </Card>
    </Page>
  );
}

/** After a first submit, an answer that shows or hides questions triggers validation again. */
function useRecheck({ watch, trigger, formState: { isSubmitted } }: UseFormReturn<Draft, unknown, Asked>) {
  const forks = watch(['behalf', 'trigger', 'adviceId', 'receivedAt', 'safety', 'claim', 'outcome']).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when one of the forks changes
  useEffect(() => {
    if (isSubmitted) void trigger();
  }, [forks]);
}

function AskForm({ about }: { about: Case }) {
  const { t } = useWords('upscaling', 'household', 'forms', 'directory');
  const { title } = useCaseWords();
  const { caseId, district } = about;
  const user = useUser();
  const workplace = useWorkplace();
  const queries = useQueryClient();
  const ask = useAskUpscaling();
  const odd = useTypedFaults();
  const schema = useMemo(() => upscalingSchema(t, workplace, businessTime, odd), [t, workplace, odd]);
  const coordinates = user.roles.includes('independent-coordinator');
  const office = useQuery(organisationQuery(user.organisationId)).data?.kind;
  // As the service decides it (P-4, S002-44).
  const takesCalls = mayDo(user, 'type-for-caller').yes || workplace.entryRoutes.some((kind) => kind === office);
  const { short } = useMemberNames();
  // As the form calls them; whose particulars were destroyed is not asked about.
  const members = about.members.flatMap((member) => {
    const givenName = short(member);
    return givenName ? [{ ...member, givenName }] : [];
  });
  const state = useLongForm<Draft, Asked>({
    schema,
    empty: emptyDraft(members, user, about.explored),
    send: async (asked) => {
      const calling = asked.behalf === 'caller' ? [{ personId: asked.caller, pointer: '/caller' }] : [];
      const [caller] = await chosenPeople(queries, calling, t('directory:colleague.gone'));
      const { requestId } = await ask.mutateAsync(bodyOf(asked, { caseId, district }, caller));
      return { done: t('ask.done'), goOnTo: `/verzoeken/${requestId}` };
    },
  });
  const { control, setValue } = state.form;
  useRecheck(state.form);
  return (
    <Page
      title={t('ask.title')}
      lead={t('ask.lead', { household: title(familyNamesOf(about.members)) })}
      back={{ to: `/casussen/${caseId}`, label: t('household:case.title') }}
    >
      <Alert tone="warning" title={t('ask.dangerTitle')}>
        <p>{t('ask.danger')}</p>
      </Alert>
      <LongForm
        state={state}
        aside={<AskAside control={control} members={members} explored={about.explored} />}
        submit={t('ask.submit')}
        submitting={t('ask.submitting')}
        of={(field) => {
          const [list, place] = field.split('.');
          return list === 'parties' ? t('ask.party', { number: Number(place) + 1 }) : undefined;
        }}
      >
        {takesCalls && <CallerFields control={control} setValue={setValue} coordinates={coordinates} />}
        <WhyFields control={control} district={district} />
        <ReceiptFields control={control} />
        <NeedFields control={control} members={members} />
        <PartyFields control={control} members={members} />
        <SafetyFields control={control} />
        {coordinates && <TakeOnFields control={control} />}
      </LongForm>
    </Page>
  );
}

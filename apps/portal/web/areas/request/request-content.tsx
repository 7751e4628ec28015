import { useQuery } from '@tanstack/react-query';
import { organisationQuery, useOrganisations, usePeople } from '../../directory/api.ts';
import type { Case } from '../../household/api.ts';
import { CriterionPanel } from '../../household/criterion-panel.tsx';
import { useMemberNames } from '../../household/member-names.ts';
import { Alert, Card, Facts, Hint, Prose, Status, Table, Tags } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import type { RequestContent, RequestDetail } from './api.ts';
import { useRequestWords } from './request-words.ts';

interface Shown {
  request: RequestDetail;
  content: RequestContent;
  household: Case | undefined;
  /** It is not there yet, and may be soon. */
  coming: boolean;
}

/** What the requester wrote: all that a decision needs (S002-45). */
export function RequestContentCards(shown: Shown & { awaited: boolean }) {
  const { request, content, household, coming, awaited } = shown;
  const { t } = useWords('request', 'household', 'directory');
  const { explanation, awardInadequate, belowCriterion, safetySignal } = content;
  return (
    <>
      {safetySignal !== undefined && (
        <Alert tone="warning" title={t('request.safety')}>
          <Prose>{safetySignal}</Prose>
          <Hint>{t('request.safetyOnly')}</Hint>
        </Alert>
      )}
      <About request={request} content={content} />
      <Words
        words={[
          { title: t('request.explanation'), text: explanation },
          { title: t('request.awardInadequate'), text: awardInadequate },
          { title: t('request.below'), text: belowCriterion },
          { title: t('request.explored'), text: household?.explored },
        ]}
      />
      {content.members.length > 0 && (
        <Household content={content} household={household} coming={coming} awaited={awaited} />
      )}
      <Parties content={content} household={household} coming={coming} />
    </>
  );
}

function Words({ words }: { words: readonly { title: string; text: string | undefined }[] }) {
  const { t } = useWords('request', 'household', 'directory');
  const written = words.flatMap(({ title, text }) => (text ? [{ title, text }] : []));
  return written.length === 0 ? null : (
    <Card title={t('request.words')}>
      {written.map(({ title, text }) => (
        <div key={title}>
          <h3>{title}</h3>
          <Prose>{text}</Prose>
        </div>
      ))}
    </Card>
  );
}

function About({ request, content }: Pick<Shown, 'request' | 'content'>) {
  const { t, moment, named } = useWords('request', 'household', 'directory');
  const { route } = useRequestWords();
  const { districts } = useWorkplace();
  const { requestedBy, enteredById, accessPointId, conditions = [] } = content;
  const people = usePeople([requestedBy.personId, enteredById]);
  const accessPoint = useQuery(organisationQuery(accessPointId ?? undefined)).data?.name;
  const who = (personId: string) => {
    const person = people.get(personId);
    return person && [person.name, person.function, person.organisation.name].filter(Boolean).join(', ');
  };
  const facts = [
    { name: t('request.requester'), value: who(requestedBy.personId) },
    { name: t('request.typist'), value: enteredById === requestedBy.personId ? undefined : who(enteredById) },
    { name: t('request.trigger'), value: content.trigger && t(`request.triggers.${content.trigger}`) },
    { name: t('request.conditions'), value: conditions.map((code) => t(`request.conditionsOf.${code}`)).join('\n') },
    { name: t('request.route'), value: content.route && route(content.route) },
    { name: t('request.accessPoint'), value: accessPoint },
    { name: t('request.district'), value: named(districts, request.district) },
    { name: t('request.receivedAt'), value: moment(request.receivedAt) },
    { name: t('request.backDating'), value: content.backDating },
    { name: t('request.referredAt'), value: content.referredAt && moment(content.referredAt) },
    { name: t('request.reached'), value: content.receivedByCoordinatorAt && moment(content.receivedByCoordinatorAt) },
  ];
  return (
    <Card title={t('request.about')}>
      <Facts facts={facts.filter(({ value }) => value)} />
    </Card>
  );
}

function useNameIn(household: Case | undefined) {
  const { full } = useMemberNames();
  return (memberId: string) => {
    const member = household?.members.find((one) => one.memberId === memberId);
    return member && full(member);
  };
}

/** The members with their names, as far as these may be seen. */
function useNamed({ content: { members }, household, coming }: Omit<Shown, 'request'>) {
  const { t } = useWords('request', 'household', 'directory');
  const nameIn = useNameIn(household);
  return members.map((member, index) => ({
    ...member,
    name: nameIn(member.memberId) ?? (coming ? '…' : t('request.unnamed', { number: index + 1 })),
  }));
}

/** The criterion weighed on what the requester gave (P-6). */
export function CriterionOfRequest(shown: Omit<Shown, 'request'>) {
  return <CriterionPanel members={useNamed(shown)} professionals={Math.max(1, shown.content.parties.length)} />;
}

function Household({ content, household, coming, awaited }: Omit<Shown, 'request'> & { awaited: boolean }) {
  const { t, named } = useWords('request', 'household', 'directory');
  const { lifeAreas } = useWorkplace();
  return (
    <Card>
      <Table
        caption={t('request.household')}
        rows={useNamed({ content, household, coming })}
        keyOf={({ memberId }) => memberId}
        columns={[
          { id: 'name', header: t('household:member.name'), cell: ({ name }) => name },
          {
            id: 'areas',
            header: t('household:member.lifeAreas'),
            cell: ({ lifeAreas: areas }) =>
              areas.length > 0 ? (
                <Tags tags={areas.map((code) => named(lifeAreas, code))} />
              ) : (
                t('household:member.noLifeAreas')
              ),
          },
        ]}
      />
      {!household && awaited && <Hint>{t('request.namesComing')}</Hint>}
    </Card>
  );
}

function Parties({ content: { parties }, household, coming }: Omit<Shown, 'request'>) {
  const { t, named } = useWords('request', 'household', 'directory');
  const nameIn = useNameIn(household);
  const { organisationKinds } = useWorkplace();
  const organisations = useOrganisations(parties.map(({ organisationId }) => organisationId));
  const people = usePeople(parties.map(({ personId }) => personId));
  if (parties.length === 0) {
    return (
      <Card title={t('request.parties')}>
        <p>{t('request.noParties')}</p>
      </Card>
    );
  }
  return (
    <Card>
      <Table
        caption={t('request.parties')}
        rows={parties}
        keyOf={({ organisationId }) => organisationId}
        columns={[
          {
            id: 'organisation',
            header: t('request.organisation'),
            cell: ({ organisationId, organisationKind, restricted }) => (
              <>
                {organisations.get(organisationId)?.name ??
                  organisations.or(named(organisationKinds, organisationKind))}
                {restricted && (
                  <>
                    {' '}
                    <Status tone="warning">{t('request.hidden')}</Status>
                  </>
                )}
              </>
            ),
          },
          {
            id: 'contact',
            header: t('request.contact'),
            cell: ({ personId }) => {
              if (!personId) return t('directory:party.noContact');
              const person = people.get(personId);
              return person ? [person.name, person.function].filter(Boolean).join(', ') : people.or('–');
            },
          },
          {
            id: 'for',
            header: t('request.forMembers'),
            cell: ({ memberIds }) =>
              memberIds.length === 0
                ? t('request.everyone')
                : memberIds.map((memberId) => nameIn(memberId) ?? (coming ? '…' : '–')).join(', '),
          },
        ]}
      />
    </Card>
  );
}

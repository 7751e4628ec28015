import { ageOn } from '@rondetafel/policy';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useNow } from '../../api/business-time.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useToday } from '../../api/today.ts';
import { professionalQuery } from '../../directory/api.ts';
import { type Case, caseQuery, isAbsent, isOutOfSight, meetingsQuery } from '../../household/api.ts';
import { familyNamesOf, useCaseWords } from '../../household/case-words.ts';
import { useMemberNames } from '../../household/member-names.ts';
import { isConference, plannerOf } from '../../household/table-kind.ts';
import {
  Button,
  Card,
  Columns,
  EmptyState,
  Facts,
  Hint,
  LinkButton,
  Page,
  PageTabs,
  Row,
  Rows,
  Status,
} from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import { DeskPhone } from '../../shell/desk-phone.tsx';
import { useUser } from '../../shell/session/user.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { ownTablesQuery, type RoundTable, tablesQuery } from '../planner/api.ts';
import { RequestsOfCase, TermOfCase, useOpenRequests } from '../request/requests-of-case.tsx';
import { AsksTab } from './asks-tab.tsx';
import { Attention } from './attention.tsx';
import { useGuestWords } from './guest-words.ts';
import { HistoryTab } from './history-tab.tsx';
import { useParties } from './household-api.ts';
import { HouseholdTab } from './household-tab.tsx';
import { lettersQuery } from './letters-api.ts';
import { LettersTab } from './letters-tab.tsx';
import { LineOfLife } from './life.tsx';
import { asksQuery, givesAccess } from './own-page-api.ts';
import { PartiesTab, PartyRows } from './parties-tab.tsx';
import { isWholeDay } from './registration.ts';
import { WithdrawRegistration } from './withdraw-registration.tsx';

/** The case as far as whoever looks may see it; the service leaves out the rest. */
export function CasePage() {
  const { t } = useWords('case', 'household', 'request');
  const { caseId = '' } = useParams();
  const query = useQuery(caseQuery(caseId));
  if (query.data) return <Found found={query.data} />;
  return (
    <Page title={t('household:case.title')} back={{ to: '/casussen', label: t('nav.cases') }}>
      {isAbsent(query.error) || isOutOfSight(query.error) ? (
        // Who is asked to coordinate comes here by a message, and may see the request before the household.
        <>
          <InvitedOnly caseId={caseId} />
          <RequestsOfCase
            caseId={caseId}
            whenNone={
              <EmptyState icon="folder" title={t('case.absent')}>
                <p>{t('case.absentText')}</p>
              </EmptyState>
            }
          />
        </>
      ) : (
        <Card>
          <Loaded query={query} lines={6}>
            {() => null}
          </Loaded>
        </Card>
      )}
    </Page>
  );
}

/** Who has a seat at its table and no sight of the case sees when and where, and why no more (R-24). */
function InvitedOnly({ caseId }: { caseId: string }) {
  const { t } = useWords('case', 'household', 'request');
  const own = useQuery(ownTablesQuery).data?.find((table) => table.caseId === caseId);
  if (!own) return null;
  return (
    <Card title={t('case.invitedOnly')}>
      <p>{t('case.invitedOnlyText')}</p>
      <div>
        <LinkButton look="primary" icon="calendar" to={plannerOf(own)}>
          {t('request:request.plan')}
        </LinkButton>
      </div>
    </Card>
  );
}

function Found({ found }: { found: Case }) {
  const { t } = useWords('case', 'household', 'request');
  const { title, status } = useCaseWords();
  const { all } = useOpenRequests(found.caseId);
  // Who is invited may see the table and none of the requests (P-3).
  const { data: tables = [] } = useTables(found);
  const parties = useParties(found).data;
  const { data: letters } = useQuery({ ...lettersQuery(found.caseId), enabled: found.mayChangeHousehold });
  const { data: asks } = useQuery({ ...asksQuery(found.caseId), enabled: givesAccess(found), retry: false });
  const asked = useSearchParams()[0].get('deel') ?? '';
  // Only who coordinates has anything to tell by hand.
  const shown = parts
    .filter((part) => part !== 'brieven' || (letters && letters.length > 0))
    .filter((part) => part !== 'vragen' || asks)
    .filter((part) => part !== 'partijen' || found.seesParties);
  const current = shown.find((part) => part === asked) ?? 'overzicht';
  const counts = {
    partijen: parties?.length,
    verzoeken: all.length || undefined,
    vragen: asks?.filter(({ answer }) => !answer).length,
    brieven: letters?.filter(({ told }) => !told).length,
  } as Record<Part, number | undefined>;
  return (
    <Page
      title={title(familyNamesOf(found.members))}
      windowTitle={t('household:case.title')}
      lead={
        <>
          {found.number} <Status {...status(found.state)} />
        </>
      }
      back={{ to: '/casussen', label: t('nav.cases') }}
      actions={<Actions found={found} />}
    >
      <Headline found={found} tables={tables} />
      <PageTabs
        label={t('tabs.label')}
        current={current}
        tabs={shown.map((part) => ({
          id: part,
          label: t(`tabs.${part}`),
          count: counts[part],
          to: part === 'overzicht' ? `/casussen/${found.caseId}` : `/casussen/${found.caseId}?deel=${part}`,
        }))}
      />
      {current === 'overzicht' && <Overview found={found} tables={tables} />}
      {current === 'huishouden' && <HouseholdTab found={found} />}
      {current === 'partijen' && (
        <PartiesTab found={found} inPlanner={tables.some((table) => table.roster && !isConference(table))} />
      )}
      {current === 'verzoeken' && <RequestsOfCase caseId={found.caseId} />}
      {current === 'vragen' && <AsksTab found={found} />}
      {current === 'brieven' && <LettersTab found={found} />}
      {current === 'geschiedenis' && <HistoryTab found={found} />}
    </Page>
  );
}

const parts = ['overzicht', 'huishouden', 'partijen', 'verzoeken', 'vragen', 'brieven', 'geschiedenis'] as const;
type Part = (typeof parts)[number];

const useTables = ({ caseId, state }: Case) =>
  useQuery({ ...tablesQuery(caseId), enabled: state === 'dossier', refetchInterval: false });

/** Whom to call, when the next table is, and how long there is. */
function Headline({ found, tables }: { found: Case; tables: readonly RoundTable[] }) {
  const { t, named } = useWords('case');
  const { districts } = useWorkplace();
  const { at } = useMoments();
  const now = useNow();
  const { open } = useOpenRequests(found.caseId);
  const next = tables.find(({ appointment }) => appointment && Date.parse(appointment.endsAt) > now)?.appointment;
  const coordinators = (found.coordinators ?? []).flatMap(({ name, kind }) =>
    name ? [`${name}, ${t(`headline.kinds.${kind}`)}`] : [],
  );
  return (
    <Facts
      facts={[
        ...(coordinators.length > 0 ? [{ name: t('headline.coordinator'), value: coordinators.join(' · ') }] : []),
        { name: t('case.desk'), value: <DeskPhone district={found.district} /> },
        ...(next ? [{ name: t('headline.next'), value: at(next.startsAt) }] : []),
        ...(open.length > 0 ? [{ name: t('headline.term'), value: <TermOfCase caseId={found.caseId} inLine /> }] : []),
        { name: t('case.district'), value: named(districts, found.district) },
      ]}
    />
  );
}

function Overview({ found, tables }: { found: Case; tables: readonly RoundTable[] }) {
  const { t } = useWords('case', 'household');
  const { all, coming } = useOpenRequests(found.caseId);
  const parties = useParties(found).data ?? [];
  const toPart = (part: Part) => (
    <Link to={`/casussen/${found.caseId}?deel=${part}`}>
      {t('overview.all')} <span className="visually-hidden">{t(`tabs.${part}`)}</span>
    </Link>
  );
  return (
    <>
      {!coming && (
        <LineOfLife
          registeredAt={found.registeredAt}
          requests={all}
          tables={tables.filter((table) => !isConference(table))}
        />
      )}
      <Columns
        aside={
          <>
            {found.members.length > 0 && <HouseholdInBrief found={found} extra={toPart('huishouden')} />}
            {parties.length > 0 && (
              <Card title={t('parties.title')} extra={toPart('partijen')}>
                <PartyRows found={found} parties={parties.slice(0, 5)} />
              </Card>
            )}
            <Meetings found={found} />
            <TermOfCase caseId={found.caseId} />
          </>
        }
      >
        {!coming && <Attention found={found} requests={all} tables={tables} />}
        <RequestsOfCase caseId={found.caseId} />
        <About found={found} />
      </Columns>
    </>
  );
}

/** What was said at its tables, for who may read it; a held table without minutes says so (S002-14). */
function Meetings({ found: { caseId, state, seesParties } }: { found: Case }) {
  const { t } = useWords('case');
  const { at } = useMoments();
  const { data = [] } = useQuery({ ...meetingsQuery(caseId), enabled: state !== 'pre-dossier' && seesParties });
  if (data.length === 0) return null;
  return (
    <Card title={t('meetings.title')}>
      <Rows>
        {data.map((meeting) => (
          <Row
            key={meeting.roundTableId}
            title={<Link to={`/casussen/${caseId}/tafels/${meeting.roundTableId}`}>{at(meeting.startsAt)}</Link>}
            meta={[...(isConference(meeting) ? [t('meetings.conference')] : []), t(`meetings.states.${meeting.state}`)]}
          />
        ))}
      </Rows>
    </Card>
  );
}

function HouseholdInBrief({ found, extra }: { found: Case; extra: ReactNode }) {
  const { t, named } = useWords('case', 'household');
  const { lifeAreas } = useWorkplace();
  const today = useToday();
  const { full } = useMemberNames();
  const { linesOf } = useGuestWords();
  const ageOf = ({ birthOn = '', unborn }: Case['members'][number]) =>
    isWholeDay(birthOn) && !unborn ? ` · ${t('case.age', { count: ageOn(birthOn, today) })}` : '';
  return (
    <Card title={t('tabs.huishouden')} extra={extra}>
      <Rows>
        {found.members.map((member) => (
          <Row
            key={member.memberId}
            title={`${full(member) ?? t('case.erasedMember')}${ageOf(member)}`}
            meta={(member.lifeAreas ?? []).map((code) => named(lifeAreas, code))}
          >
            {linesOf(member)
              .slice(0, 3)
              .map((line) => (
                <Hint key={line}>{line}</Hint>
              ))}
          </Row>
        ))}
      </Rows>
    </Card>
  );
}

/** The next actions for this case; the services check them again. */
function Actions({ found }: { found: Case }) {
  const { t } = useWords('case', 'household', 'request');
  const { caseId, state, mayWithdraw } = found;
  const { personId } = useUser();
  const { open, coming } = useOpenRequests(caseId);
  const running = state === 'pre-dossier' || state === 'dossier';
  // Who is invited may see the table and none of the requests (P-3).
  const { data: tables = [], isLoading } = useTables(found);
  const conferences = tables.filter(isConference);
  const confers = found.mayConfer || conferences.some(({ ending }) => !ending);
  const table = tables.length > conferences.length || open.some(({ outcome }) => outcome === 'round-table');
  return (
    <>
      {table && state === 'dossier' && (
        <LinkButton icon="calendar" to={`/casussen/${caseId}/tafel`}>
          {t('request:request.plan')}
        </LinkButton>
      )}
      {confers && state === 'dossier' && (
        <LinkButton icon="calendar" to={`/casussen/${caseId}/overleg`}>
          {t('case.toConference')}
        </LinkButton>
      )}
      {found.mayExplore && <LinkButton to={`/casussen/${caseId}/verkenning`}>{t('case.toExploration')}</LinkButton>}
      {state === 'dossier' && <LinkButton to={`/casussen/${caseId}/dossier`}>{t('case.toDossier')}</LinkButton>}
      {state === 'dossier' && <LinkButton to={`/casussen/${caseId}/plan`}>{t('case.toPlan')}</LinkButton>}
      {state === 'dossier' && <LinkButton to={`/casussen/${caseId}/afspraken`}>{t('case.toAgreements')}</LinkButton>}
      {running && !coming && !isLoading && open.every(({ coordinatorId }) => coordinatorId !== personId) && (
        <LinkButton
          look={table || open.length > 0 ? 'secondary' : 'primary'}
          icon="up"
          to={`/casussen/${caseId}/opschaling`}
        >
          {t('case.askUpscaling')}
        </LinkButton>
      )}
      <Button icon="print" onPress={() => window.print()}>
        {t('page.print')}
      </Button>
      {mayWithdraw && !coming && open.length === 0 && <WithdrawRegistration caseId={caseId} />}
    </>
  );
}

function About({ found }: { found: Case }) {
  const { t, moment } = useWords('case', 'household', 'request');
  const reporter = useQuery(professionalQuery(found.reportedBy?.personId)).data;
  const facts = [
    { name: t('case.source'), value: t(`register.sourceKinds.${found.sourceKind}`) },
    { name: t('case.registeredAt'), value: moment(found.registeredAt) },
    ...(reporter ? [{ name: t('case.reportedBy'), value: `${reporter.name}, ${reporter.organisation.name}` }] : []),
  ];
  return (
    <Card title={t('case.about')}>
      <Facts facts={facts} />
    </Card>
  );
}

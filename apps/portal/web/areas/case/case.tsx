import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Loaded } from '../../api/loaded.tsx';
import { professionalQuery } from '../../directory/api.ts';
import { type Case, caseQuery, isAbsent, isOutOfSight } from '../../household/api.ts';
import { familyNamesOf, useCaseWords } from '../../household/case-words.ts';
import { CriterionPanel } from '../../household/criterion-panel.tsx';
import { useMemberNames } from '../../household/member-names.ts';
import { Button, Card, Columns, EmptyState, Facts, LinkButton, Page, Prose, Status, Steps } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { DeskPhone } from '../../shell/desk-phone.tsx';
import { useUser } from '../../shell/session/user.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { ownTablesQuery, tablesQuery } from '../planner/api.ts';
import { RequestsOfCase, TermOfCase, useOpenRequests } from '../request/requests-of-case.tsx';
import { Members } from './members.tsx';

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

/** Who has a seat at its table and no sight of the case sees when and where, and why no more. */
function InvitedOnly({ caseId }: { caseId: string }) {
  const { t } = useWords('case', 'household', 'request');
  const own = useQuery(ownTablesQuery).data?.find((table) => table.caseId === caseId);
  if (!own) return null;
  return (
    <Card title={t('case.invitedOnly')}>
      <p>{t('case.invitedOnlyText')}</p>
      <div>
        <LinkButton look="primary" icon="calendar" to={`/casussen/${caseId}/tafel`}>
          {t('request:request.plan')}
        </LinkButton>
      </div>
    </Card>
  );
}

function Found({ found }: { found: Case }) {
  const { t } = useWords('case', 'household', 'request');
  const { title, status } = useCaseWords();
  const { short } = useMemberNames();
  const named = found.members.flatMap(({ memberId, lifeAreas = [], ...member }) => {
    const name = short(member);
    return name ? [{ memberId, name, lifeAreas }] : [];
  });
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
      <Columns
        aside={
          <>
            <Standing state={found.state} />
            <TermOfCase caseId={found.caseId} />
            {named.length > 0 && <CriterionPanel members={named} />}
          </>
        }
      >
        <RequestsOfCase caseId={found.caseId} />
        <About found={found} />
        {found.members.length > 0 && <Members members={found.members} />}
        {found.explored !== undefined && (
          <Card title={t('household:case.explored')}>
            <Prose>{found.explored}</Prose>
          </Card>
        )}
      </Columns>
    </Page>
  );
}

/** The next actions for this case; the services check them again. */
function Actions({ found: { caseId, state } }: { found: Case }) {
  const { t } = useWords('case', 'household', 'request');
  const { personId } = useUser();
  const { open, coming } = useOpenRequests(caseId);
  const running = state === 'pre-dossier' || state === 'dossier';
  // Who is invited may see the table and none of the requests (P-3).
  const { data: tables = [], isLoading } = useQuery({
    ...tablesQuery(caseId),
    enabled: state === 'dossier',
    refetchInterval: false,
  });
  const table = tables.length > 0 || open.some(({ outcome }) => outcome === 'round-table');
  return (
    <>
      {table && state === 'dossier' && (
        <LinkButton look="primary" icon="calendar" to={`/casussen/${caseId}/tafel`}>
          {t('request:request.plan')}
        </LinkButton>
      )}
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
    </>
  );
}

function About({ found }: { found: Case }) {
  const { t, moment, named } = useWords('case', 'household', 'request');
  const { districts } = useWorkplace();
  const reporter = useQuery(professionalQuery(found.reportedBy?.personId)).data;
  const facts = [
    { name: t('case.source'), value: t(`register.sourceKinds.${found.sourceKind}`) },
    { name: t('case.district'), value: named(districts, found.district) },
    { name: t('case.desk'), value: <DeskPhone district={found.district} /> },
    { name: t('case.registeredAt'), value: moment(found.registeredAt) },
    ...(reporter ? [{ name: t('case.reportedBy'), value: `${reporter.name}, ${reporter.organisation.name}` }] : []),
  ];
  return (
    <Card title={t('case.about')}>
      <Facts facts={facts} />
    </Card>
  );
}

const course = ['pre-dossier', 'dossier', 'closed'] as const satisfies readonly Case['state'][];

function Standing({ state }: { state: Case['state'] }) {
  const { t } = useWords('case', 'household', 'request');
  const now = (course as readonly string[]).indexOf(state);
  const steps = course.map((step, place) => ({
    id: step,
    title: t(`case.course.${step}`),
    state: place < now ? ('done' as const) : place === now ? ('current' as const) : ('ahead' as const),
  }));
  return (
    <Card title={t('case.where')}>
      <Steps label={t('case.where')} steps={steps} />
    </Card>
  );
}

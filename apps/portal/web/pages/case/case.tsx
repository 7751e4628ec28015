import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { type Case, caseQuery } from '../../api/cases.ts';
import { ApiProblem } from '../../api/problem.ts';
import { Button, Card, Columns, EmptyState, Facts, Page, Prose, Status, Steps, Table, Tags } from '../../kit/index.ts';
import { useWorkplace } from '../../session/workplace.ts';
import { useWords } from '../../text/words.ts';
import { Loaded } from '../loaded.tsx';
import { ageOn, householdName, useCaseWords } from './case-words.ts';
import { CriterionPanel } from './criterion-panel.tsx';

export function CasePage() {
  const { t } = useWords();
  const { caseId = '' } = useParams();
  const query = useQuery(caseQuery(caseId));
  const absent = query.error instanceof ApiProblem && query.error.status === 404;
  const back = { to: '/casussen', label: t('nav.cases') };
  if (query.data) return <Content found={query.data} back={back} />;
  return (
    <Page title={t('case.title')} back={back}>
      <Card>
        {absent ? (
          <EmptyState icon="folder" title={t('case.absent')}>
            <p>{t('case.absentText')}</p>
          </EmptyState>
        ) : (
          <Loaded query={query} lines={6}>
            {() => null}
          </Loaded>
        )}
      </Card>
    </Page>
  );
}

function Content({ found, back }: { found: Case; back: { to: string; label: string } }) {
  const { t, moment, named } = useWords();
  const { stateOf } = useCaseWords();
  const { districts } = useWorkplace();
  const isState = (...states: string[]) => states.includes(found.state);
  return (
    <Page
      title={t('case.of', { name: householdName(found.members) })}
      lead={<Status {...stateOf(found.state)} />}
      back={back}
      actions={
        <Button icon="print" onPress={() => window.print()}>
          {t('shell.print')}
        </Button>
      }
    >
      <Columns
        aside={
          <>
            <Card title={t('case.where')}>
              <Steps
                label={t('case.where')}
                steps={[
                  {
                    id: 'registered',
                    title: t('case.stepRegistered'),
                    state: isState('pre-dossier') ? 'current' : 'done',
                  },
                  {
                    id: 'dossier',
                    title: t('case.stepDossier'),
                    state: isState('dossier') ? 'current' : isState('closed') ? 'done' : 'ahead',
                  },
                  { id: 'closed', title: t('case.stepClosed'), state: isState('closed') ? 'current' : 'ahead' },
                ]}
              />
            </Card>
            <CriterionPanel members={found.members.map((member) => ({ ...member, name: member.givenName }))} />
          </>
        }
      >
        <Card title={t('case.about')}>
          <Facts
            facts={[
              { name: t('case.source'), value: t(`register.sourceKinds.${found.sourceKind}`) },
              { name: t('case.district'), value: named(districts, found.district) },
              { name: t('case.registeredAt'), value: moment(found.registeredAt) },
            ]}
          />
        </Card>
        <Card>
          <Members found={found} />
        </Card>
        <Card title={t('case.explored')}>
          <Prose>{found.explored || t('case.notExplored')}</Prose>
        </Card>
      </Columns>
    </Page>
  );
}

function Members({ found }: { found: Case }) {
  const { t, day, named } = useWords();
  const { lifeAreas } = useWorkplace();
  const today = new Date().toISOString().slice(0, 10);
  return (
    <Table
      caption={t('case.members')}
      rows={found.members}
      keyOf={({ memberId }) => memberId}
      columns={[
        { id: 'name', header: t('case.name'), cell: ({ givenName, familyName }) => `${givenName} ${familyName}` },
        {
          id: 'born',
          header: t('case.birthOn'),
          cell: ({ birthOn }) => `${day(birthOn)} (${t('case.age', { count: ageOn(birthOn, today) })})`,
        },
        {
          id: 'areas',
          header: t('case.lifeAreas'),
          cell: (member) =>
            member.lifeAreas.length === 0 ? (
              t('case.noLifeAreas')
            ) : (
              <Tags tags={member.lifeAreas.map((code) => named(lifeAreas, code))} />
            ),
        },
      ]}
    />
  );
}

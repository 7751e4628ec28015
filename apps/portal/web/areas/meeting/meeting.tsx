import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Loaded } from '../../api/loaded.tsx';
import { caseQuery } from '../../household/api.ts';
import { familyNamesOf, useCaseWords } from '../../household/case-words.ts';
import { InSight } from '../../household/in-sight.tsx';
import { isConference } from '../../household/table-kind.ts';
import { Button, Card, EmptyState, Page, Status } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import { useUser } from '../../shell/session/user.ts';
import { planQuery } from '../plan/api.ts';
import { tablesQuery } from '../planner/api.ts';
import { type Minutes, minutesQuery, type OfTable } from './api.ts';
import { AtTable } from './at-table.tsx';
import { FinishedMinutes } from './minutes.tsx';
import { Prepare } from './preparation.tsx';

const tones = { 'to-come': 'neutral', cancelled: 'neutral', unfinished: 'warning', finished: 'positive' } as const;

/** One meeting: prepared, written at the table, finished, read. */
export function MeetingPage() {
  const { t } = useWords('meeting');
  const { caseId = '', roundTableId = '' } = useParams();
  const of = { caseId, roundTableId };
  const query = useQuery(minutesQuery(of));
  const { title } = useCaseWords();
  const { at } = useMoments();
  const household = title(familyNamesOf(useQuery(caseQuery(caseId)).data?.members ?? []));
  const minutes = query.data;
  const kind = minutes && isConference(minutes) ? 'conference' : 'page';
  return (
    <Page
      title={minutes ? t(`${kind}.titleOf`, { when: at(minutes.startsAt) }) : t('page.title')}
      windowTitle={t('page.title')}
      lead={minutes && <Status tone={tones[minutes.state]}>{t(`page.states.${minutes.state}`)}</Status>}
      back={{ to: `/casussen/${caseId}`, label: household }}
      actions={
        minutes?.finished && (
          <Button icon="print" onPress={() => window.print()}>
            {t('page.print')}
          </Button>
        )
      }
    >
      <InSight query={query} absent={{ title: t('page.absent'), text: t('page.absentText') }}>
        {(found) => (
          <>
            {found.state === 'to-come' && !isConference(found) && <Prepare of={of} />}
            <Found of={of} minutes={found} />
          </>
        )}
      </InSight>
    </Page>
  );
}

function Found({ of, minutes }: { of: OfTable; minutes: Minutes }) {
  const { t } = useWords('meeting');
  const { draft, finished } = minutes;
  const { personId } = useUser();
  const tables = useQuery({ ...tablesQuery(of.caseId), enabled: !finished || draft !== undefined });
  const plan = useQuery({ ...planQuery(of.caseId), enabled: draft !== undefined });
  const coordinators = useQuery(caseQuery(of.caseId)).data?.coordinators ?? [];
  if (finished) {
    const writes = coordinators.some((one) => one.personId === personId);
    return <FinishedMinutes of={of} minutes={minutes} finished={finished} writes={writes} />;
  }
  const table = tables.data?.find(({ roundTableId }) => roundTableId === of.roundTableId);
  if (draft && minutes.state !== 'cancelled') {
    return plan.data?.draft && table ? (
      <AtTable of={of} minutes={minutes} draft={draft} plan={plan.data.draft} table={table} />
    ) : (
      <Card>
        <Loaded query={plan} lines={6}>
          {() => (
            <Loaded query={tables} lines={6}>
              {() => null}
            </Loaded>
          )}
        </Loaded>
      </Card>
    );
  }
  return (
    <Card>
      <EmptyState icon="folder" title={t('page.notYet')}>
        <p>{t('page.notYetText')}</p>
      </EmptyState>
    </Card>
  );
}

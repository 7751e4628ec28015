import { useQuery } from '@tanstack/react-query';
import type { CaseLine } from '../../household/api.ts';
import { useCaseWords } from '../../household/case-words.ts';
import { Status, TaskList, TaskRow, TaskRows } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { TermState } from '../../term/term-state.tsx';
import { ownTablesQuery } from '../planner/api.ts';
import { liveRequestsOf } from '../request/api.ts';
import { TermOfRequest } from '../request/request-tasks.tsx';

/** Cases as rows: where each stands, whose it is, how long there is for its table. */
export function CaseTasks({ cases }: { cases: readonly CaseLine[] }) {
  const { t, named, day } = useWords('case');
  const { title, status } = useCaseWords();
  const { districts } = useWorkplace();
  const termOf = useTerms(cases);
  return (
    <TaskList label={t('caseList.title')}>
      <TaskRows>
        {cases.map((line) => (
          <TaskRow
            key={line.caseId}
            level={2}
            who={<Status {...status(line.state)} />}
            number={line.number}
            title={title(line.familyNames)}
            to={`/casussen/${line.caseId}`}
            detail={[
              named(districts, line.district),
              t('case.registered', { date: day(line.registeredAt.slice(0, 10)) }),
            ].join(' · ')}
            term={termOf(line.caseId)}
          />
        ))}
      </TaskRows>
    </TaskList>
  );
}

/** Of the table one has a seat at, which is frozen; else counted from what was asked, as far as one may know of it (P-3). */
function useTerms(cases: readonly CaseLine[]) {
  const running = cases.filter(({ state }) => state === 'pre-dossier' || state === 'dossier');
  const requests = useQuery(liveRequestsOf(running.map(({ caseId }) => caseId))).data ?? [];
  const tables = useQuery(ownTablesQuery).data ?? [];
  return (caseId: string) => {
    const table = tables.find((one) => one.caseId === caseId && one.deadlineOn && one.phase !== 'booked');
    if (table?.deadlineOn) return <TermState on={table.deadlineOn} urgent={table.urgent} />;
    const booked = tables.some((one) => one.caseId === caseId && one.phase === 'booked');
    const request = requests.find((one) => one.caseId === caseId);
    return request && !booked ? <TermOfRequest item={request} /> : null;
  };
}

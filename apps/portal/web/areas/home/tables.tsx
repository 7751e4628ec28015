import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCaseNames } from '../../household/api.ts';
import { useCaseWords } from '../../household/case-words.ts';
import { Row, Rows, Status } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useUser } from '../../shell/session/user.ts';
import { TimeLeft } from '../../term/term-card.tsx';
import { casesQuery } from '../case/api.ts';
import { type RoundTable, tablesQuery } from '../planner/api.ts';

const most = 12;

/** The tables that are not over, of the cases one takes part in: those that wait for me, and where I go. */
export function useMyTables() {
  const { personId } = useUser();
  const cases = useInfiniteQuery(casesQuery);
  const open = cases.data?.pages.flatMap(({ items }) => items).filter(({ state }) => state === 'dossier') ?? [];
  const queries = open
    .slice(0, most)
    .map(({ caseId }) => ({ ...tablesQuery(caseId), refetchInterval: false as const }));
  const asked = useQueries({ queries });
  const tables = asked.flatMap(({ data = [] }) =>
    data.filter(({ phase }) => phase !== 'held' && phase !== 'cancelled'),
  );
  const waitsForMe = (table: RoundTable) =>
    table.coordinatorId === personId ? table.phase !== 'booked' : needsAnswer(table);
  return {
    coming: cases.isLoading || asked.some(({ isLoading }) => isLoading),
    waiting: tables.filter(waitsForMe),
    going: tables.filter((table) => table.appointment && !waitsForMe(table)).sort(soonestFirst),
  };
}

const needsAnswer = ({ offer, myAnswer }: RoundTable) => myAnswer === 'needs-answer' || offer !== undefined;
const soonestFirst = (a: RoundTable, b: RoundTable) =>
  (a.appointment?.startsAt ?? '').localeCompare(b.appointment?.startsAt ?? '');

export function TableRows({ tables }: { tables: readonly RoundTable[] }) {
  const { t, moment } = useWords('home');
  const { title } = useCaseWords();
  const { personId } = useUser();
  const names = useCaseNames(tables.map(({ caseId }) => caseId));
  const doing = ({ coordinatorId, phase }: RoundTable) =>
    coordinatorId === personId ? t(`home.plan.${phase}`) : t('home.answer');
  return (
    <Rows>
      {tables.map((table) => {
        const { roundTableId, caseId, appointment, deadlineOn, phase } = table;
        const settled = phase === 'booked' && (table.coordinatorId === personId || !needsAnswer(table));
        return (
          <Row
            key={roundTableId}
            title={
              <Link to={`/casussen/${caseId}/tafel`}>
                {t('home.table', { household: title(names.get(caseId) ?? []) })}
              </Link>
            }
            meta={appointment ? [moment(appointment.startsAt)] : []}
            end={
              <>
                {deadlineOn && phase !== 'booked' && <TimeLeft on={deadlineOn} />}
                {!settled && (
                  <Status tone="info" icon="calendar">
                    {doing(table)}
                  </Status>
                )}
              </>
            }
          />
        );
      })}
    </Rows>
  );
}

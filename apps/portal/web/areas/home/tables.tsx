import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCaseNames } from '../../household/api.ts';
import { useCaseWords } from '../../household/case-words.ts';
import { Row, Rows, Status } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useUser } from '../../shell/session/user.ts';
import { TimeLeft } from '../../term/term-card.tsx';
import { type OwnTable, ownTablesQuery } from '../planner/api.ts';

/** The tables that are not over at which one has a seat: those that wait for me, and where I go. */
export function useMyTables() {
  const { personId } = useUser();
  const { data: tables = [], isLoading, error, refetch } = useQuery(ownTablesQuery);
  const waitsForMe = (table: OwnTable) =>
    table.coordinatorId === personId ? table.phase !== 'booked' : needsAnswer(table);
  return {
    coming: isLoading,
    error: tables.length > 0 ? null : error,
    again: () => void refetch(),
    waiting: tables.filter(waitsForMe),
    going: tables.filter((table) => table.appointment && !waitsForMe(table)).sort(soonestFirst),
  };
}

const needsAnswer = ({ offer, myAnswer }: OwnTable) => myAnswer === 'needs-answer' || offer !== undefined;
const soonestFirst = (a: OwnTable, b: OwnTable) =>
  (a.appointment?.startsAt ?? '').localeCompare(b.appointment?.startsAt ?? '');

export function TableRows({ tables }: { tables: readonly OwnTable[] }) {
  const { t, moment } = useWords('home');
  const { title } = useCaseWords();
  const { personId } = useUser();
  const names = useCaseNames(tables.map(({ caseId }) => caseId));
  const doing = ({ coordinatorId, phase }: OwnTable) =>
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

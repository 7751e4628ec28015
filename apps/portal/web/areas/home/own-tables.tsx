import { Link } from 'react-router';
import { useCaseNames } from '../../household/api.ts';
import { useCaseWords } from '../../household/case-words.ts';
import { isConference, plannerOf } from '../../household/table-kind.ts';
import { Row, Rows } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import { type OwnTable } from '../planner/api.ts';

/** The booked tables at which one has a seat, the soonest first. */
export function OwnTables({ tables }: { tables: readonly OwnTable[] }) {
  const { t } = useWords('home');
  const { at } = useMoments();
  const { title } = useCaseWords();
  const names = useCaseNames(tables.map(({ caseId }) => caseId));
  return (
    <Rows>
      {tables.map(({ roundTableId, caseId, kind, appointment }) => (
        <Row
          key={roundTableId}
          title={
            <Link to={plannerOf({ caseId, kind })}>
              {t(isConference({ kind }) ? 'home.conference' : 'home.table', {
                household: title(names.get(caseId)?.familyNames ?? []),
              })}
            </Link>
          }
          meta={appointment ? [at(appointment.startsAt)] : []}
        />
      ))}
    </Rows>
  );
}

import { Link } from 'react-router';
import type { CaseLine } from '../../household/api.ts';
import { useCaseWords } from '../../household/case-words.ts';
import { EmptyState, Row, Rows, Status } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';

/** Of whom is involved in none. */
export function NoCases() {
  const { t } = useWords('case');
  return (
    <EmptyState icon="folder" title={t('caseList.none')}>
      <p>{t('caseList.noneText')}</p>
    </EmptyState>
  );
}

/** Cases in short lines, as the first page has them: so without what the list of all needs. */
export function CaseRows({ cases, level }: { cases: readonly CaseLine[]; level?: 2 | 3 }) {
  const { t, named, day } = useWords('case');
  const { title, status } = useCaseWords();
  const { districts } = useWorkplace();
  if (cases.length === 0) return <NoCases />;
  return (
    <Rows>
      {cases.map((line) => (
        <Row
          key={line.caseId}
          level={level}
          title={<Link to={`/casussen/${line.caseId}`}>{title(line.familyNames)}</Link>}
          meta={[
            line.number,
            named(districts, line.district),
            t('case.registered', { date: day(line.registeredAt.slice(0, 10)) }),
          ]}
          end={<Status {...status(line.state)} />}
        />
      ))}
    </Rows>
  );
}

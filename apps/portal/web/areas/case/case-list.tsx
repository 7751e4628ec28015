import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Loaded, More } from '../../api/loaded.tsx';
import type { CaseLine } from '../../household/api.ts';
import { useCaseWords } from '../../household/case-words.ts';
import { Card, EmptyState, LinkButton, Page, Row, Rows, Status } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useUser, worksOnCases } from '../../shell/session/user.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { casesQuery } from './api.ts';

export function CaseList() {
  const { t } = useWords('case');
  const user = useUser();
  const cases = useInfiniteQuery(casesQuery);
  return (
    <Page
      title={t('caseList.title')}
      lead={t('caseList.lead')}
      actions={
        worksOnCases(user) && (
          <LinkButton to="/casussen/nieuw" look="primary" icon="plus">
            {t('nav.register')}
          </LinkButton>
        )
      }
    >
      <Card>
        <Loaded query={cases} lines={6}>
          {({ pages }) => <CaseRows cases={pages.flatMap((page) => page.items)} level={2} />}
        </Loaded>
        <More query={cases} />
      </Card>
    </Page>
  );
}

export function CaseRows({ cases, level }: { cases: readonly CaseLine[]; level?: 2 | 3 }) {
  const { t, named, day } = useWords('case');
  const { title, status } = useCaseWords();
  const { districts } = useWorkplace();
  if (cases.length === 0) {
    return (
      <EmptyState icon="folder" title={t('caseList.none')}>
        <p>{t('caseList.noneText')}</p>
      </EmptyState>
    );
  }
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

import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useNow } from '../../api/business-time.ts';
import { Loaded } from '../../api/loaded.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Card, Columns, Count, EmptyState, LinkButton, Page, Skeleton } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { hasCases, seesRequests, useUser, worksOnCases } from '../../shell/session/user.ts';
import { casesQuery } from '../case/api.ts';
import { CaseRows } from '../case/case-rows.tsx';
import { inboxQuery } from '../inbox/api.ts';
import { unreadGroups } from '../inbox/groups.ts';
import { RequestRows } from '../request/request-rows.tsx';
import { MessagesByCase } from './messages-by-case.tsx';
import { OwnTables } from './own-tables.tsx';
import { RoleParts } from './role-parts.tsx';
import { TaskRows } from './task-rows.tsx';
import { groups, inGroup } from './tasks.ts';
import { type OwnTask, useTasks } from './use-tasks.ts';

const shown = 5;

/** One list by term of everything that waits for whoever is signed in; beside it where they go and what is new. */
export function Home() {
  const { t, today } = useWords('home', 'request', 'case');
  const user = useUser();
  const takesCalls = user.roles.includes('independent-coordinator');
  const { tasks, going, asked, coming, error, again } = useTasks();
  const now = useNow();
  return (
    <Page
      title={t('page.today')}
      lead={[today(now), counted(tasks, t)].filter(Boolean).join(' · ')}
      actions={
        <>
          {takesCalls && (
            <LinkButton to="/casussen/nieuw?daarna=opschaling" look="primary" icon="plus">
              {t('request:requests.phone')}
            </LinkButton>
          )}
          {worksOnCases(user) && (
            <LinkButton to="/casussen/nieuw" look={takesCalls ? 'secondary' : 'primary'} icon="plus">
              {t('case:nav.register')}
            </LinkButton>
          )}
        </>
      }
    >
      <Columns
        aside={
          <>
            {going.length > 0 && (
              <Card title={t('home.going')} extra={<Link to="/agenda">{t('home.agenda')}</Link>}>
                <OwnTables tables={going.slice(0, shown)} />
              </Card>
            )}
            <News />
          </>
        }
      >
        {error && <ProblemNotice error={error} onRetry={again} />}
        {/* Whom no request or table can reach has an own part instead of an empty list. */}
        {!seesRequests(user) && tasks.length === 0 ? null : tasks.length > 0 || coming ? (
          <Card>
            {tasks.length > 0 ? <TaskRows tasks={tasks} /> : <Skeleton shape="rows" label={t('page.loading')} />}
          </Card>
        ) : error ? null : (
          <EmptyState icon="done" title={t('home.nothingWaits')}>
            <p>{t('home.nothingWaitsText')}</p>
          </EmptyState>
        )}
        <RoleParts />
        {asked.length > 0 && (
          <Card title={t('home.asked')} extra={<Link to="/verzoeken?toon=asked">{t('home.allAsked')}</Link>}>
            <RequestRows items={asked.slice(0, shown)} />
          </Card>
        )}
        {hasCases(user) && <Cases />}
      </Columns>
    </Page>
  );
}

type Say = ReturnType<typeof useWords<['home', 'request', 'case']>>['t'];

/** "1 te laat, 3 vandaag": how much there is, before the list. */
function counted(tasks: readonly OwnTask[], t: Say): string {
  return groups
    .map((group) => ({ group, count: inGroup(tasks, group).length }))
    .filter(({ count }) => count > 0)
    .map(({ group, count }) => `${count} ${t(`home.counted.${group}`)}`)
    .join(', ');
}

function News() {
  const { t } = useWords('home', 'inbox');
  const inbox = useInfiniteQuery(inboxQuery);
  const unread = unreadGroups(inbox.data?.pages.flatMap((page) => page.items) ?? []);
  return (
    <Card
      title={
        <>
          {t('home.messages')}
          <Count value={unread.length} label={t('inbox:inbox.count', { count: unread.length })} />
        </>
      }
      extra={<Link to="/berichten">{t('home.allMessages')}</Link>}
    >
      <Loaded query={inbox}>
        {() => (unread.length > 0 ? <MessagesByCase groups={unread} /> : <p>{t('home.noMessagesText')}</p>)}
      </Loaded>
    </Card>
  );
}

function Cases() {
  const { t } = useWords('home');
  const cases = useInfiniteQuery(casesQuery());
  const lines = cases.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t('home.cases')} extra={<Link to="/casussen">{t('home.allCases')}</Link>}>
      <Loaded query={cases}>{() => <CaseRows cases={lines.slice(0, shown)} />}</Loaded>
    </Card>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useNow } from '../../api/business-time.ts';
import { Loaded } from '../../api/loaded.tsx';
import { Card, Count, EmptyState, LinkButton, Page } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useUser, worksOnCases } from '../../shell/session/user.ts';
import { casesQuery } from '../case/api.ts';
import { CaseRows } from '../case/case-list.tsx';
import { inboxQuery } from '../inbox/api.ts';
import { unreadGroups } from '../inbox/groups.ts';
import { Messages } from '../inbox/messages.tsx';
import { Work } from './work.tsx';

const shown = 5;

/** Task first: what waits for somebody, then where they are involved. */
export function Home() {
  const { t, today } = useWords('home', 'inbox', 'request', 'case');
  const user = useUser();
  const takesCalls = user.roles.includes('independent-coordinator');
  const inbox = useInfiniteQuery(inboxQuery);
  const cases = useInfiniteQuery(casesQuery);
  const unread = unreadGroups(inbox.data?.pages.flatMap((page) => page.items) ?? []);
  const lines = cases.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t('home.title')}
      lead={today(useNow())}
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
      <Work />
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
          {() =>
            unread.length > 0 ? (
              <Messages groups={unread.slice(0, shown)} />
            ) : (
              <EmptyState icon="done" title={t('home.noMessages')}>
                <p>{t('home.noMessagesText')}</p>
              </EmptyState>
            )
          }
        </Loaded>
      </Card>
      <Card title={t('home.cases')} extra={<Link to="/casussen">{t('home.allCases')}</Link>}>
        <Loaded query={cases}>{() => <CaseRows cases={lines.slice(0, shown)} />}</Loaded>
      </Card>
    </Page>
  );
}

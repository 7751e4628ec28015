import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded, More } from '../../api/loaded.tsx';
import { Card, EmptyState, Page, SegmentedChoice } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { inboxQuery } from './api.ts';
import { groupsOf, unreadGroups } from './groups.ts';
import { Messages } from './messages.tsx';

type Filter = 'unread' | 'all';

export function Inbox() {
  const { t } = useWords('inbox');
  const [filter, setFilter] = useState<Filter>('unread');
  const inbox = useInfiniteQuery(inboxQuery);
  const all = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = filter === 'unread' ? unreadGroups(all) : groupsOf(all);
  const empty = all.length === 0 ? 'none' : 'noneUnread';
  return (
    <Page title={t('inbox.title')} lead={t('inbox.lead')}>
      <SegmentedChoice
        label={t('inbox.filter')}
        value={filter}
        onChange={setFilter}
        options={[
          { code: 'unread', label: t('inbox.filterUnread') },
          { code: 'all', label: t('inbox.filterAll') },
        ]}
      />
      <Card>
        <Loaded query={inbox} lines={6}>
          {() =>
            shown.length > 0 ? (
              <Messages groups={shown} level={2} />
            ) : (
              <EmptyState icon="inbox" title={t(`inbox.${empty}`)}>
                <p>{t(`inbox.${empty}Text`)}</p>
              </EmptyState>
            )
          }
        </Loaded>
        <More query={inbox} />
      </Card>
    </Page>
  );
}

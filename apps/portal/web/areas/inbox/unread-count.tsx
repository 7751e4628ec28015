import { useInfiniteQuery } from '@tanstack/react-query';
import { Count } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { inboxQuery, useLiveInbox } from './api.ts';
import { unreadGroups } from './groups.ts';

/** In the menu of every page, so the live stream of the inbox is opened here. */
export function UnreadCount() {
  const { t } = useWords('inbox');
  useLiveInbox();
  const inbox = useInfiniteQuery(inboxQuery);
  const unread = unreadGroups(inbox.data?.pages.flatMap((page) => page.items) ?? []).length;
  return <Count value={unread} label={t('inbox.count', { count: unread })} />;
}

import type { InboxItem } from '../../api/inbox.ts';

/** One row of the inbox: a message, or what several people answered about one table. Newest first, never empty. */
export type Group = readonly [newest: InboxItem, ...older: InboxItem[]];

/**
 * Six people who say yes are one thing to know: how many come. A required no is not among them, since something is to
 * be done about it.
 */
const together: ReadonlySet<InboxItem['kind']> = new Set([
  'attendance-accepted',
  'attendance-tentative',
  'attendance-declined',
]);

/** @param messages newest first; a group stands where its newest message does. */
export function groupsOf(messages: readonly InboxItem[]): Group[] {
  const groups = new Map<string, [InboxItem, ...InboxItem[]]>();
  for (const message of messages) {
    const { kind, answers, messageId } = message;
    const key = answers && together.has(kind) ? answers.roundTableId : messageId;
    const group = groups.get(key);
    if (group) group.push(message);
    else groups.set(key, [message]);
  }
  return [...groups.values()];
}

/** What waits to be read. A group does so until all of it was. */
export const unreadGroups = (messages: readonly InboxItem[]): Group[] => groupsOf(messages).filter(isUnread);

export const isUnread = (group: readonly InboxItem[]): boolean => group.some(({ readAt }) => !readAt);

/** What a message has, as far as it matters to which row it stands in. */
interface Message {
  messageId: string;
  kind: string;
  readAt: string | null;
  answers?: { roundTableId: string } | undefined;
}

/** One row of the inbox: a message, or what several people answered about one table. Newest first, never empty. */
export type Group<M extends Message> = readonly [newest: M, ...older: M[]];

/**
 * Six people who say yes are one thing to know: how many come. A required no is not among them, since something is to
 * be done about it.
 */
const together: ReadonlySet<string> = new Set(['attendance-accepted', 'attendance-tentative', 'attendance-declined']);

/** @param messages newest first; a group stands where its newest message does. */
export function groupsOf<M extends Message>(messages: readonly M[]): Group<M>[] {
  const groups = new Map<string, [M, ...M[]]>();
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
export const unreadGroups = <M extends Message>(messages: readonly M[]): Group<M>[] =>
  groupsOf(messages).filter(isUnread);

export const isUnread = (group: readonly Message[]): boolean => group.some(({ readAt }) => !readAt);

import { Id, Instant } from '@rondetafel/contracts';
import type { Language } from '@rondetafel/policy';
import { z } from 'zod';
import type { Facts } from '../../texts/fill.ts';
import type { InboxLine } from '../delivery/in-app/in-app.table.ts';
import { inboxKinds, messageText } from '../delivery/in-app/message-text.ts';

/** How many of those invited said yes, when a line was written: what several answers come to, in one look. */
const AnswersSoFar = z.object({ roundTableId: z.uuid(), accepted: z.int(), of: z.int() });

export const InboxLineView = z.object({
  messageId: Id,
  kind: z.enum(inboxKinds),
  caseId: Id.nullable(),
  at: Instant,
  readAt: Instant.nullable(),
  title: z.string(),
  text: z.string(),
  answers: AnswersSoFar.optional().describe('Bij een antwoord op een uitnodiging: hoe het er toen voor stond.'),
});
export type InboxLineView = z.infer<typeof InboxLineView>;

/** A line as its person reads it, in the language of the request. */
export function inboxLineView(
  { messageId, kind, caseId, at, readAt, facts }: InboxLine,
  language: Language,
): InboxLineView {
  const answers = answersIn(facts);
  return {
    messageId,
    kind,
    caseId,
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    ...messageText(kind, language, facts),
    ...(answers && { answers }),
  };
}

function answersIn(facts: Facts) {
  const read = AnswersSoFar.safeParse(facts);
  return read.success ? read.data : undefined;
}

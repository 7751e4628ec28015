import { Day, Id, Instant, textOf } from '@rondetafel/contracts';
import { z } from 'zod';
import { AskKind, AskVia, Outcome } from './domain/member-request.ts';

const Text = textOf(2_000);

export const OwnAskInput = z.strictObject({ kind: AskKind, text: Text });
export type OwnAskInput = z.infer<typeof OwnAskInput>;

export const RecordAskInput = OwnAskInput.extend({ memberId: Id, via: AskVia });
export type RecordAskInput = z.infer<typeof RecordAskInput>;

export const AnswerAskInput = z.strictObject({ outcome: Outcome, text: Text });
export type AnswerAskInput = z.infer<typeof AnswerAskInput>;

export const OwnAskView = z.object({
  askId: Id,
  kind: AskKind,
  text: z.string(),
  via: AskVia.optional().describe('Afwezig: op de eigen pagina.'),
  askedAt: Instant,
  dueOn: Day.describe('Uiterlijk dan komt er antwoord.'),
  answer: z.object({ outcome: Outcome, text: z.string(), answeredAt: Instant }).optional(),
});
export type OwnAskView = z.infer<typeof OwnAskView>;

export const MemberRequestView = OwnAskView.extend({ memberId: Id });
export type MemberRequestView = z.infer<typeof MemberRequestView>;

export const AskedView = z.object({ askId: Id, dueOn: Day });
export type AskedView = z.infer<typeof AskedView>;

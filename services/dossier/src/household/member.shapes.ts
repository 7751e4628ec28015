import { Day, Id, textOf } from '@rondetafel/contracts';
import { z } from 'zod';
import { Guest } from '../case/domain/guest.ts';
import { MemberInput, Person } from '../case/domain/register-case.ts';

const Reason = textOf(1_000);

export const AddMemberInput = MemberInput.extend({ reason: Reason.optional() });
export type AddMemberInput = z.infer<typeof AddMemberInput>;

export const CorrectMemberInput = MemberInput.extend({ reason: Reason.describe('Waarom het anders is (P-26).') });
export type CorrectMemberInput = z.infer<typeof CorrectMemberInput>;

export const GuestInput = Guest.extend({
  language: Person.shape.language,
  accessibility: Person.shape.accessibility,
});
export type GuestInput = z.infer<typeof GuestInput>;

export const LeaveInput = z.strictObject({
  on: Day.optional().describe('Sinds wanneer; zonder: vandaag.'),
  reason: Reason,
});
export type LeaveInput = z.infer<typeof LeaveInput>;

export const ReturnInput = z.strictObject({ reason: Reason.optional() });
export type ReturnInput = z.infer<typeof ReturnInput>;

export const WithdrawMemberInput = z.strictObject({ reason: Reason });
export type WithdrawMemberInput = z.infer<typeof WithdrawMemberInput>;

export const AddedMemberView = z.object({
  memberId: Id,
  known: z
    .boolean()
    .nullable()
    .describe(
      'Er is een andere casus met dit gezinslid (P-3); null: niet nagekeken, want u vroeg dat vandaag al vaak.',
    ),
});
export type AddedMemberView = z.infer<typeof AddedMemberView>;

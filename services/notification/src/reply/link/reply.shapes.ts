import { AttendanceAnswer, Instant } from '@rondetafel/contracts';
import { z } from 'zod';

export const Token = z.string().min(1).max(1000).describe('Wat in de link achter het hekje staat.');

export const ReplyLink = z.strictObject({ token: Token });
export type ReplyLink = z.infer<typeof ReplyLink>;

export const GivenReply = z.strictObject({ token: Token, answer: AttendanceAnswer });
export type GivenReply = z.infer<typeof GivenReply>;

/** Who invites, and in whose name one replies. */
export const Parties = {
  invitedBy: z.string().describe('Wie uitnodigt: de naam van de postbus van de gemeente.'),
  answersAs: z.string().optional().describe('Het adres waaraan de mail is gestuurd.'),
};

export const AppointmentView = z.object({
  ...Parties,
  startsAt: Instant,
  endsAt: Instant,
  place: z.string().optional().describe('Ontbreekt ook zolang er van het adres nog geen ja of misschien is gekomen.'),
  answer: AttendanceAnswer.optional().describe('Het antwoord dat er nu staat.'),
});
export type AppointmentView = z.infer<typeof AppointmentView>;

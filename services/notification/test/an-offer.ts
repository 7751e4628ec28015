import { randomUUID } from 'node:crypto';
import { type DataOf, optionsOffered, optionsReplyReceived } from '@rondetafel/contracts';
import { until } from '@rondetafel/platform/testing';
import type { Guest } from './a-table.ts';
import type { WithMail } from './with-mail.ts';

type Offered = DataOf<typeof optionsOffered>;

/** A time to choose. */
export const at = (startsAt: string, endsAt: string) => ({ optionId: randomUUID(), startsAt, endsAt });

/** Two times, to be chosen from until Friday at five. */
export const anOffer = (asked: Offered['asked'], changes: Partial<Offered> = {}): Offered => ({
  ...optionsOffered.example,
  caseId: randomUUID(),
  roundTableId: randomUUID(),
  offerId: randomUUID(),
  asked,
  options: [at('2026-12-01T09:00:00Z', '2026-12-01T10:30:00Z'), at('2026-12-03T09:00:00Z', '2026-12-03T10:30:00Z')],
  ...changes,
});

/** What is behind the # of the link in their first mail. */
export async function tokenOf({ mail }: WithMail, { email }: Guest): Promise<string> {
  const { text } = await until(() => mail.to(email)[0]);
  return /keuze#(\S+)/.exec(text)![1]!;
}
export const choose = ({ notification }: WithMail, token: string, suitableOptionIds: string[]) =>
  notification.as().post('/v1/choices', { token, suitableOptionIds });

/** What scheduling gets of their choices. */
export async function heardByScheduling({ notification }: WithMail, personId: string) {
  const said = await notification.published();
  return said.filter(({ type, data }) => type === optionsReplyReceived.type && data.personId === personId);
}

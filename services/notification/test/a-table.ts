import { randomUUID } from 'node:crypto';
import { type DataOf, roundTableBooked } from '@rondetafel/contracts';
import { somebody, type TestService } from '@rondetafel/platform/testing';

type Said = DataOf<typeof roundTableBooked>;
type Seat = Said['attendees'][number];

/** Somebody who can sit at a table and has an address. */
export interface Guest {
  readonly personId: string;
  readonly organisationId: string;
  readonly email: string;
}

interface Given {
  readonly language: 'nl' | 'en';
  readonly reachable: boolean;
  readonly domain: string;
}

/** A new person, with a contact point unless asked otherwise. */
export async function aGuest(
  notification: TestService,
  { language = 'nl', reachable = true, domain = 'work.example' }: Partial<Given> = {},
): Promise<Guest> {
  const { personId, organisationId } = somebody();
  const email = `p${personId.slice(0, 8)}@${domain}`;
  if (reachable) {
    const { status } = await notification
      .as(somebody(['administrator']))
      .put(`/v1/contact-points/${personId}`, { email, language });
    expect(status).toBe(204);
  }
  return { personId, organisationId, email };
}

export const seat = ({ personId, organisationId }: Guest, changes: Partial<Seat> = {}): Seat => ({
  personId,
  organisationId,
  partyId: randomUUID(),
  role: 'party',
  need: 'required',
  restricted: false,
  ...changes,
});

export const chair = (guest: Guest): Seat => seat(guest, { role: 'chair' });

export const hidden = (guest: Guest): Seat => seat(guest, { restricted: true });

/** A table booked for Thursday 3 December 2026, 10.00 in Amsterdam. */
export const aTable = (attendees: Seat[], changes: Partial<Said> = {}): Said => ({
  ...roundTableBooked.example,
  caseId: randomUUID(),
  roundTableId: randomUUID(),
  attendees,
  ...changes,
});

import type { AttendeeNeed, AttendeeRole, Code, Id, KnownParty, PartyRole } from '@rondetafel/contracts';

/** A party in the case: who it is, for whom it is there, and who may represent it. */
export interface InvolvedParty extends Omit<KnownParty, 'personId'> {
  role: PartyRole;
  /** The contact first, then who may stand in, in the order in which they are asked (P-11); nobody without a contact. */
  personIds: readonly Id[];
}

/** `informed` has no chair at the table: it gets the minutes. */
export type Need = AttendeeNeed | 'informed';

/** One chair at the table: of a party, of the chair, or of somebody of the household. */
export interface Seat {
  /** The party's id; for others the person's. */
  seatId: Id;
  role: AttendeeRole;
  need: Need;
  personIds: readonly Id[];
  organisationId?: Id;
  organisationKind?: Code;
  partyId?: Id;
  /** Not revealed yet: nobody but the coordinator may notice anything of it (P-27). */
  hidden: boolean;
}

export interface Chair {
  personId: Id;
  organisationId: Id;
}

/** The assigned coordinator chairs (S002-10). */
export const chairSeat = ({ personId, organisationId }: Chair): Seat => ({
  seatId: personId,
  role: 'chair',
  need: 'required',
  personIds: [personId],
  organisationId,
  hidden: false,
});

/**
 * What a party in each role has to do with the table. Convening the providers is unconditional (S002-46, R-11); an
 * adviser (P-21), a supporter (P-12) and the focal-point officer are welcome but never in the way of a date.
 */
const seatOfRole = {
  provider: { role: 'party', need: 'required' },
  adviser: { role: 'adviser', need: 'optional' },
  supporter: { role: 'supporter', need: 'optional' },
  'focal-point-officer': { role: 'focal-point-officer', need: 'optional' },
} as const satisfies Record<PartyRole, { role: AttendeeRole; need: AttendeeNeed }>;

/**
 * Who may come for a party at a table with this chair. The chair never counts as a representative, not even of the
 * organisation it comes from; where it is the contact, the party has nobody to stand in for.
 */
export const representatives = ({ personIds }: InvolvedParty, chair: Chair): readonly Id[] =>
  personIds[0] === chair.personId ? [] : personIds.filter((personId) => personId !== chair.personId);

export function partySeat(party: InvolvedParty, chair: Chair, need?: Need): Seat {
  const { partyId, organisationId, organisationKind, restricted } = party;
  return {
    seatId: partyId,
    ...seatOfRole[party.role],
    ...(need && { need }),
    personIds: representatives(party, chair),
    organisationId,
    organisationKind,
    partyId,
    hidden: restricted,
  };
}

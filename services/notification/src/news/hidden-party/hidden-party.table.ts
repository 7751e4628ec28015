import { EntitySchema } from 'typeorm';

/** A party that may be seen and invited from now on (P-27). */
export interface RevealedParty {
  readonly caseId: string;
  readonly partyId: string;
}

export const revealedPartyTable = new EntitySchema<RevealedParty>({
  name: 'released_party',
  columns: {
    caseId: { type: 'uuid', name: 'case_id', primary: true },
    partyId: { type: 'uuid', name: 'party_id', primary: true },
  },
});

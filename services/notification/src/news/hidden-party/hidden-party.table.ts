import { EntitySchema } from 'typeorm';

/** A party of a case. Whether it may be told anything is sealed, so that no row tells of a hidden one (P-27). */
export interface KnownParty {
  readonly caseId: string;
  readonly partyId: string;
  readonly sealed: Buffer;
}

export const knownPartyTable = new EntitySchema<KnownParty>({
  // The name that it had when only revealed parties had a row.
  name: 'released_party',
  columns: {
    caseId: { type: 'uuid', name: 'case_id', primary: true },
    partyId: { type: 'uuid', name: 'party_id', primary: true },
    sealed: { type: 'bytea' },
  },
});

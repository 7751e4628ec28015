import type { DataOf, roundTableBooked } from '@rondetafel/contracts';
import { EntitySchema } from 'typeorm';

/** A round table as scheduling said it last. */
export interface Appointment {
  readonly roundTableId: string;
  readonly caseId: string;
  readonly cancelled: boolean;
  readonly said: DataOf<typeof roundTableBooked>;
}

export const appointmentTable = new EntitySchema<Appointment>({
  name: 'appointment',
  columns: {
    roundTableId: { type: 'uuid', name: 'round_table_id', primary: true },
    caseId: { type: 'uuid', name: 'case_id' },
    cancelled: { type: 'boolean' },
    said: { type: 'jsonb' },
  },
});

/** A party that may be seen and invited from now on (P-27). */
export interface ReleasedParty {
  readonly caseId: string;
  readonly partyId: string;
}

export const releasedPartyTable = new EntitySchema<ReleasedParty>({
  name: 'released_party',
  columns: {
    caseId: { type: 'uuid', name: 'case_id', primary: true },
    partyId: { type: 'uuid', name: 'party_id', primary: true },
  },
});

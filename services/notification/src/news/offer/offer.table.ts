import type { DataOf, optionsOffered } from '@rondetafel/contracts';
import { EntitySchema } from 'typeorm';

/** Times that scheduling holds while those asked say which suit them. */
export interface Offer {
  readonly offerId: string;
  readonly roundTableId: string;
  readonly caseId: string;
  /** There is a later offer, a time was booked, or the table is off. */
  readonly ended: boolean;
  readonly said: DataOf<typeof optionsOffered>;
}

export const offerTable = new EntitySchema<Offer>({
  name: 'offer',
  columns: {
    offerId: { type: 'uuid', name: 'offer_id', primary: true },
    roundTableId: { type: 'uuid', name: 'round_table_id' },
    caseId: { type: 'uuid', name: 'case_id' },
    ended: { type: 'boolean' },
    said: { type: 'jsonb' },
  },
});

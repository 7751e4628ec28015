import type { Tx } from '@rondetafel/platform';
import { type Offer, offerTable } from './offer.table.ts';

export const offerOf = (tx: Tx, offerId: string): Promise<Offer | null> =>
  tx.repository(offerTable).findOneBy({ offerId });

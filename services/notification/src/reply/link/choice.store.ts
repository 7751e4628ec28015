import type { Aggregate, Tx } from '@rondetafel/platform';
import { offerOf } from '../../news/offer/offer.store.ts';
import type { Offer } from '../../news/offer/offer.table.ts';
import { type Choice, choiceEnded } from './domain/choice.ts';

export interface ChoiceId {
  readonly offerId: string;
  readonly personId: string;
}

/** A choice with the offer that it is about. */
export interface Offered extends Choice {
  readonly offer?: Offer;
}

export const choiceId = ({ offerId, personId }: ChoiceId) => `${offerId}:${personId}`;

export const choiceOf: Aggregate<Offered> = {
  name: 'choice',
  load: async (tx, id) => {
    const [offerId, personId] = id.split(':') as [string, string];
    const [offer, { rows }] = await Promise.all([
      offerOf(tx, offerId),
      tx.query('SELECT option_ids AS chosen FROM options_reply WHERE offer_id = $1 AND person_id = $2', [
        offerId,
        personId,
      ]),
    ]);
    if (!offer) return undefined;
    const { roundTableId, ended, said } = offer;
    const isAsked = said.asked.some((one) => one.personId === personId);
    const optionIds = said.options.map(({ optionId }) => optionId);
    return { offerId, roundTableId, personId, ended: ended || !isAsked, optionIds, chosen: rows[0]?.chosen, offer };
  },
  facts: () => undefined,
  save: async (tx, { next: { offerId, personId, chosen, offer } }) => {
    await tx.query(
      `INSERT INTO options_reply (offer_id, person_id, case_id, option_ids) VALUES ($1, $2, $3, $4)
       ON CONFLICT (offer_id, person_id) DO UPDATE SET option_ids = excluded.option_ids`,
      [offerId, personId, offer!.caseId, chosen],
    );
  },
  unknown: choiceEnded,
};

/** The offers that this person chose from, or said of that none suits. */
export async function repliedOffers(tx: Tx, personId: string): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query('SELECT offer_id FROM options_reply WHERE person_id = $1', [personId]);
  return new Set(rows.map(({ offer_id }) => offer_id));
}

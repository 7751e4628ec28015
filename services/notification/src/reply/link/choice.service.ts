import { Injectable } from '@nestjs/common';
import { optionsReplyReceived, Refusal } from '@rondetafel/contracts';
import { type Call, Clock, type Tx, WorkerDatabase } from '@rondetafel/platform';
import { InvitationKey } from '../../news/letter/link-key.ts';
import { type ChoiceClaim, readChoice } from '../../news/offer/choice-link.ts';
import { lastMoment } from '../../news/offer/last-moment.ts';
import { type Offer, offerTable } from '../../news/offer/offer.table.ts';
import type { OfferedTimes } from './choice.controller.ts';
import { LinkUse } from './link-use.ts';

/** Why a choice does not count, and what to do: read by professionals and residents alike. */
const refusals = {
  forged: ['Deze link klopt niet. Kopieer de hele link uit de mail, of bel het nummer in de mail.', 'invalid'],
  over: ['De tijd om te kiezen is voorbij. U hoeft niets te doen: u hoort welk moment het wordt.', 'conflict'],
  ended: ['Er is al een ander moment, of er komen nieuwe momenten. U krijgt daarover bericht.', 'conflict'],
  unknown: ['Dit moment hoort niet bij de keuze. Open de link in de mail opnieuw.', 'invalid'],
} as const satisfies Record<string, readonly [sentence: string, kind: Refusal['kind']]>;

@Injectable()
export class ChoiceService {
  readonly #use = new LinkUse();

  constructor(
    private readonly database: WorkerDatabase,
    private readonly key: InvitationKey,
    private readonly clock: Clock,
  ) {}

  async open(call: Call, token: string): Promise<OfferedTimes> {
    const claim = await this.claimOf(token);
    return this.work(call, claim, async (tx, offer) => shown(offer, await chosenBefore(tx, claim)));
  }

  /** The last choice counts; none of them is an answer too. */
  async give(call: Call, token: string, suitableOptionIds: readonly string[]): Promise<OfferedTimes> {
    const claim = await this.claimOf(token);
    return this.work(call, claim, async (tx, offer) => {
      const { offerId, roundTableId, caseId, said } = offer;
      const { personId } = claim;
      if (!suitableOptionIds.every((id) => said.options.some(({ optionId }) => optionId === id)))
        throw refusalOf('unknown');
      tx.audit({ action: 'choose-times', object: `round-table:${roundTableId}` });
      tx.processed({ activity: 'attendance-reply', subjects: [personId], subjectType: 'attendee' });
      const chosen = [...new Set(suitableOptionIds)];
      await tx.query(
        `INSERT INTO options_reply (offer_id, person_id, case_id, option_ids) VALUES ($1, $2, $3, $4)
         ON CONFLICT (offer_id, person_id) DO UPDATE SET option_ids = excluded.option_ids`,
        [offerId, personId, caseId, chosen],
      );
      const receivedAt = this.clock.now().toISOString();
      await tx.publish(optionsReplyReceived, {
        roundTableId,
        offerId,
        personId,
        suitableOptionIds: chosen,
        receivedAt,
      });
      return shown(offer, chosen);
    });
  }

  /** The signature is checked before anything is looked up. */
  private async claimOf(token: string): Promise<ChoiceClaim> {
    const claim = readChoice(token, await this.key.get(), this.clock.now());
    if (claim === 'forged') {
      this.#use.forged();
      throw refusalOf('forged');
    }
    if (claim === 'expired') throw refusalOf('over');
    this.#use.used(`${claim.offerId} ${claim.personId}`);
    return claim;
  }

  private work<T>({ trace, route }: Call, claim: ChoiceClaim, work: (tx: Tx, offer: Offer) => Promise<T>): Promise<T> {
    return this.database.inTransaction({ personId: claim.personId, trace, via: route }, async (tx) => {
      const offer = await tx.repository(offerTable).findOneBy({ offerId: claim.offerId });
      if (!offer || offer.ended) throw refusalOf('ended');
      return work(tx, offer);
    });
  }
}

const shown = ({ said: { options, answerBy } }: Offer, suitableOptionIds?: string[]): OfferedTimes => ({
  ...{ options, answerBy: lastMoment(answerBy) },
  ...(suitableOptionIds && { suitableOptionIds }),
});

async function chosenBefore(tx: Tx, { offerId, personId }: ChoiceClaim): Promise<string[] | undefined> {
  const { rows } = await tx.query(
    'SELECT option_ids AS "optionIds" FROM options_reply WHERE offer_id = $1 AND person_id = $2',
    [offerId, personId],
  );
  return rows[0]?.optionIds;
}

function refusalOf(why: keyof typeof refusals): Refusal {
  const [sentence, kind] = refusals[why];
  return new Refusal(`choice-link-${why}`, sentence, 'P-11', kind);
}

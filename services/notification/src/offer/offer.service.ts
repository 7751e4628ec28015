import { Injectable } from '@nestjs/common';
import type { DataOf, optionsOffered } from '@rondetafel/contracts';
import { Clock, type EventContext, LocalRules, type Tx } from '@rondetafel/platform';
import { takeTurn } from '../case-turn.ts';
import { unreachable } from '../contact-point/contact-point.service.ts';
import { derivedId } from '../derived-id.ts';
import { causeOf, InboxService } from '../inbox/inbox.service.ts';
import { releasedPartyTable } from '../invitation/appointment.table.ts';
import { outsideQuietHours } from '../mail/domain/quiet-hours.ts';
import { post, withdrawOffers } from '../mail/mail-ledger.ts';
import { Sender } from '../mail/sender.ts';
import { lastMoment } from './last-moment.ts';
import { type Offer, offerTable } from './offer.table.ts';

/**
 * Asks each of those who may choose, once, which of the offered times suit (P-11, P-18). A safety-related party hears
 * nothing until it was released, in whatever order offer and release come (P-27).
 */
@Injectable()
export class OfferService {
  constructor(
    private readonly inbox: InboxService,
    private readonly sender: Sender,
    private readonly clock: Clock,
    private readonly local: LocalRules,
  ) {}

  /** It takes the place of the one before. */
  async set(event: EventContext, said: DataOf<typeof optionsOffered>): Promise<void> {
    const { offerId, roundTableId, caseId } = said;
    await takeTurn(event.tx, caseId);
    await this.end(event.tx, roundTableId);
    const offer = { offerId, roundTableId, caseId, ended: false, said };
    await event.tx.upsert(offerTable, offer, ['offerId']);
    await this.ask(event, offer);
  }

  /** There is nothing to choose any more; who was not asked yet, is not. In the turn of the case. */
  async end(tx: Tx, roundTableId: string): Promise<void> {
    await tx.repository(offerTable).update({ roundTableId, ended: false }, { ended: true });
    await withdrawOffers(tx, roundTableId);
  }

  /** In the turn of the case. */
  async release(event: EventContext, caseId: string): Promise<void> {
    const offers = await event.tx.repository(offerTable).findBy({ caseId, ended: false });
    for (const offer of offers) await this.ask(event, offer);
  }

  private async ask(event: EventContext, { offerId, roundTableId, caseId, said }: Offer): Promise<void> {
    const { tx } = event;
    const { asked, options, answerBy, urgent, coordinatorId } = said;
    const now = this.clock.now();
    const uselessAt = new Date(answerBy);
    const answerByAt = lastMoment(answerBy);
    const [first] = options;
    if (!first || uselessAt <= now) return;
    const released = new Set(
      (await tx.repository(releasedPartyTable).findBy({ caseId })).map(({ partyId }) => partyId),
    );
    const told = await alreadyAsked(tx, offerId);
    const people = asked.filter(
      ({ personId, partyId, restricted }) =>
        !told.has(personId) && (!restricted || (partyId !== undefined && released.has(partyId))),
    );
    if (people.length === 0) return;
    const { quietHours } = this.local.municipality.meetings;
    const sendAfter = urgent ? now : new Date(outsideQuietHours(now.toISOString(), quietHours));
    const { startsAt, endsAt } = first;
    const offer = { offerId, startsAt: options.map((option) => option.startsAt), answerBy: answerByAt };
    await post(
      tx,
      { roundTableId, caseId, coordinatorId, revision: 0, urgent, sendAfter, uselessAt },
      people.map(({ personId, role }) => ({
        ...{ messageId: derivedId(offerId, personId, 'mail'), personId, news: 'offered' as const, uid: '' },
        letter: { role, startsAt, endsAt, stampedAt: event.envelope.time, offer },
      })),
    );
    const ids = people.map(({ personId }) => personId);
    const facts = { count: options.length, answerByAt };
    const count = await unreachable(tx, ids);
    await this.inbox.tell(tx, { id: offerId, at: causeOf(event).at }, [
      ...ids.map((personId) => ({ personId, kind: 'options-offered' as const, caseId, facts })),
      ...(count > 0 && coordinatorId
        ? [
            {
              personId: coordinatorId,
              kind: 'choosers-unreachable' as const,
              caseId,
              facts: { count, answerByAt },
            },
          ]
        : []),
    ]);
    tx.afterCommit(() => this.sender.wake());
  }
}

async function alreadyAsked(tx: Tx, offerId: string): Promise<Set<string>> {
  const { rows } = await tx.query(
    `SELECT person_id AS "personId" FROM mail WHERE news = 'offered' AND letter -> 'offer' ->> 'offerId' = $1`,
    [offerId],
  );
  return new Set(rows.map(({ personId }) => personId));
}

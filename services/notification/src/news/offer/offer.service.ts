import { Injectable } from '@nestjs/common';
import type { DataOf, optionsOffered, optionsWithdrawn } from '@rondetafel/contracts';
import { Clock, type EventContext, LocalRules, type Tx } from '@rondetafel/platform';
import { unreachable } from '../../contact-point/contact-point.service.ts';
import { derivedId } from '../../delivery/derived-id.ts';
import { outsideQuietHours } from '../../delivery/ledger/domain/quiet-hours.ts';
import { post, withdrawOffers } from '../../delivery/ledger/ledger.store.ts';
import { Sender } from '../../delivery/mail/sender.ts';
import { causeOf, InboxService } from '../../inbox/inbox.service.ts';
import { takeTurn } from '../case-turn.ts';
import { releasedPartyTable } from '../invitation/appointment.table.ts';
import type { aboutTimes } from '../invitation/domain/whom-to-tell.ts';
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
    await this.end(event, roundTableId, said.asked);
    const offer = { offerId, roundTableId, caseId, ended: false, said };
    await event.tx.upsert(offerTable, offer, ['offerId']);
    await this.ask(event, offer);
  }

  async takeBack(event: EventContext, { caseId, roundTableId }: DataOf<typeof optionsWithdrawn>): Promise<void> {
    await takeTurn(event.tx, caseId);
    await this.end(event, roundTableId, []);
  }

  /**
   * There is nothing to choose any more; who was not asked yet, is not. Who was hears so, but for those who hear now
   * what comes in its place. In the turn of the case.
   */
  async end(event: EventContext, roundTableId: string, hearMore: readonly { personId: string }[]): Promise<void> {
    const { tx } = event;
    const offers = await tx.repository(offerTable).findBy({ roundTableId, ended: false });
    if (offers.length === 0) return;
    await tx.repository(offerTable).update({ roundTableId, ended: false }, { ended: true });
    await withdrawOffers(tx, roundTableId);
    for (const offer of offers) await this.tellEnded(event, offer, new Set(hearMore.map(({ personId }) => personId)));
  }

  /** In the turn of the case. */
  async release(event: EventContext, caseId: string): Promise<void> {
    const offers = await event.tx.repository(offerTable).findBy({ caseId, ended: false });
    for (const offer of offers) await this.ask(event, offer);
  }

  private async tellEnded(event: EventContext, offer: Offer, hearMore: ReadonlySet<string>): Promise<void> {
    const { tx } = event;
    const { offerId, caseId, said } = offer;
    const last = new Date(
      said.options
        .map(({ startsAt }) => startsAt)
        .toSorted()
        .at(-1) ?? 0,
    );
    const told = await alreadyAsked(tx, offerId);
    const people = said.asked.filter(({ personId }) => told.has(personId) && !hearMore.has(personId));
    if (people.length === 0 || last <= this.clock.now()) return;
    await this.mail(event, offer, { news: 'offer-withdrawn', uselessAt: last }, people);
    await this.inbox.tell(
      tx,
      { id: offerId, at: causeOf(event).at },
      people.map(({ personId }) => ({ personId, kind: 'options-withdrawn' as const, caseId })),
    );
  }

  private async ask(event: EventContext, offer: Offer): Promise<void> {
    const { tx } = event;
    const { offerId, roundTableId, caseId, said } = offer;
    const { asked, options, answerBy, coordinatorId } = said;
    const now = this.clock.now();
    const uselessAt = new Date(answerBy);
    const answerByAt = lastMoment(answerBy);
    if (options.length === 0 || uselessAt <= now) return;
    const released = new Set(
      (await tx.repository(releasedPartyTable).findBy({ caseId })).map(({ partyId }) => partyId),
    );
    const told = await alreadyAsked(tx, offerId);
    const people = asked.filter(
      ({ personId, partyId, restricted }) =>
        !told.has(personId) && (!restricted || (partyId !== undefined && released.has(partyId))),
    );
    if (people.length === 0) return;
    const before = await askedBefore(tx, { roundTableId, offerId });
    await this.mail(event, offer, { news: 'offered', uselessAt }, people, before);
    const ids = people.map(({ personId }) => personId);
    const facts = { count: options.length, answerByAt };
    const count = await unreachable(tx, ids);
    await this.inbox.tell(tx, { id: offerId, at: causeOf(event).at }, [
      ...ids.map((personId) => ({
        personId,
        kind: before.has(personId) ? ('options-offered-anew' as const) : ('options-offered' as const),
        caseId,
        facts,
      })),
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
  }

  private async mail(
    { tx, envelope }: EventContext,
    { offerId, roundTableId, caseId, said }: Offer,
    { news, uselessAt }: { news: (typeof aboutTimes)[number]; uselessAt: Date },
    people: Offer['said']['asked'],
    before: ReadonlySet<string> = new Set(),
  ): Promise<void> {
    const { options, urgent, coordinatorId } = said;
    const [{ startsAt, endsAt }] = options as [Offer['said']['options'][number]];
    const now = this.clock.now();
    const { quietHours } = this.local.municipality.meetings;
    const sendAfter = urgent ? now : new Date(outsideQuietHours(now.toISOString(), quietHours));
    const offer = { offerId, startsAt: options.map((option) => option.startsAt), answerBy: lastMoment(said.answerBy) };
    await post(
      tx,
      { roundTableId, caseId, coordinatorId, revision: 0, urgent, sendAfter, uselessAt },
      people.map(({ personId, role }) => {
        const anew = before.has(personId) && { anew: true };
        return {
          ...{ messageId: derivedId(offerId, personId, news), personId, news, uid: '' },
          letter: { role, startsAt, endsAt, stampedAt: envelope.time, offer: { ...offer, ...anew } },
        };
      }),
    );
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

/** Who was asked about other times of this table. */
async function askedBefore(
  tx: Tx,
  { roundTableId, offerId }: { roundTableId: string; offerId: string },
): Promise<Set<string>> {
  const { rows } = await tx.query(
    `SELECT DISTINCT person_id AS "personId" FROM mail
     WHERE round_table_id = $1 AND news = 'offered' AND letter -> 'offer' ->> 'offerId' <> $2`,
    [roundTableId, offerId],
  );
  return new Set(rows.map(({ personId }) => personId));
}

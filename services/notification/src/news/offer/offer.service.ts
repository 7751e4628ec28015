import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DataOf, optionsAskedChanged, optionsOffered, optionsWithdrawn } from '@rondetafel/contracts';
import { Clock, type EventContext, LocalRules, type Tx } from '@rondetafel/platform';
import { In } from 'typeorm';
import { unreachable } from '../../contact-point/contact-point.store.ts';
import { derivedId } from '../../delivery/derived-id.ts';
import { causeOf, InAppService } from '../../delivery/in-app/in-app.service.ts';
import type { TimesNews } from '../../delivery/ledger/domain/news.ts';
import { endOffers } from '../../delivery/ledger/domain/replacing.ts';
import { askedAbout, askedBefore, isStillToLeave, type LedgerEntry } from '../../delivery/ledger/domain/told.ts';
import { ledgerOf, supersede } from '../../delivery/ledger/ledger.store.ts';
import { MailService } from '../../delivery/mail/mail.service.ts';
import { takeTurn } from '../case-turn.ts';
import { revealedParties } from '../hidden-party/hidden-party.store.ts';
import { LinkKey } from '../letter/link-key.ts';
import { lastMoment } from './domain/last-moment.ts';
import { whomToAsk, whomToTellEnded } from './domain/whom-to-ask.ts';
import { offerMails } from './offer.letter.ts';
import { type Offer, offerTable } from './offer.table.ts';

/**
 * Asks each of those who may choose, once, which of the offered times suit (P-11, P-18). A safety-related party hears
 * nothing until it was revealed, in whatever order offer and reveal come (P-27).
 */
@Injectable()
export class OfferService {
  constructor(
    private readonly inApp: InAppService,
    private readonly mails: MailService,
    private readonly clock: Clock,
    key: LinkKey,
    local: LocalRules,
  ) {
    mails.write(offerMails(key, local.municipality));
  }

  /** It takes the place of the one before. */
  async set(event: EventContext, said: DataOf<typeof optionsOffered>): Promise<void> {
    const { offerId, roundTableId, caseId } = said;
    await takeTurn(event.tx, caseId);
    await this.end(event, roundTableId, said.asked);
    const offer = { offerId, roundTableId, caseId, ended: false, said };
    await event.tx.upsert(offerTable, offer, ['offerId']);
    await this.ask(event, offer);
  }

  /** Who has no seat any more chooses no longer and is told so; the others notice nothing. */
  async narrow(event: EventContext, { caseId, offerId, asked }: DataOf<typeof optionsAskedChanged>): Promise<void> {
    const { tx } = event;
    await takeTurn(tx, caseId);
    const offer = await tx.repository(offerTable).findOneBy({ offerId, ended: false });
    if (!offer) return;
    const stay = new Set(asked.map(({ personId }) => personId));
    const [ledger] = await Promise.all([
      ledgerOf(tx, offer.roundTableId),
      tx.upsert(offerTable, { ...offer, said: { ...offer.said, asked } }, ['offerId']),
    ]);
    const { replaced, next } = endOffers(ledger.filter(({ personId }) => !stay.has(personId)));
    await supersede(tx, replaced);
    await this.tellEnded(event, offer, stay, next);
  }

  async takeBack(event: EventContext, { caseId, roundTableId }: DataOf<typeof optionsWithdrawn>): Promise<void> {
    await takeTurn(event.tx, caseId);
    await this.end(event, roundTableId, []);
  }

  /**
   * There is nothing to choose any more; who was not asked yet, is not. Who was hears so, but for those who are told now
   * what comes in its place. In the turn of the case.
   */
  async end(event: EventContext, roundTableId: string, toldMore: readonly { personId: string }[]): Promise<void> {
    const { tx } = event;
    const offers = await tx.repository(offerTable).findBy({ roundTableId, ended: false });
    if (offers.length === 0) return;
    const [ledger] = await Promise.all([
      ledgerOf(tx, roundTableId),
      tx.repository(offerTable).update({ roundTableId, ended: false }, { ended: true }),
    ]);
    const { replaced, next } = endOffers(ledger);
    await supersede(tx, replaced);
    const told = new Set(toldMore.map(({ personId }) => personId));
    for (const offer of offers) await this.tellEnded(event, offer, told, next);
  }

  /** In the turn of the case. */
  async reveal(event: EventContext, caseId: string): Promise<void> {
    const offers = await event.tx.repository(offerTable).findBy({ caseId, ended: false });
    for (const offer of offers) await this.ask(event, offer);
  }

  /**
   * An address was put right, or turned out to be: the times that were mailed without content, or elsewhere, are mailed
   * there. What waits still leaves by itself. In the turns of the cases.
   * @param answered offers that this person chose from.
   */
  async repeat(
    tx: Tx,
    roundTableIds: readonly string[],
    personId: string,
    answered: ReadonlySet<string>,
  ): Promise<void> {
    const offers = await tx.repository(offerTable).findBy({ roundTableId: In([...roundTableIds]), ended: false });
    for (const offer of offers) {
      const { offerId, said } = offer;
      const uselessAt = new Date(said.answerBy);
      const person = said.asked.find((one) => one.personId === personId);
      if (!person || answered.has(offerId) || uselessAt <= this.clock.now()) continue;
      const ledger = await ledgerOf(tx, offer.roundTableId);
      const thread = ledger.filter((one) => one.personId === personId);
      if (!askedAbout(thread, offerId).has(personId) || isStillToLeave(thread, offerId)) continue;
      const posting = {
        news: 'offered' as const,
        uselessAt,
        cause: randomUUID(),
        stampedAt: this.clock.now().toISOString(),
      };
      await this.mail(tx, offer, posting, [person], ledger, askedBefore(thread, offerId));
    }
  }

  private async tellEnded(
    event: EventContext,
    offer: Offer,
    toldMore: ReadonlySet<string>,
    ledger: readonly LedgerEntry[],
  ): Promise<void> {
    const { tx } = event;
    const { offerId, caseId, said } = offer;
    const last = new Date(
      said.options
        .map(({ startsAt }) => startsAt)
        .toSorted()
        .at(-1) ?? 0,
    );
    const people = whomToTellEnded(said.asked, askedAbout(ledger, offerId), toldMore);
    if (people.length === 0 || last <= this.clock.now()) return;
    const posting = {
      news: 'offer-withdrawn' as const,
      uselessAt: last,
      cause: offerId,
      stampedAt: event.envelope.time,
    };
    await this.mail(tx, offer, posting, people, ledger);
    await this.inApp.tell(
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
    const [revealed, ledger] = await Promise.all([revealedParties(tx, caseId), ledgerOf(tx, roundTableId)]);
    const people = whomToAsk(asked, revealed, askedAbout(ledger, offerId));
    if (people.length === 0) return;
    const before = askedBefore(ledger, offerId);
    const posting = { news: 'offered' as const, uselessAt, cause: offerId, stampedAt: event.envelope.time };
    await this.mail(tx, offer, posting, people, ledger, before);
    const ids = people.map(({ personId }) => personId);
    const facts = { count: options.length, answerByAt };
    const count = await unreachable(tx, ids);
    await this.inApp.tell(tx, { id: offerId, at: causeOf(event).at }, [
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
    tx: Tx,
    { offerId, roundTableId, caseId, said }: Offer,
    { news, uselessAt, cause, stampedAt }: { news: TimesNews; uselessAt: Date; cause: string; stampedAt: string },
    people: Offer['said']['asked'],
    ledger: readonly LedgerEntry[],
    before: ReadonlySet<string> = new Set(),
  ): Promise<void> {
    const { options, urgent, coordinatorId } = said;
    const [{ startsAt, endsAt }] = options as [Offer['said']['options'][number]];
    const offer = { offerId, startsAt: options.map((option) => option.startsAt), answerBy: lastMoment(said.answerBy) };
    await this.mails.post(
      tx,
      { roundTableId, caseId, coordinatorId, revision: 0, urgent, uselessAt },
      people.map(({ personId, role }) => {
        const anew = before.has(personId) && { anew: true };
        return {
          messageId: derivedId(cause, personId, news),
          personId,
          news,
          uid: '',
          letter: { role, startsAt, endsAt, stampedAt, offer: { ...offer, ...anew } },
        };
      }),
      ledger,
    );
  }
}

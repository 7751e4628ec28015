import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { messageFailed } from '@rondetafel/contracts';
import {
  Clock,
  LocalRules,
  Log,
  Metrics,
  newTrace,
  Settings,
  type Tx,
  Unavailable,
  WorkerDatabase,
} from '@rondetafel/platform';
import { reachable } from '../../contact-point/contact-point.service.ts';
import { InboxService } from '../../inbox/inbox.service.ts';
import { signAnswer } from '../../news/invitation/answer-link.ts';
import { type Addressed, mailOf, readerOf } from '../../news/letter/letter.ts';
import { InvitationKey } from '../../news/letter/link-key.ts';
import { signChoice } from '../../news/offer/choice-link.ts';
import { type Claimed, putOff, settle } from '../ledger/ledger.store.ts';
import { type Outcome, PostOffice } from './post-office.ts';

/** A claimed mail with its address; without one where there is none any more. */
export interface Ready {
  readonly claimed: Claimed;
  readonly addressed?: Addressed;
}

/** Milliseconds after which a server that says "not now" is not believed any longer. */
const patience = 48 * 3_600_000;

/** The way of one mail: made, handed over, and its outcome written down. */
@Injectable()
export class Delivery {
  constructor(
    private readonly postOffice: PostOffice,
    private readonly database: WorkerDatabase,
    private readonly inbox: InboxService,
    private readonly key: InvitationKey,
    private readonly clock: Clock,
    private readonly local: LocalRules,
    private readonly settings: Settings,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  /** In the transaction of the claim: address and text exist in memory only, until the mail has left. */
  async prepare(tx: Tx, mails: readonly Claimed[]): Promise<Ready[]> {
    if (mails.length === 0) return [];
    const key = await this.key.read(tx);
    const addresses = await reachable(
      tx,
      mails.map(({ personId }) => personId),
    );
    return mails.map((claimed) => {
      const { personId, roundTableId, letter, revision, uselessAt } = claimed;
      const to = addresses.get(personId);
      if (!to || uselessAt <= this.clock.now()) return { claimed };
      const subjectType = readerOf(letter.role) === 'resident' ? 'household-member' : 'professional';
      tx.processed({ activity: 'invitation', subjects: [personId], subjectType });
      const expiresAt = uselessAt.getTime() / 1000;
      const path = letter.offer
        ? `keuze#${signChoice({ offerId: letter.offer.offerId, personId, expiresAt }, key)}`
        : `antwoord#${signAnswer({ roundTableId, personId, revision, expiresAt }, key)}`;
      const link = `${this.settings.config.PUBLIC_URL.replace(/\/$/, '')}/${path}`;
      // Who never got the invitation is invited, however often the table moved meanwhile.
      const news = claimed.news === 'moved' && !claimed.heardBefore ? 'booked' : claimed.news;
      return { claimed, addressed: { ...claimed, news, to, link } };
    });
  }

  /** Sends one and records what became of it; that it was sent is recorded even if the database has to be awaited. */
  async deliver({ claimed, addressed }: Ready): Promise<Outcome['kind']> {
    const outcome: Outcome = addressed
      ? await this.postOffice.send(mailOf(addressed, this.local.municipality))
      : { kind: 'refused', code: 'no-address', untouched: true };
    this.metrics.count('mails', { outcome: outcome.kind });
    if (outcome.kind !== 'sent')
      this.log.warn(`mail-${outcome.kind}`, { code: outcome.code, attempt: claimed.attempts });
    for (;;) {
      try {
        const origin = { trace: newTrace(), via: 'mail-sender' };
        await this.database.inTransaction(origin, (tx) => this.record(tx, claimed, outcome));
        return outcome.kind;
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        await wait(250);
      }
    }
  }

  private async record(tx: Tx, claimed: Claimed, outcome: Outcome): Promise<void> {
    const { mailId, attempts, madeAt, begunBefore } = claimed;
    if (outcome.kind === 'sent') {
      await settle(tx, mailId, 'sent');
    } else if (outcome.kind === 'refused' || Date.now() - madeAt.getTime() > patience) {
      if (await settle(tx, mailId, 'failed')) await this.giveUp(tx, claimed);
    } else {
      const [first, longest] = outcome.kind === 'put-off' ? [30, 3600] : [0.25, 10];
      const seconds = Math.min(first * 2 ** (attempts - 1), longest);
      await putOff(tx, mailId, seconds, outcome.untouched && !begunBefore);
    }
  }

  /** For good: somebody has to reach this person another way (P-17, P-18). */
  private async giveUp(tx: Tx, { messageId, personId, caseId, roundTableId, coordinatorId, letter }: Claimed) {
    const at = this.clock.now();
    await tx.publish(messageFailed, {
      ...{ messageId, personId, channel: 'mail', caseId, roundTableId, failedAt: at.toISOString() },
    });
    if (!coordinatorId) return;
    const facts = { startsAt: letter.startsAt };
    await this.inbox.tell(tx, { id: messageId, at }, [
      { personId: coordinatorId, kind: letter.offer ? 'offer-failed' : 'message-failed', caseId, facts },
    ]);
  }
}

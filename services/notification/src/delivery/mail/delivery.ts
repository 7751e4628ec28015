import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { messageFailed } from '@rondetafel/contracts';
import { Clock, Log, Metrics, newTrace, Settings, type Tx, Unavailable, WorkerDatabase } from '@rondetafel/platform';
import { reachable } from '../../contact-point/contact-point.store.ts';
import { InAppService } from '../in-app/in-app.service.ts';
import { type Claimed, putOff, settle } from '../ledger/ledger.store.ts';
import { type Addressed, Mailings } from './mailing.ts';
import { type Outcome, PostOffice } from './post-office.ts';

/** A claimed mail with its address; without one where there is none any more. */
export interface Ready {
  readonly claimed: Claimed;
  readonly addressed?: Addressed<unknown>;
}

/** Milliseconds after which a server that says "not now" is not believed any longer. */
const patience = 48 * 3_600_000;

/** The way of one mail: made, handed over, and its outcome written down. */
@Injectable()
export class Delivery {
  constructor(
    private readonly postOffice: PostOffice,
    private readonly database: WorkerDatabase,
    private readonly inApp: InAppService,
    private readonly mailings: Mailings,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  /** In the transaction of the claim: address and text exist in memory only, until the mail has left. */
  async prepare(tx: Tx, mails: readonly Claimed[]): Promise<Ready[]> {
    if (mails.length === 0) return [];
    const addresses = await reachable(
      tx,
      mails.map(({ personId }) => personId),
    );
    return Promise.all(
      mails.map(async (claimed) => {
        const { personId, letter, uselessAt } = claimed;
        const to = addresses.get(personId);
        if (!to || uselessAt <= this.clock.now()) return { claimed };
        const mailing = this.mailings.of(claimed);
        tx.processed({ ...mailing.processing(letter), subjects: [personId] });
        const link = `${this.settings.config.PUBLIC_URL.replace(/\/$/, '')}/${await mailing.link(tx, claimed)}`;
        return { claimed, addressed: { ...claimed, to, link } };
      }),
    );
  }

  /** Sends one and records what became of it; that it was sent is recorded even if the database has to be awaited. */
  async deliver({ claimed, addressed }: Ready): Promise<Outcome['kind']> {
    const outcome: Outcome = addressed
      ? await this.postOffice.send(this.mailings.of(addressed).render(addressed))
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
  private async giveUp(tx: Tx, claimed: Claimed): Promise<void> {
    const { messageId, personId, caseId, roundTableId, coordinatorId, letter } = claimed;
    const at = this.clock.now();
    await tx.publish(messageFailed, {
      ...{ messageId, personId, channel: 'mail', caseId, roundTableId, failedAt: at.toISOString() },
    });
    if (!coordinatorId) return;
    const failure = this.mailings.of(claimed).failed(letter);
    await this.inApp.tell(tx, { id: messageId, at }, [{ personId: coordinatorId, caseId, ...failure }]);
  }
}

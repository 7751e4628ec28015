import { Injectable } from '@nestjs/common';
import { messageFailed } from '@rondetafel/contracts';
import { Clock, type Delivery, type Outcome, type Schedule, Settings, type Tx } from '@rondetafel/platform';
import { reachable } from '../../contact-point/contact-point.store.ts';
import { InAppService } from '../in-app/in-app.service.ts';
import { isAboutDossier, type News } from '../ledger/domain/news.ts';
import { type Claimed, mailQueue, notSent } from '../ledger/ledger.store.ts';
import { type Addressed, Mailings } from './mailing.ts';
import { PostOffice } from './post-office.ts';

/** The mail with its address; undefined where there is none any more, or it came too late. */
export type Ready = Addressed<unknown, News> | undefined;

/** Seconds; a server that says "not now" is believed for two days. */
const schedule: Schedule = {
  putOff: { first: 30, longest: 3600 },
  away: { first: 0.25, longest: 10 },
  patience: 48 * 3_600_000,
};

/** The way of one mail: written, handed over, and given up when it can't be. */
@Injectable()
export class MailDelivery implements Delivery<Claimed, Ready> {
  readonly name = 'mail';
  readonly queue = mailQueue;
  readonly schedule = schedule;
  /** Five of them are in conversation with the server, the others are being written down. */
  readonly mostInHand = 10;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly inApp: InAppService,
    private readonly mailings: Mailings,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Address and text exist in memory only, until the mail has left. */
  async prepare(tx: Tx, mails: readonly Claimed[]): Promise<Ready[]> {
    const addresses = await reachable(
      tx,
      mails.map(({ personId }) => personId),
    );
    return Promise.all(
      mails.map(async (claimed) => {
        const { personId, letter, uselessAt } = claimed;
        const to = addresses.get(personId);
        const sentAt = this.clock.now();
        if (!to || uselessAt <= sentAt) return undefined;
        const mailing = this.mailings.of(claimed);
        tx.processed({ ...mailing.processing(letter), subjects: [personId] });
        const mail = { ...claimed, to, sentAt };
        const link = `${this.settings.config.PUBLIC_URL.replace(/\/$/, '')}/${await mailing.link(tx, mail)}`;
        return { ...mail, link };
      }),
    );
  }

  async deliver(_claimed: Claimed, addressed: Ready): Promise<Outcome> {
    if (!addressed) return { kind: 'refused', code: 'no-address', untouched: true };
    return this.postOffice.send(this.mailings.of(addressed).render(addressed));
  }

  /** Who was not reached hears nothing that takes back what they never got (P-18). */
  notSent(tx: Tx, claimed: Claimed): Promise<void> {
    return notSent(tx, claimed);
  }

  /** For good: somebody has to reach this person another way (P-17, P-18). */
  async giveUp(tx: Tx, claimed: Claimed): Promise<void> {
    const { messageId, personId, caseId, roundTableId, coordinatorId, letter, news } = claimed;
    const at = this.clock.now();
    await tx.publish(messageFailed, {
      messageId,
      personId,
      channel: 'mail',
      caseId,
      ...(!isAboutDossier(news) && { roundTableId }),
      failedAt: at.toISOString(),
    });
    if (!coordinatorId) return;
    const failure = this.mailings.of(claimed).failed(letter);
    await this.inApp.tell(tx, { id: messageId, at }, [{ personId: coordinatorId, caseId, ...failure }]);
  }
}

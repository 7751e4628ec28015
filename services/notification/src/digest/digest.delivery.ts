import { Injectable } from '@nestjs/common';
import { Clock, type Delivery, LocalRules, type Outcome, type Schedule, Settings, type Tx } from '@rondetafel/platform';
import { reachable } from '../contact-point/contact-point.store.ts';
import { PostOffice } from '../delivery/mail/post-office.ts';
import { digestLetter, type ReadyDigest } from './digest.letter.ts';
import { digestedOf, digestQueue, type TakenDigest } from './digest.store.ts';

/** Seconds; tomorrow there is another. */
const schedule: Schedule = {
  putOff: { first: 30, longest: 3600 },
  away: { first: 0.25, longest: 10 },
  patience: 24 * 3_600_000,
};

/** The way of one mail with counts. */
@Injectable()
export class DigestDelivery implements Delivery<TakenDigest, ReadyDigest | undefined> {
  readonly name = 'digest-mail';
  readonly queue = digestQueue;
  readonly schedule = schedule;
  readonly mostInHand = 2;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly clock: Clock,
    private readonly local: LocalRules,
    private readonly settings: Settings,
  ) {}

  /** The address exists in memory only, until the mail has left. */
  async prepare(tx: Tx, mails: readonly TakenDigest[]): Promise<(ReadyDigest | undefined)[]> {
    const sentAt = this.clock.now();
    const people = mails.map(({ personId }) => personId);
    const mailed = await digestedOf(tx, people);
    const addresses = await reachable(
      tx,
      mailed.map(({ personId }) => personId),
    );
    const link = `${this.settings.config.PUBLIC_URL.replace(/\/$/, '')}/berichten`;
    return mails.map(({ messageId, personId, counts, urgent, uselessAt }) => {
      const to = addresses.get(personId);
      if (!to || uselessAt <= sentAt) return undefined;
      tx.processed({ activity: 'contact-details', subjects: [personId], subjectType: 'attendee' });
      return { messageId, counts, urgent, sentAt, to: to.email, language: to.language, link };
    });
  }

  async deliver(_taken: TakenDigest, ready: ReadyDigest | undefined): Promise<Outcome> {
    if (!ready) return { kind: 'refused', code: 'no-address', untouched: true };
    return this.postOffice.send(digestLetter(ready, this.local.municipality));
  }

  /** The lines stand in the inbox. */
  async giveUp(): Promise<void> {}
}

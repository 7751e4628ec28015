import { Injectable } from '@nestjs/common';
import { armTimer, cancelTimer } from '@rondetafel/eventing';
import { type Actor, Clock, CommandRunner, LocalRules, type Tx } from '@rondetafel/platform';
import { calendarOf } from '@rondetafel/policy';
import { InAppService, type Line } from '../delivery/in-app/in-app.service.ts';
import { countInMail } from '../delivery/in-app/in-app.store.ts';
import { lineTopics, topicOf } from '../delivery/in-app/line-topic.ts';
import { refuse } from '../refuse.ts';
import { DigestSender } from './digest.sender.ts';
import type { DailyMailInput, DailyMailView } from './digest.shapes.ts';
import { choiceOf, digestedOf, keepChoice, postDigest } from './digest.store.ts';
import { type DigestDue, digestKey, digestTimer } from './digest.timers.ts';
import { countsOf, dailyMailHours, nextDailyMail } from './domain/daily-mail.ts';

const whyUnrecorded = 'People look at their own choice of an hour and of what is mailed.';
const lastsMs = 24 * 3_600_000;

/** One mail a day with how much waits in the inbox, and one at once for what is urgent (P-5). */
@Injectable()
export class DigestService {
  constructor(
    private readonly commands: CommandRunner,
    private readonly sender: DigestSender,
    private readonly clock: Clock,
    private readonly local: LocalRules,
    inApp: InAppService,
  ) {
    inApp.afterLines((tx, lines) => this.await(tx, lines));
  }

  read(actor: Actor): Promise<DailyMailView> {
    return this.commands.unrecorded(actor, whyUnrecorded, async (tx, { municipality: { meetings } }) => {
      const { at, without } = await choiceOf(tx, actor.personId);
      return { at, usualAt: meetings.dailyMailAt, hours: dailyMailHours(meetings), without, topics: lineTopics };
    });
  }

  /** What waits for the next mail waits for the hour chosen from now on. */
  choose(actor: Actor, { at, without }: DailyMailInput): Promise<void> {
    const { personId } = actor;
    return this.commands.run({ actor, action: 'choose-daily-mail' }, `person:${personId}`, async (tx, moment) => {
      const { meetings } = moment.municipality;
      if (at !== null && !dailyMailHours(meetings).includes(at)) throw inQuietHours();
      tx.processed({ activity: 'contact-details', subjects: [personId], subjectType: 'attendee' });
      await keepChoice(tx, { personId, at, without: [...new Set(without)] });
      if (await cancelTimer(tx, digestKey(personId))) await this.arm(tx, personId, at);
    });
  }

  /** Lines were written: whoever gets mails with counts has one coming. */
  private async await(tx: Tx, lines: readonly Line[]): Promise<void> {
    const waiting = lines.filter(({ kind }) => topicOf(kind) !== 'own-mail');
    if (waiting.length === 0) return;
    const people = await digestedOf(tx, [...new Set(waiting.map(({ personId }) => personId))]);
    const hurried = new Set(waiting.flatMap(({ personId, urgent }) => (urgent ? [personId] : [])));
    for (const { personId, at } of people) {
      await (hurried.has(personId)
        ? armTimer(tx, digestTimer({ personId, urgentOnly: true }, this.clock.now()))
        : this.arm(tx, personId, at));
    }
  }

  /** Lines and mail in one transaction: after a kill each line is in one mail, or in none yet. */
  async gather(tx: Tx, { personId, urgentOnly }: DigestDue): Promise<void> {
    const waiting = await countInMail(tx, personId, urgentOnly);
    const { without } = await choiceOf(tx, personId);
    const counts = countsOf(waiting, without);
    const isMailed = (await digestedOf(tx, [personId])).length > 0;
    if (Object.keys(counts).length === 0 || !isMailed) return;
    const uselessAt = new Date(this.clock.now().getTime() + lastsMs);
    await postDigest(tx, { personId, counts, urgent: urgentOnly, uselessAt });
    tx.afterCommit(() => this.sender.wake());
  }

  private arm(tx: Tx, personId: string, at: string | null): Promise<void> {
    const { meetings, calendar } = this.local.municipality;
    const dueAt = nextDailyMail(this.clock.now().toISOString(), at ?? meetings.dailyMailAt, calendarOf(calendar));
    return armTimer(tx, digestTimer({ personId, urgentOnly: false }, new Date(dueAt)));
  }
}

const inQuietHours = () =>
  refuse('hour-in-quiet-hours', {
    rule: 'P-5',
    kind: 'invalid',
    faults: [{ pointer: '/at', code: 'hour-in-quiet-hours' }],
  });

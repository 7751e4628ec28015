import { setTimeout as pause } from 'node:timers/promises';
import { type Asked, ask, type Group, ok } from '../stage/cast.ts';
import type { Services } from './platform.ts';

/** The course of a case, seen from outside. If it is `ended`, every step was acknowledged, by the mail server too. */
export interface Played {
  readonly group: Group;
  readonly plan: 'booked' | 'cancelled';
  caseId?: string;
  ended: boolean;
  /** Why it did not continue. */
  fault?: string;
}

/**
 * Complete cases over the HTTP APIs, by a careful client: request and claim, decision, roster, a time reserved and
 * booked, six invitations; every second table is cancelled, with six mails. Each command has an `Idempotency-Key` and is
 * retried with it until there is a response (`Person.untilAnswered`).
 */
export class Cases {
  readonly played: Played[] = [];
  commands = 0;
  /** Since when no more faults are injected; undefined before. */
  private stoppedAt: number | undefined = 0;
  private free: Group[];
  private readonly workers: Promise<void>[] = [];

  constructor(private readonly world: Services) {
    this.free = [...world.groups];
  }

  private get going(): boolean {
    return this.stoppedAt === undefined;
  }

  start(atOnce: number): void {
    this.stoppedAt = undefined;
    this.workers.push(this.tick());
    for (let n = 0; n < atOnce; n++) this.workers.push(this.work());
  }

  /** Starts no more cases. Those under way continue: `allEnded` resolves when they have ended. */
  stop(): void {
    this.stoppedAt = Date.now();
  }

  get allEnded(): Promise<unknown> {
    return Promise.all(this.workers);
  }

  private async work(): Promise<void> {
    while (this.going) {
      const group = this.free.shift()!;
      await this.play(group, this.played.length % 2 === 0 ? 'booked' : 'cancelled');
      this.free.push(group);
    }
  }

  /** Publishes an event of dossier even while all cases wait: changes a person in the directory. */
  private async tick(): Promise<void> {
    for (let nth = 0; this.going; nth++) {
      await this.world.listSomebody(nth % 2 === 0 ? 'almere-haven' : 'almere-poort').catch(() => undefined);
      await pause(500);
    }
  }

  async play(group: Group, plan: Played['plan']): Promise<Played> {
    const played: Played = { group, plan, ended: false };
    this.played.push(played);
    try {
      const asked = await ask(group);
      played.caseId = asked.caseId;
      this.commands += 2;
      await this.decide(asked);
      const path = await this.book(asked);
      await this.untilMailed(asked, 'booked');
      if (plan === 'cancelled') {
        await this.does(asked, 'scheduling', `${path}/_cancel`, { because: 'Het gezin is verhuisd.' });
        await this.untilMailed(asked, 'cancelled');
      }
      played.ended = true;
    } catch (error) {
      played.fault = (error as Error).message;
    }
    return played;
  }

  private async decide(asked: Asked): Promise<void> {
    const decision = { outcome: 'round-table', motivation: 'De hulp is vastgelopen; samen aan tafel is nodig.' };
    await this.does(asked, 'escalation', `/v1/requests/${asked.requestId}/_decide`, decision);
  }

  /** @returns the path of the table. */
  private async book(asked: Asked): Promise<string> {
    // Waits for all five, otherwise attendees would be added after the booking.
    const { items } = await this.sees(asked, `/v1/cases/${asked.caseId}/round-tables`, ({ items: [table] }) => {
      const seated = table?.roster?.seats.flatMap(({ personIds }: any) => personIds) ?? [];
      return asked.group.parties.every(({ personId }) => seated.includes(personId));
    });
    const path = `/v1/round-tables/${items[0].roundTableId}`;
    for (;;) {
      const { proposals } = await this.sees(asked, `${path}/proposals`, ({ found }) => found);
      const slot = { startsAt: proposals[0].startsAt };
      const held = await asked.group.coordinator.untilAnswered('POST', 'scheduling', `${path}/_hold`, slot);
      if (held.status === 409) continue; // the room was reserved for another table meanwhile
      this.commands += 1;
      await this.does(asked, 'scheduling', `${path}/_book`, { optionId: ok(held).optionId });
      return path;
    }
  }

  private async does(
    { group }: Asked,
    service: 'escalation' | 'scheduling',
    path: string,
    body: object,
  ): Promise<void> {
    ok(await group.coordinator.untilAnswered('POST', service, path, body));
    this.commands += 1;
  }

  /** While services are being killed a step may take any time; afterwards it must come. */
  private patienceFrom(began: number): () => number {
    return () => Math.max(began, this.stoppedAt ?? Date.now()) + patience;
  }

  private async sees({ group }: Asked, path: string, isSo: (found: any) => boolean): Promise<any> {
    for (const end = this.patienceFrom(Date.now()); Date.now() < end(); await pause(250)) {
      const reply = await group.coordinator.get('scheduling', path).catch(() => undefined);
      if (reply?.status === 200 && isSo(reply.body)) return reply.body;
    }
    throw new Error(`waited in vain at ${path.replace(/[\da-f-]{36}/, '…')}`);
  }

  /** Compares the mails that the mail server accepted with the rows of this case. */
  private async untilMailed({ caseId, group }: Asked, news: string): Promise<void> {
    for (const end = this.patienceFrom(Date.now()); Date.now() < end(); await pause(250)) {
      const { rows } = await this.world.databases.notification
        .query('SELECT message_id FROM mail WHERE case_id = $1 AND news = $2', [caseId, news])
        .catch(() => ({ rows: [] }));
      const accepted = new Set((await this.world.mail.accepted()).map(({ messageId }) => messageId));
      const arrived = rows.filter(({ message_id }) => accepted.has(message_id));
      if (arrived.length === group.emails.length) return;
    }
    throw new Error(`not everybody was mailed that it was ${news}`);
  }
}

/** Milliseconds that a case waits for one step once no more faults are injected. */
const patience = 120_000;

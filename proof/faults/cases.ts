import { setTimeout as pause } from 'node:timers/promises';
import { type Asked, ask, type Group, ok } from '../bench/chain-cast.ts';
import type { Services } from './platform.ts';

/** How a case goes, seen from outside. What is `ended` was acknowledged at every step, by the mail server too. */
export interface Played {
  readonly group: Group;
  readonly plan: 'booked' | 'cancelled';
  caseId?: string;
  ended: boolean;
  /** Why it did not go on. */
  fault?: string;
}

/**
 * Whole cases over the HTTP APIs, as a careful client does it: request and claim, decision, the roster that comes of it,
 * a time held and booked, six invitations; every second table is cancelled again, which six people hear as well.
 * Each command has an `Idempotency-Key` and is asked again under it until it is answered (`Person.untilAnswered`).
 */
export class Cases {
  readonly played: Played[] = [];
  commands = 0;
  /** Since when the services are left alone; undefined while they are not. */
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

  /** Begins no more. Those under way go on: `allEnded` resolves when they are over. */
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

  /** Something to hear for everybody who hears dossier, also while all cases wait: somebody works elsewhere now. */
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
    // All five, or somebody would be called to the table after the booking.
    const { items } = await this.sees(asked, `/v1/cases/${asked.caseId}/round-tables`, ({ items: [table] }) => {
      const seated = table?.roster?.seats.flatMap(({ personIds }: any) => personIds) ?? [];
      return asked.group.parties.every(({ personId }) => seated.includes(personId));
    });
    const path = `/v1/round-tables/${items[0].roundTableId}`;
    for (;;) {
      const { proposals } = await this.sees(asked, `${path}/proposals`, ({ found }) => found);
      const slot = { startsAt: proposals[0].startsAt };
      const held = await asked.group.coordinator.untilAnswered('POST', 'scheduling', `${path}/_hold`, slot);
      if (held.status === 409) continue; // another table took the room meanwhile
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

  /** While services are being killed nobody can say how long a step takes; once they are left alone, it has to come. */
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

  /** What the mail server said 250 to, held against what the ledger of mails has for this case. */
  private async untilMailed({ caseId, group }: Asked, news: string): Promise<void> {
    for (const end = this.patienceFrom(Date.now()); Date.now() < end(); await pause(250)) {
      const { rows } = await this.world.databases.notification
        .query('SELECT message_id FROM mail WHERE case_id = $1 AND news = $2', [caseId, news])
        .catch(() => ({ rows: [] }));
      const arrived = rows.filter(({ message_id }) =>
        this.world.mail.accepted.some((one) => one.messageId === message_id),
      );
      if (arrived.length === group.emails.length) return;
    }
    throw new Error(`not everybody was mailed that it was ${news}`);
  }
}

/** Milliseconds that a case waits for one step of the platform, once that is left alone. */
const patience = 120_000;

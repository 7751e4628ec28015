import { setTimeout as pause } from 'node:timers/promises';
import { type ServiceName, services } from '../../dev/launcher/options.ts';
import type { Context } from '../../dev/parts/context.ts';
import type { Finding } from '../../libs/eventing/faults/campaign.ts';
import { Ledger } from './account.ts';
import { Cases } from './cases.ts';
import { killOf, kinds, outages } from './kinds.ts';
import { Services } from './platform.ts';

export interface StormPlan {
  /** Kills of each service; outages by their share, at least one each. */
  readonly kills: number;
  /** Time limit in minutes. */
  readonly minutes?: number;
  readonly cases?: number;
  readonly groups?: number;
}

/** Seconds after the end of a fault, or the last command, within which everything must be done. */
const patience = 60;
/** Seconds for which running cases may continue to send commands. */
const lastCases = 180;

/**
 * All four services are killed on independent schedules, with outages of broker and database in between, while complete
 * cases run. The results are checked at the end.
 */
export async function storm(context: Pick<Context, 'root' | 'bundle'>, plan: StormPlan): Promise<Finding[]> {
  const { kills, minutes = Number.POSITIVE_INFINITY, cases: atOnce = 4, groups = 40 } = plan;
  const world = await Services.open(context, groups);
  const together = `services ${new Date().toISOString()}`;
  try {
    const cases = new Cases(world);
    const ledger = new Ledger(world, cases);
    for (const plan of ['booked', 'cancelled'] as const) await ledger.learn(await cases.play(world.groups[0]!, plan));
    const [commands, events] = [cases.commands, await ledger.events()];
    const weather = new Weather(world, Date.now() + minutes * 60_000);
    cases.start(atOnce);
    const last = services.map((service) => weather.kill(service, kills));
    const outage = weather.outages(kills);
    await Promise.all(last);
    weather.end();
    await outage;
    cases.stop();
    await Promise.race([cases.allEnded, pause(lastCases * 1_000)]);
    const { repeatedMails, ...verdict } = await settled(ledger);
    console.error(`${cases.played.length} cases; ${repeatedMails} mails were sent twice, each with one Message-ID`);
    for (const { ended, fault, plan } of cases.played)
      if (!ended) console.error(`a case to be ${plan}: ${fault ?? 'still under way'}`);
    const counts = { commands: cases.commands - commands, events: (await ledger.events()) - events };
    return kinds.map(({ name, what }) => {
      const recoveries = weather.recoveries.get(name) ?? [];
      return { name, what, ...verdict, ...counts, times: weather.times.get(name) ?? 0, recoveries, together };
    });
  } finally {
    await world.close();
  }
}

/** The result once nothing is open any more, or after `patience`. */
async function settled(ledger: Ledger) {
  for (const end = Date.now() + patience * 1_000; Date.now() < end; await pause(1_000)) {
    if ((await ledger.stuck().catch(() => 1)) === 0) break;
  }
  return ledger.verdict();
}

class Weather {
  readonly times = new Map<string, number>();
  readonly recoveries = new Map<string, number[]>();
  private going = true;
  private readonly began = Date.now();
  /** How many outages have started, and whether one is going on. */
  private begun = 0;
  private out = false;

  constructor(
    private readonly world: Services,
    private readonly until: number,
  ) {}

  end(): void {
    this.going = false;
  }

  async kill(service: ServiceName, times: number): Promise<void> {
    const name = killOf(service);
    for (let nth = 1; nth <= times && Date.now() < this.until; nth++) {
      const [at, begun] = [Date.now(), this.begun];
      this.world.kill(service);
      this.count(name);
      if (nth % 5 === 0 && nth < times) {
        await pause(Math.random() * 3_000);
        continue;
      }
      const seconds = await this.recovery([service], at);
      if (!this.out && begun === this.begun) this.recovered(name, seconds);
      await pause(Math.random() * 2_000);
    }
  }

  /** One kind after the other, evenly over the time of the kills. */
  async outages(kills: number): Promise<void> {
    const all = outages.flatMap((outage) =>
      Array.from({ length: Math.max(1, Math.round(kills * outage.share)) }, (_, nth) => ({
        outage,
        at: Math.random() + nth,
      })),
    );
    const killed = () => Math.max(...services.map((service) => this.times.get(killOf(service)) ?? 0)) / kills;
    const elapsed = () => (Date.now() - this.began) / (this.until - this.began);
    const inTurn = all
      .map(({ outage, at }) => ({ outage, at: at / Math.max(1, Math.round(kills * outage.share)) }))
      .sort((one, other) => one.at - other.at);
    for (const { outage, at } of inTurn) {
      while (this.going && Math.max(killed(), elapsed()) < at) await pause(100);
      if (!this.going) return;
      [this.begun, this.out] = [this.begun + 1, true];
      await outage.happen(this.world);
      this.count(outage.name);
      this.recovered(outage.name, await this.recovery(services, Date.now()));
      this.out = false;
    }
  }

  /**
   * Seconds after `since` until each of these services has recovered: responded and received something newer. Not all at
   * the same time, because they are still being killed.
   */
  private async recovery(of: readonly ServiceName[], since: number): Promise<number> {
    return Math.max(...(await Promise.all(of.map((service) => this.back(service, since)))));
  }

  private async back(service: ServiceName, since: number): Promise<number> {
    for (const end = since + patience * 1_000; Date.now() < end; await pause(100)) {
      const received = () => this.world.hasReceivedSince(service, since).catch(() => false);
      if ((await this.world.isLive(service)) && (await received())) return (Date.now() - since) / 1_000;
    }
    return Number.POSITIVE_INFINITY;
  }

  private count(name: string): void {
    this.times.set(name, (this.times.get(name) ?? 0) + 1);
  }

  private recovered(name: string, seconds: number): void {
    if (seconds === Number.POSITIVE_INFINITY) console.error(`${new Date().toISOString()} ${name}: not back`);
    this.recoveries.set(name, [...(this.recoveries.get(name) ?? []), seconds]);
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { services } from '../../dev/launcher/options.ts';
import type { Context } from '../../dev/parts/context.ts';
import { NoDisk } from '../../dev/parts/testing/small-disk.ts';
import { type Finding, notDone } from '../../libs/eventing/faults/campaign.ts';
import { Ledger } from './account.ts';
import { Cases } from './cases.ts';
import type { StormKind } from './kinds.ts';
import { Missed, type Outage } from './outage.ts';
import { type ProcessName, Services, type ServicesPlan } from './platform.ts';
import { Visitor } from './visitor.ts';

export interface StormPlan {
  /** Kills of each process; outages by their share, at least one each. */
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
 * All processes are killed on independent schedules, with outages of what they use in between, while complete cases run.
 * The results are checked at the end.
 */
export async function storm(
  context: Pick<Context, 'root' | 'bundle'>,
  kind: StormKind,
  { kills: asked, minutes = Number.POSITIVE_INFINITY, cases: atOnce = 4, groups = 40 }: StormPlan,
): Promise<Finding[]> {
  const { instances } = kind;
  const [world, missing] = await openFor(context, kind, { groups, instances, clocks: true });
  const outages = missing === undefined ? kind.outages : [];
  const kills = Math.max(1, Math.round(asked * kind.share));
  const together = `services ${new Date().toISOString()}`;
  try {
    const cases = new Cases(world);
    const ledger = new Ledger(world, cases);
    for (const plan of ['booked', 'cancelled'] as const) await ledger.learn(await cases.play(world.groups[0]!, plan));
    const [commands, events] = [cases.commands, await ledger.events()];
    const weather = new Weather(world, kind, Date.now() + minutes * 60_000);
    cases.start(atOnce);
    const last = [...kind.killed.keys()].map((name) => weather.kill(name, kills));
    const outage = weather.outages(outages, kills);
    await Promise.all(last);
    weather.end();
    await outage;
    cases.stop();
    await Promise.race([cases.allEnded, pause(lastCases * 1_000)]);
    const { repeatedMails, ...verdict } = await settled(ledger);
    console.error(
      `${cases.played.length} cases; ${repeatedMails} mails were sent twice, each with one Message-ID; ${Visitor.signedInAgain} times somebody had to sign in again`,
    );
    for (const { ended, fault, plan } of cases.played)
      if (!ended) console.error(`a case to be ${plan}: ${fault ?? 'still under way'}`);
    const counts = { commands: cases.commands - commands, events: (await ledger.events()) - events };
    return kind.kinds.map(({ name, what }) => {
      if (missing !== undefined && kind.outages.some((one) => one.name === name)) return notDone(name, what, missing);
      const times = weather.times.get(name);
      if (!times) return notDone(name, what, 'it did not come about in this run');
      return { name, what, ...verdict, ...counts, times, recoveries: weather.recoveries.get(name) ?? [], together };
    });
  } finally {
    await world.close();
  }
}

/** @returns also why it has no small disks, where it should. */
async function openFor(
  context: Pick<Context, 'root' | 'bundle'>,
  { smallDisks }: StormKind,
  plan: ServicesPlan,
): Promise<[Services, string?]> {
  if (!smallDisks) return [await Services.open(context, plan)];
  try {
    return [await Services.open(context, { ...plan, smallDisks })];
  } catch (error) {
    if (!(error instanceof NoDisk)) throw error;
    return [await Services.open(context, plan), error.message];
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
    private readonly kind: StormKind,
    private readonly until: number,
  ) {}

  end(): void {
    this.going = false;
  }

  async kill(process: ProcessName, times: number): Promise<void> {
    const name = this.kind.killed.get(process)!;
    for (let nth = 1; nth <= times && Date.now() < this.until; nth++) {
      const [at, begun] = [Date.now(), this.begun];
      this.world.kill(process);
      this.count(name);
      if (nth % 5 === 0 && nth < times) {
        await pause(Math.random() * 3_000);
        continue;
      }
      const seconds = await this.recovery([process], at);
      if (!this.out && begun === this.begun) this.recovered(name, seconds);
      await pause(Math.random() * 2_000);
    }
  }

  /** One kind after the other, evenly over the time of the kills but for their first third, in which nothing else fails. */
  async outages(outages: readonly Outage[], kills: number): Promise<void> {
    const all = outages.flatMap((outage) => {
      const times = Math.max(1, Math.round(kills * outage.share));
      return Array.from({ length: times }, (_, nth) => ({
        outage,
        nth,
        at: 1 / 3 + ((Math.random() + nth) / times) * (2 / 3),
      }));
    });
    const { killed } = this.kind;
    const done = () => Math.max(...[...killed.values()].map((name) => this.times.get(name) ?? 0)) / kills;
    const elapsed = () => (Date.now() - this.began) / (this.until - this.began);
    for (const { outage, nth, at } of all.sort((one, other) => one.at - other.at)) {
      // What was left over when the last kill came happens then.
      while (this.going && Math.max(done(), elapsed()) < at) await pause(100);
      if (Date.now() > this.until) return;
      [this.begun, this.out] = [this.begun + 1, true];
      await this.happen(outage, nth);
      this.out = false;
    }
  }

  private async happen(outage: Outage, nth: number): Promise<void> {
    try {
      await outage.happen(this.world, nth);
      this.count(outage.name);
      this.recovered(outage.name, await this.recovery(outage.of ?? services, Date.now()));
    } catch (error) {
      console.error(`${outage.name}: ${(error as Error).message}`);
      if (error instanceof Missed) return;
      this.count(outage.name);
      this.recovered(outage.name, Number.POSITIVE_INFINITY);
    }
  }

  /**
   * Seconds after `since` until each of these has recovered: responded and received something newer. Not all at the same
   * time, because they are still being killed.
   */
  private async recovery(of: readonly ProcessName[], since: number): Promise<number> {
    return Math.max(...(await Promise.all(of.map((name) => this.back(name, since)))));
  }

  private async back(name: ProcessName, since: number): Promise<number> {
    for (const end = since + patience * 1_000; Date.now() < end; await pause(100)) {
      if (await this.world.isBack(name, since).catch(() => false)) return (Date.now() - since) / 1_000;
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

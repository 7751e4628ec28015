import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from '../../../dev/parts/context.ts';
import { NoDisk } from '../../../dev/parts/testing/small-disk.ts';
import { Account, faultless, type Verdict } from './account.ts';
import type { Fault } from './fault.ts';
import { World } from './world.ts';

/** What one kind of fault did, over all the times it happened. */
export interface Finding extends Verdict {
  readonly name: string;
  readonly what: string;
  readonly times: number;
  /** Kinds with the same word here happened together: commands, events and verdict are those of all of them. */
  readonly together?: string;
  /** Commands acknowledged meanwhile. */
  readonly commands: number;
  /** Events published meanwhile. */
  readonly events: number;
  /** Seconds from the end of each cause until a command given after it was handled by everybody, or what else it says. */
  readonly recoveries: readonly number[];
  /** Why it did not happen: this machine does not allow it. Nothing is known about it then. */
  readonly notDone?: string;
}

export interface Plan {
  readonly faults: readonly Fault[];
  /** How often a kill happens; other faults by their share, at least once. */
  readonly kills: number;
  /** Commands a second. */
  readonly rate: number;
  readonly told: (finding: Finding) => void;
}

/** Seconds after a cause is gone within which everything has to be handled. */
const patience = 60;

/** Lets things go wrong, one kind after the other, under load, and finds out what came of it. */
export async function campaign(context: Pick<Context, 'root' | 'bundle'>, plan: Plan): Promise<Finding[]> {
  const findings: Finding[] = [];
  const kindOf = (fault: Fault) => JSON.stringify(fault.in ?? {});
  for (const kind of new Set(plan.faults.map(kindOf))) {
    const faults = plan.faults.filter((fault) => kindOf(fault) === kind);
    try {
      findings.push(...(await inOneWorld(await World.open(context, JSON.parse(kind)), { ...plan, faults })));
    } catch (error) {
      if (!(error instanceof NoDisk)) throw error;
      for (const { name, what } of faults) {
        const finding = notDone(name, what, error.message);
        findings.push(finding);
        plan.told(finding);
      }
    }
  }
  return findings;
}

export const notDone = (name: string, what: string, because: string): Finding => ({
  name,
  what,
  ...faultless,
  times: 0,
  commands: 0,
  events: 0,
  recoveries: [],
  notDone: because,
});

async function inOneWorld(world: World, plan: Plan): Promise<Finding[]> {
  const account = new Account(world);
  const findings: Finding[] = [];
  try {
    world.load.start(plan.rate);
    await handled(world, account, Date.now(), 2 * patience);
    let before: Verdict = faultless;
    for (const fault of plan.faults) {
      const first = world.load.commands.size;
      const times = Math.max(1, Math.round(plan.kills * fault.share));
      const recoveries: number[] = [];
      for (let nth = 0; nth < times; nth++) {
        const own = await fault.happen(world, account, nth);
        const back = await handled(world, account, Date.now(), patience);
        recoveries.push(...(own && Number.isFinite(back) ? own : [back]));
        await pause(Math.random() * 500);
      }
      await world.load.pause();
      const now = await calm(account);
      world.load.start(plan.rate);
      const { name, what } = fault;
      const commands = [...world.load.commands.values()].slice(first).filter(({ outcome }) => outcome === 'ok').length;
      // The order, and that it was sent.
      const finding = { name, what, ...difference(now, before), times, commands, events: 2 * commands, recoveries };
      before = now;
      findings.push(finding);
      plan.told(finding);
    }
    return findings;
  } finally {
    await world.close();
  }
}

/** @returns seconds after `since` until a command given after it was handled by everybody; Infinity: it never was. */
async function handled(world: World, account: Account, since: number, within: number): Promise<number> {
  for (const end = since + within * 1_000; Date.now() < end; await pause(50)) {
    await account.read();
    const done = [...world.load.commands.values()]
      .filter(({ at, outcome }) => at >= since && outcome === 'ok')
      .map((command) => account.doneAt(command))
      .filter((at) => at !== undefined);
    if (done.length > 0) return Math.max(0, Math.min(...done) - since) / 1_000;
  }
  return Number.POSITIVE_INFINITY;
}

/** The verdict when nothing is open any more, or when patience is over. */
async function calm(account: Account): Promise<Verdict> {
  let verdict = faultless;
  for (const end = Date.now() + patience * 1_000; Date.now() < end; await pause(250)) {
    verdict = await account.verdict();
    if (verdict.stuck === 0 && verdict.lost === 0) return verdict;
  }
  return verdict;
}

const difference = (now: Verdict, before: Verdict): Verdict => ({
  lost: now.lost - before.lost,
  double: now.double - before.double,
  ghosts: now.ghosts - before.ghosts,
  disordered: now.disordered - before.disordered,
  stuck: now.stuck - before.stuck,
});

import { setTimeout as pause } from 'node:timers/promises';
import { services } from '../../dev/launcher/options.ts';
import type { Context } from '../../dev/parts/context.ts';
import { machine, rounded } from '../../dev/parts/testing/machine.ts';
import { Services } from '../faults/platform.ts';

/** Milliseconds: until nothing of the start is left to do, and over which is measured. */
const settle = 30_000;
const over = 60_000;

/**
 * What the four services cost while nobody does anything: percent of a core and wake-ups a second by process, and
 * transactions a second by database. Processor time excludes what else runs on the machine, but what runs there makes each
 * wake-up dearer; the two other numbers do not depend on it.
 */
export async function run({ root, bundle, args }: Context): Promise<number> {
  const json = args.includes('--json');
  const world = await Services.open({ root, bundle }, { groups: 1 });
  try {
    const parts = [...services, 'postgres', 'kafka'];
    const cpu = () => parts.map((name) => world.parts.cpuSeconds(name));
    const woken = () => services.map((name) => world.parts.wakeUps(name));
    const transactions = async () => {
      const { rows } = await world.databases.dossier.query(
        'SELECT datname, (xact_commit + xact_rollback)::int AS n FROM pg_stat_database WHERE datname = ANY ($1)',
        [services],
      );
      return new Map(rows.map(({ datname, n }) => [datname as string, n as number]));
    };
    await pause(settle);
    const [before, slept, asked] = [cpu(), woken(), await transactions()];
    await pause(over);
    const [after, rose, answered] = [cpu(), woken(), await transactions()];
    const percent = parts.map((_, nth) => rounded(((after[nth]! - before[nth]!) * 100_000) / over));
    const ours = rounded(percent.slice(0, -1).reduce((sum, one) => sum + one, 0));
    const perSecond = services.map((name) => rounded(((answered.get(name)! - asked.get(name)!) * 1_000) / over));
    const wakeUps = services.map((_, nth) => rounded(((rose[nth]! - slept[nth]!) * 1_000) / over));
    if (json) console.log(JSON.stringify({ ...machine(), parts, percent, ours, perSecond, wakeUps }));
    else {
      console.log('idle: percent of a core');
      for (const [nth, name] of parts.entries()) {
        const rate =
          nth < services.length ? `, ${perSecond[nth]} transactions and ${wakeUps[nth]} wake-ups a second` : '';
        console.log(`  ${name.padEnd(14)} ${percent[nth]}${rate}`);
      }
      console.log(`services and PostgreSQL together: ${ours} %`);
    }
    return 0;
  } finally {
    await world.close();
  }
}

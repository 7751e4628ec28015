import { setTimeout as pause } from 'node:timers/promises';
import { services } from '../../dev/launcher/options.ts';
import type { Context } from '../../dev/parts/context.ts';
import { machine, rounded } from '../../dev/parts/testing/machine.ts';
import { Services } from '../faults/platform.ts';

/** Milliseconds: until nothing of the start is left to do, and over which is measured. */
const settle = 30_000;
const over = 60_000;

/**
 * What the four services cost while nobody does anything: percent of a core by process, and transactions a second by
 * database. Processor time excludes what else runs on the machine.
 */
export async function run({ root, bundle, args }: Context): Promise<number> {
  const json = args.includes('--json');
  const world = await Services.open({ root, bundle }, { groups: 1 });
  try {
    const parts = [...services, 'postgres', 'kafka'];
    const cpu = () => parts.map((name) => world.parts.cpuSeconds(name));
    const transactions = async () => {
      const { rows } = await world.databases.dossier.query(
        'SELECT datname, (xact_commit + xact_rollback)::int AS n FROM pg_stat_database WHERE datname = ANY ($1)',
        [services],
      );
      return new Map(rows.map(({ datname, n }) => [datname as string, n as number]));
    };
    await pause(settle);
    const [before, asked] = [cpu(), await transactions()];
    await pause(over);
    const [after, answered] = [cpu(), await transactions()];
    const percent = parts.map((_, nth) => rounded(((after[nth]! - before[nth]!) * 100_000) / over));
    const ours = rounded(percent.slice(0, -1).reduce((sum, one) => sum + one, 0));
    const perSecond = services.map((name) => rounded(((answered.get(name)! - asked.get(name)!) * 1_000) / over));
    if (json) console.log(JSON.stringify({ ...machine(), parts, percent, ours, perSecond }));
    else {
      console.log('idle: percent of a core');
      for (const [nth, name] of parts.entries()) {
        const rate = nth < services.length ? `, ${perSecond[nth]} transactions a second` : '';
        console.log(`  ${name.padEnd(14)} ${percent[nth]}${rate}`);
      }
      console.log(`services and PostgreSQL together: ${ours} %`);
    }
    return 0;
  } finally {
    await world.close();
  }
}

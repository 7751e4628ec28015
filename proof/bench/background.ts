import type { Sql } from '@rondetafel/eventing';
import type pg from 'pg';
import { type ServiceName, services } from '../../dev/launcher/options.ts';
import type { Context } from '../../dev/parts/context.ts';
import { machine, rounded, spreadOf } from '../../dev/parts/testing/machine.ts';
import { cleanUp } from '../../libs/eventing/src/clean-up.ts';
import { sweepErased } from '../../libs/platform/src/erasure/traces.ts';
import { rewrap } from '../../libs/platform/src/privacy/vault.ts';
import { fillAll, startWorld, type World } from './fill.ts';

/*
 * What the services do by themselves, over and over, with 500 cases and 2,000 events and with 50,000 cases and as many
 * events as `--events N` says, of each service: milliseconds each time, the tenth percentile, and their ratio. Nothing is
 * left to do, as nearly always.
 */
const few = 500;
const many = 50_000;
const rounds = 15;

interface Task {
  readonly name: string;
  readonly run: (service: ServiceName, sql: Sql) => Promise<unknown>;
}

const tasks = (world: World): readonly Task[] => [
  { name: 'metrics', run: (service) => fetch(`${world.urls[service]}/metrics`).then((answer) => answer.text()) },
  { name: 'clean-up', run: (_, database) => cleanUp({ database, days: 30, goOn: () => true }) },
  { name: 'keys wrapped anew', run: (_, sql) => rewrap(sql, { currentId: 'bench', keys: new Map() }) },
  { name: 'erasure, nothing to sweep', run: (_, sql) => sweepErased(sql) },
  {
    name: 'stored commands',
    run: (_, sql) => sql.query(`DELETE FROM chassis.command WHERE at < now() - interval '30 days'`),
  },
  { name: 'audit trail sealed', run: (_, sql) => sql.query('SELECT * FROM chassis.seal_audit(1000)') },
];

export async function run({ root, bundle, args }: Context): Promise<number> {
  const events = Number(args[args.indexOf('--events') + 1]) || 1_000_000;
  const world = await startWorld({ root, bundle });
  try {
    await fillAll(world, { from: 0, to: few });
    const before = await measure(world);
    await fillAll(world, { from: few, to: many, perCase: Math.round(events / many) });
    const after = await measure(world);
    const measured = [...before].map(([name, ms]) => {
      const more = after.get(name)!;
      return { name, few: rounded(ms), many: rounded(more), ratio: rounded(more / ms) };
    });
    const worst = Math.max(...measured.map(({ ratio }) => ratio));
    if (args.includes('--json')) console.log(JSON.stringify({ ratio: worst, tasks: measured, machine: machine() }));
    else {
      console.log(`background work: ms with ${few} cases, and with ${many} cases and ${events} events`);
      for (const one of measured) {
        console.log(
          `  ${one.name.padEnd(44)} ${String(one.few).padStart(6)} ${String(one.many).padStart(7)}  ${one.ratio}×`,
        );
      }
      console.log(`  the worst ${worst}×; ${JSON.stringify(machine())}`);
    }
    return 0;
  } finally {
    await world.close();
  }
}

async function measure(world: World): Promise<Map<string, number>> {
  const measured = new Map<string, number>();
  for (const service of services) {
    const client: pg.PoolClient = await world.databases[service].connect();
    for (const { name, run } of tasks(world)) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const start = performance.now();
        await run(service, client);
        times.push(performance.now() - start);
      }
      measured.set(`${service}: ${name}`, spreadOf(times).p10);
    }
    client.release();
  }
  return measured;
}

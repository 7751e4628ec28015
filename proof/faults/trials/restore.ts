import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { republish } from '../../../apps/ops/src/act.ts';
import { Connection } from '../../../apps/ops/src/connection.ts';
import { reconcileAll } from '../../../apps/ops/src/ledger.ts';
import { type ServiceName, services } from '../../../dev/launcher/options.ts';
import { answersHttp } from '../../../dev/parts/part.ts';
import { until } from '../../../dev/parts/processes.ts';
import { postgresTools } from '../../../dev/parts/testing/tools.ts';
import { notDone } from '../../../libs/eventing/faults/campaign.ts';
import { Ledger } from '../account.ts';
import { Cases } from '../cases.ts';
import { Services } from '../platform.ts';
import { found, lastOf, type Trial } from '../trial.ts';

const execute = promisify(execFile);

/** By docs/restore.md: what everybody else has and the old database has not is known here, and `reconcile` must name it. */
export const restored: Trial = {
  name: 'services-restore',
  what: "each service's database in turn is restored from a `pg_dump` made during the load, by docs/restore.md; lost: lost streams that `reconcile` does not name, ghosts: streams it names that were not lost, stuck: what is open once they are noted, and a new case that does not end; recovery: from the start of the restored service until `reconcile` finds nothing but the losses",
  run: async (context) => {
    const tools = await postgresTools().catch((error: Error) => error);
    if (tools instanceof Error) {
      return notDone(restored.name, restored.what, `pg_dump 18 cannot be fetched: ${tools.message.split('\n')[0]}`);
    }
    const world = await Services.open(context, { groups: 12 });
    try {
      const cases = new Cases(world);
      const ledger = new Ledger(world, cases);
      let [lost, ghosts, stuck] = [0, 0, 0];
      const recoveries: number[] = [];
      for (const service of services) {
        const dumped = new Date();
        cases.start(2);
        await until(() => cases.commands > 4, 60_000);
        const file = join(world.parts.folder, `${service}.dump`);
        await postgres(join(tools, 'pg_dump'), world, '--format=custom', `--file=${file}`, service);
        const before = cases.commands;
        await until(() => cases.commands > before + 4, 60_000);
        cases.stop();
        await cases.allEnded;
        await lastOf(
          () => ledger.stuck(),
          (open) => open === 0,
          120_000,
        );
        const outcome = await restore(world, { service, file, tools, dumped });
        lost += outcome.unnamed.length;
        ghosts += outcome.wrong.length;
        recoveries.push(outcome.seconds);
        const after = await cases.play(world.groups.at(-1 - services.indexOf(service))!, 'booked');
        if (!after.ended) console.error(`after the restore of ${service}: ${after.fault}`);
        stuck +=
          (after.ended ? 0 : 1) +
          (await lastOf(
            () => ledger.stuck(),
            (open) => open === 0,
            120_000,
          ));
      }
      const counts = { times: services.length, commands: cases.commands, events: await ledger.events() };
      return found(restored, { lost, ghosts, stuck, ...counts, recoveries });
    } finally {
      await world.close();
    }
  },
};

interface Dump {
  readonly service: ServiceName;
  readonly file: string;
  readonly tools: string;
  /** When it was begun. */
  readonly dumped: Date;
}

async function restore(world: Services, { service, file, tools, dumped }: Dump) {
  const { supervisor } = world.parts;
  await supervisor.hold(service);
  const ends = await endsOf(world, service);
  await world.replaceDatabase(service, async (admin) => {
    await admin.query(`DROP DATABASE ${service} WITH (FORCE)`);
    await postgres(join(tools, 'pg_restore'), world, '--create', '--exit-on-error', '--dbname=postgres', file);
  });
  const database = world.databases[service];
  const kept = await endsOf(world, service);
  // A service's own timers are heard by no other: they run again with what set them.
  const losses = [...ends].filter(
    ([stream, { seq }]) => !stream.startsWith('timer:') && seq > (kept.get(stream)?.seq ?? 0),
  );
  await database.query('UPDATE event_epoch SET epoch = epoch + 1');
  await supervisor.release(service);
  const started = Date.now();
  await until(() => answersHttp(`${world.urls[service]}/health/ready`), 120_000);
  const around = { local: (name: ServiceName) => world.urls[name], signIn: world.operatorToken };
  const connection = await Connection.open(around, {});
  const since = new Date(dumped.getTime() - 300_000).toISOString();
  for (const name of services) await republish(connection, name, { since });
  const { findings } = await lastOf(
    () => reconcileAll(connection),
    ({ balances }) => balances.every((one) => one.missing + one.onTheWay + one.unpublished + one.pending === 0),
    180_000,
  );
  const seconds = (Date.now() - started) / 1_000;
  const named = new Set(findings.map(({ stream }) => stream));
  const lostStreams = new Set(losses.map(([stream]) => stream));
  const unnamed = [...lostStreams].filter((stream) => !named.has(stream));
  const wrong = [...named].filter((stream) => !lostStreams.has(stream));
  console.error(`${service}: ${lostStreams.size} streams lost what came after the dump; ${named.size} are named`);
  for (const stream of unnamed) console.error(`lost and not named: ${stream}`);
  for (const { kind, consumer, stream } of findings) {
    if (wrong.includes(stream)) console.error(`named and not lost: ${stream} (${kind} at ${consumer})`);
  }
  // Looked at, as an operator notes it.
  for (const [stream, { epoch, seq }] of losses) {
    await database.query(
      `INSERT INTO event_stream_end (stream, epoch, last_seq) VALUES ($1, $2, $3)
       ON CONFLICT (stream, epoch) DO UPDATE SET last_seq = excluded.last_seq`,
      [stream, epoch, seq],
    );
  }
  return { unnamed, wrong, seconds };
}

async function endsOf({ databases }: Services, service: ServiceName) {
  const { rows } = await databases[service].query('SELECT stream, epoch::int, last_seq::int AS seq FROM event_stream');
  return new Map(
    rows.map(({ stream, epoch, seq }) => [stream as string, { epoch: epoch as number, seq: seq as number }]),
  );
}

/** A program of PostgreSQL, as its administrator. */
async function postgres(program: string, { parts }: Services, ...args: string[]): Promise<void> {
  const { hostname, port, username, password } = new URL(parts.adminUrl);
  const where = { PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password };
  await execute(program, args, { env: { ...process.env, ...where } });
}

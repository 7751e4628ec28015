import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { readRunning } from '../../../dev/launcher/claim.ts';
import { type ServiceName, services } from '../../../dev/launcher/options.ts';
import { freeBase } from '../../../dev/parts/ports.ts';
import { isAlive, until } from '../../../dev/parts/processes.ts';
import { calledTable } from '../../stage/called-table.ts';
import { Platform, root } from '../../stage/platform.ts';
import { type Traces, tracesOf } from '../account.ts';
import { found, lastOf, type Trial } from '../trial.ts';

const execute = promisify(execFile);

/** The launcher is killed with everything under it, as by the kernel that needs memory, and started again. */
export const killedLauncher: Trial = {
  name: 'services-kill-launcher',
  what: 'SIGKILL of the launcher (`npm start`) during a case: everything under it ends by itself, and is started again by the same command; the case must end as one without a fault; recovery: from the kill until it says that it is ready',
  run: async (_context, kills) => {
    const [port, dataDir] = [await freeBase(), await mkdtemp(join(tmpdir(), 'rondetafel-launcher-'))];
    let platform = await Platform.start(dataDir, port);
    const times = Math.max(1, Math.round(kills / 30));
    let [lost, double, stuck, commands] = [0, 0, 0, 0];
    const recoveries: number[] = [];
    try {
      await platform.waitOutTheNight();
      const wanted = await traced(platform, (await calledTable(await platform.as('hanna'), 'Kastanje')).caseId);
      for (let time = 0; time < times; time++) {
        const hanna = await platform.as('hanna');
        const table = calledTable(hanna, `Linde${'abcdefghij'[time % 10]}`);
        table.catch(() => undefined); // looked at below
        await pause(Math.random() * 2_000);
        const { launcher, parts } = readRunning(dataDir)!;
        const at = Date.now();
        process.kill(launcher.pid, 'SIGKILL');
        const isOver = await until(() => !parts.some(isAlive), 20_000);
        if (!isOver) console.error(`still there: ${parts.filter(isAlive).map(({ name }) => name)}`);
        stuck += parts.filter(isAlive).length;
        platform = await Platform.start(dataDir, port);
        recoveries.push((Date.now() - at) / 1_000);
        const { caseId } = await table;
        commands += 2;
        const seen = await traced(platform, caseId);
        for (const what of new Set([...wanted.keys(), ...seen.keys()])) {
          const more = (seen.get(what) ?? 0) - (wanted.get(what) ?? 0);
          if (more !== 0) console.error(`case ${caseId}: ${more > 0 ? '+' : ''}${more} ${what}`);
          if (more > 0) double += more;
          else lost -= more;
        }
        stuck += await open(dataDir);
      }
    } finally {
      await platform.stop();
      // PostgreSQL may write a last time just after its launcher ended.
      await rm(dataDir, { recursive: true, force: true, maxRetries: 8, retryDelay: 200 });
    }
    return found(killedLauncher, { lost, double, stuck, times, commands, recoveries });
  },
};

/** What `npm run ops -- reconcile` finds open, once nothing is on the way any more. */
const open = (dataDir: string): Promise<number> =>
  lastOf(
    async () => {
      const { stdout } = await execute('node', ['dev/run.mjs', 'ops', 'reconcile', '--json', '--data', dataDir], {
        cwd: root,
      }).catch((error: { stdout: string }) => error);
      const { findings, balances } = JSON.parse(stdout);
      return balances.reduce(
        (sum: number, one: any) => sum + one.missing + one.ahead + one.onTheWay + one.unpublished + one.pending,
        findings.length,
      );
    },
    (count) => count === 0,
    120_000,
  );

/** The rows of a case, once nothing is open. */
async function traced({ dataDir, ports }: Platform, caseId: string): Promise<Traces> {
  await open(dataDir);
  const { postgresPassword } = JSON.parse(await readFile(join(dataDir, 'secrets.json'), 'utf8'));
  const clients = new Map(
    services.map((service) => [
      service,
      new pg.Client(`postgres://postgres:${postgresPassword}@127.0.0.1:${ports.postgres}/${service}`),
    ]),
  );
  try {
    await Promise.all([...clients.values()].map((client) => client.connect()));
    return await tracesOf((service: ServiceName) => clients.get(service)!, caseId);
  } finally {
    await Promise.all([...clients.values()].map((client) => client.end()));
  }
}

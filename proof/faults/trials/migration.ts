import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { provisionDatabase } from '@rondetafel/platform/provision';
import pg from 'pg';
import { type DatabaseName, databases } from '../../../dev/launcher/options.ts';
import type { Context } from '../../../dev/parts/context.ts';
import { realParts } from '../../../dev/parts/testing/real-parts.ts';
import { schemaLines } from '../../../libs/platform/src/data/schema-lines.ts';
import { found, type Trial } from '../trial.ts';

/** A deployment is killed while it migrates, and begins again until it is through. */
export const killedMigration: Trial = {
  name: 'services-kill-migration',
  what: 'SIGKILL of a migration at a random instant, of an empty database and of one with the schema of release 1, and again until it is through, of each service and the portal; lost: lines of the schema that differ from one that was not killed; recovery: the run that got through',
  run: async (context, kills) => {
    const parts = await realParts(context.root, { use: 'faults', without: ['kafka'], say: () => {} });
    try {
      await parts.ready;
      let [lost, times] = [0, 0];
      const recoveries: number[] = [];
      for (const name of databases) {
        const migrating = await Migrating.of(context, name, parts.adminUrl);
        for (const release of [undefined, '1']) {
          const whole = await migrating.database(release);
          const began = performance.now();
          await migrating.run(whole);
          const usual = performance.now() - began;
          const wanted = await migrating.lines(whole);
          const rounds = Math.max(1, Math.round(kills / 30));
          for (let round = 0; round < rounds; round++) {
            const killed = await migrating.database(release);
            for (let kill = 0; kill < 3; kill++) times += (await migrating.run(killed, Math.random() * usual)) ? 0 : 1;
            const last = performance.now();
            if (!(await migrating.run(killed))) throw new Error(`the migration of ${name} does not get through`);
            recoveries.push((performance.now() - last) / 1_000);
            const lines = await migrating.lines(killed);
            const differing = [
              ...lines.filter((line) => !wanted.includes(line)),
              ...wanted.filter((line) => !lines.includes(line)),
            ];
            for (const line of differing) console.error(`${name} ${release ?? 'empty'}: ${line}`);
            lost += differing.length;
          }
        }
      }
      return found(killedMigration, { lost, times, recoveries });
    } finally {
      await parts.stop();
    }
  },
};

interface Target {
  readonly database: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

class Migrating {
  private made = 0;

  private constructor(
    private readonly root: string,
    private readonly name: DatabaseName,
    private readonly adminUrl: string,
    private readonly file: string,
  ) {}

  static async of({ root, bundle }: Context, name: DatabaseName, adminUrl: string): Promise<Migrating> {
    const [file] = await bundle([name === 'portal' ? 'apps/portal/src/main.ts' : `services/${name}/src/main.ts`]);
    return new Migrating(root, name, adminUrl, file!);
  }

  /** @param release whose schema it has; absent: none. */
  async database(release: string | undefined): Promise<Target> {
    const database = `${this.name}_${this.made++}`;
    const passwords = { owner: 'faults', app: 'faults', worker: 'faults' };
    const { ownerUrl, appUrl } = await provisionDatabase(this.adminUrl, this.name, passwords, database);
    if (release) {
      const dump = await readFile(join(this.root, 'releases', release, `${this.name}.sql`), 'utf8');
      await this.inside(database, (client) => client.query(dump));
    }
    return { database, ownerUrl, appUrl };
  }

  /** @param killAfterMs absent: it is left alone. @returns whether it got through. */
  async run({ ownerUrl, appUrl }: Target, killAfterMs?: number): Promise<boolean> {
    const child = spawn(process.execPath, [this.file, 'migrate'], {
      env: { PATH: process.env['PATH'], DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const killed = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    const [code] = await once(child, 'exit');
    clearTimeout(killed);
    return code === 0;
  }

  lines({ database }: Target): Promise<string[]> {
    return this.inside(database, schemaLines);
  }

  private async inside<T>(database: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: new URL(`/${database}`, this.adminUrl).href });
    await client.connect();
    try {
      return await use(client);
    } finally {
      await client.end();
    }
  }
}

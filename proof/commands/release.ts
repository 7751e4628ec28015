import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { answer, type Context, Stop } from '../../dev/parts/context.ts';
import { startTestParts } from '../../dev/parts/testing/parts.ts';
import { postgresTools } from '../../dev/parts/testing/tools.ts';
import { Database } from '../releases/database.ts';
import { checksums, released } from '../releases/released.ts';
import { recordStatements } from '../releases/statements.ts';

/** `node dev/run.mjs release N`: writes releases/N, of the code as it is (see releases/README.md). Takes as long as the tests of the services. */
export const run = ({ root, args }: Context): Promise<number> =>
  answer(async () => {
    const [release = ''] = args;
    const folder = join(root, 'releases', release);
    if (!/^[1-9]\d*$/.test(release)) throw new Stop(`a release is a whole number, not "${release}"`);
    if (existsSync(folder)) throw new Stop(`${folder} is there: a release is never written again`);
    const statements = await recordStatements(root);
    const pgDump = join(await postgresTools(), 'pg_dump');
    const parts = await startTestParts(root);
    try {
      const { TEST_DATABASE_URL = process.env['TEST_DATABASE_URL']! } = await parts.ready;
      mkdirSync(folder);
      for (const name of released) {
        const database = await Database.create(name, new URL('/postgres', TEST_DATABASE_URL));
        await database.migrate();
        const { stdout } = await promisify(execFile)(pgDump, ['--inserts', database.url], { maxBuffer: 1e8 });
        // What a test sent to see it refused is no statement of a service.
        for (const [role, texts] of Object.entries(statements[name]!)) {
          const refused = (await database.refusedOf(role, texts)).map(({ statement }) => statement);
          statements[name]![role] = texts.filter((text) => !refused.includes(text));
        }
        await database.drop();
        writeFileSync(join(folder, `${name}.sql`), stdout.replace(/^\\(un)?restrict .*\n/gm, ''));
      }
    } finally {
      await parts.stop();
    }
    writeFileSync(join(folder, 'migrations.json'), `${JSON.stringify(await checksums(), null, 2)}\n`);
    writeFileSync(join(folder, 'statements.json'), `${JSON.stringify(statements, null, 2)}\n`);
    const readme = join(root, 'releases', 'README.md');
    writeFileSync(
      readme,
      `${readFileSync(readme, 'utf8').trimEnd()}\n| ${release} | the commit that added this folder |\n`,
    );
    return 0;
  });

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { realParts } from '../../dev/parts/testing/real-parts.ts';
import { type Released, released } from './released.ts';

/** Database → role (`app`, `worker`) → statements as they were sent, values left out. */
export type Statements = Partial<Record<Released, Record<string, string[]>>>;

/** @param folder `releases`. */
export const statementsOf = (folder: string, release: string): Statements =>
  JSON.parse(readFileSync(join(folder, release, 'statements.json'), 'utf8'));

/** Runs the tests of the services and of the portal's back end on a PostgreSQL that logs what it is sent. */
export async function recordStatements(root: string): Promise<Statements> {
  const parts = await realParts(root, { use: 'release', settings: logsStatements });
  try {
    await parts.ready;
    const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    const child = spawn(
      process.execPath,
      ['--experimental-vm-modules', '--no-warnings', jest, '--maxWorkers=2', 'services/', 'apps/portal/test/sign-in'],
      {
        cwd: root,
        env: { ...process.env, TEST_DATABASE_URL: parts.adminUrl, TEST_KAFKA_BROKERS: parts.broker },
        stdio: 'inherit',
      },
    );
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error('a release has no failing tests');
    return await statementsIn(join(parts.cluster, logFolder));
  } finally {
    await parts.stop();
  }
}

const logFolder = 'statements';
export const logsStatements = [
  'fsync=off',
  'logging_collector=on',
  'log_destination=jsonlog',
  `log_directory=${logFolder}`,
  'log_statement=all',
  'log_parameter_max_length=0',
];

/** What the services' roles sent, each shape once: of a list of values the length does not matter. */
export async function statementsIn(folder: string): Promise<Statements> {
  const found = new Map<string, Map<string, string>>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    for await (const line of createInterface({ input: createReadStream(join(folder, file)) })) {
      const { user: as = '', dbname = '', message = '' } = JSON.parse(line) as Record<string, string>;
      // The portal's tests are the administrator in a database of their own.
      const user = dbname.startsWith('po_') ? 'portal_app' : as;
      const text = /^(?:statement|execute [^:]*): ((?:WITH|SELECT|INSERT|UPDATE|DELETE)\b.*)$/is.exec(message)?.[1];
      if (!text || !/^[a-z]+_(app|worker)$/.test(user)) continue;
      const statement = text.replace(/\s+/g, ' ').trim();
      const shapes = found.get(user) ?? found.set(user, new Map()).get(user)!;
      const shape = shapeOf(statement);
      if (!shapes.has(shape)) shapes.set(shape, statement);
    }
  }
  const rolesOf = (name: Released) => (name === 'portal' ? ['app'] : ['app', 'worker']);
  const sentBy = (user: string) => [...(found.get(user)?.values() ?? [])].sort();
  return Object.fromEntries(
    released.map((name) => [name, Object.fromEntries(rolesOf(name).map((role) => [role, sentBy(`${name}_${role}`)]))]),
  );
}

const shapeOf = (statement: string): string =>
  statement
    .replace(/'(?:[^']|'')*'/g, '?')
    .replace(/\$\d+/g, '?')
    .replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '?')
    .replace(/\?(?:\s*,\s*\?)+/g, '?')
    .replace(/\((?:\?|DEFAULT)\)(?:\s*,\s*\((?:\?|DEFAULT)\))+/g, '(?)');

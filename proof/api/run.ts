import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Role } from '@rondetafel/contracts';
import { type ServiceName, services } from '../../dev/launcher/options.ts';
import { type Context, Stop } from '../../dev/parts/context.ts';
import { Services } from '../faults/platform.ts';

const schemathesis = 'schemathesis==4.32.5';

/** Somebody who may ask for everything that a role allows; in no case, as the ids that are tried exist nowhere. */
const caller = {
  personId: randomUUID(),
  organisationId: randomUUID(),
  roles: Role.options,
};

/**
 * Schemathesis over the OpenAPI documents of the services, which run as in production.
 * @param examples calls of each operation and phase.
 * @param only these services; none, all.
 * @returns the exit code: 0 when no service answered otherwise than its document says.
 */
export async function testDocuments(context: Context, examples: number, only: readonly string[]): Promise<number> {
  const command = await install(context.root);
  const running = await Services.open(context, { groups: 1 });
  try {
    const token = await running.tokenFor(caller);
    const failed: ServiceName[] = [];
    for (const service of services.filter((name) => only.length === 0 || only.includes(name))) {
      console.log(`\n${service}`);
      const code = await execute(
        command,
        [
          '--config-file',
          join(context.root, 'proof', 'api', 'schemathesis.toml'),
          'run',
          `${running.urls[service]}/v1/openapi.json`,
          '--url',
          `${running.urls[service]}/v1`,
          '--header',
          `Authorization: Bearer ${token}`,
          '--max-examples',
          String(examples),
          '--exclude-checks',
          'positive_data_acceptance', // see hooks.py
          '--suppress-health-check',
          'filter_too_much,too_slow', // nested patterns, such as of days; a machine that is busy
          '--no-color',
        ],
        join(context.root, '.cache', 'schemathesis'), // where it writes its own notes
        { SCHEMATHESIS_HOOKS: 'hooks', PYTHONPATH: join(context.root, 'proof', 'api') },
      );
      if (code !== 0) failed.push(service);
    }
    if (failed.length > 0) console.error(`\nnot as the document says: ${failed.join(', ')}`);
    return failed.length === 0 ? 0 : 1;
  } finally {
    await running.close();
  }
}

/** Installs Schemathesis (MIT) in a Python environment of its own, once. @returns its command. */
async function install(root: string): Promise<string> {
  const folder = join(root, '.cache', 'schemathesis');
  const command = join(folder, 'bin', 'st');
  if (existsSync(command)) return command;
  for (const [program, ...args] of [
    ['python3', '-m', 'venv', folder],
    [join(folder, 'bin', 'pip'), 'install', '--quiet', '--disable-pip-version-check', schemathesis],
  ]) {
    if ((await execute(program!, args)) !== 0) throw new Stop(`${program} failed: Python 3.10 or newer is needed`);
  }
  return command;
}

function execute(program: string, args: readonly string[], cwd?: string, env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      cwd,
      env: { ...process.env, ...env },
    });
    child.on('error', () => resolve(1)).on('exit', (code) => resolve(code ?? 1));
  });
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../parts/context.ts';
import { answersHttp } from '../parts/part.ts';
import { portsFrom } from '../parts/ports.ts';
import { isAlive, until } from '../parts/processes.ts';
import type { Supervisor } from '../parts/supervisor.ts';
import { readLock, readRunning } from './claim.ts';
import { type DatabaseName, databases } from './options.ts';

const fileOf = (dataDir: string) => join(dataDir, 'held.json');

function readHeld(dataDir: string): string[] {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8'));
  } catch {
    return [];
  }
}

/**
 * Has the running launcher stop a service and leave it stopped, or start it again. Returns when it has ended, or answers.
 * @throws Stop when nothing runs there, or the service is none.
 */
export async function hold(dataDir: string, service: string, isHeld: boolean): Promise<void> {
  if (!(databases as readonly string[]).includes(service)) {
    throw new Stop(`there is no service "${service}"; there is: ${databases.join(', ')}`);
  }
  const running = readLock(dataDir);
  if (!running || !isAlive(running.launcher)) throw new Stop(`nothing runs in ${dataDir}`);
  const others = readHeld(dataDir).filter((name) => name !== service);
  writeFileSync(fileOf(dataDir), JSON.stringify(isHeld ? [...others, service] : others));
  process.kill(running.launcher.pid, 'SIGUSR2');
  const ports = portsFrom(Number(new URL(running.portal).port));
  const health = `http://127.0.0.1:${ports[service as DatabaseName]}/health/ready`;
  const isSo = async () => {
    const part = readRunning(dataDir)?.parts.find(({ name }) => name === service);
    const isThere = part !== undefined && isAlive(part);
    return isHeld ? !isThere : isThere && answersHttp(health);
  };
  const seconds = isHeld ? 20 : 90;
  if (await until(isSo, seconds * 1000)) return;
  throw new Stop(`${service} has not ${isHeld ? 'ended' : 'answered'} within ${seconds} s: look at ${dataDir}/logs`);
}

/** In the launcher: does what `hold` asks for, as often as it is asked. */
export function obeyHolds(dataDir: string, supervisor: Supervisor, say: (line: string) => void): void {
  rmSync(fileOf(dataDir), { force: true });
  process.on('SIGUSR2', () => {
    const held = readHeld(dataDir);
    for (const name of databases) {
      const wanted = held.includes(name);
      if (supervisor.isHeld(name) === wanted) continue;
      say(wanted ? `${name} is stopped until npm start -- --service ${name}` : `${name} is started again`);
      void (wanted ? supervisor.hold(name) : supervisor.release(name));
    }
  });
}

// Jest's globalSetup: one real PostgreSQL and one real Kafka for the whole run, by TEST_DATABASE_URL and
// TEST_KAFKA_BROKERS if set, or by what the address TEST_PARTS returns (`npm test`). Otherwise they are started here, and
// end when this process's pipe closes, however it ends.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export default async function startParts() {
  const { TEST_DATABASE_URL, TEST_KAFKA_BROKERS, TEST_PARTS } = process.env;
  if ((TEST_DATABASE_URL && TEST_KAFKA_BROKERS) || TEST_PARTS === 'none') return;
  if (TEST_PARTS) {
    const answer = await fetch(TEST_PARTS);
    if (!answer.ok) throw new Error(notStarted);
    Object.assign(process.env, await answer.json());
    return;
  }
  const run = fileURLToPath(new URL('../../run.mjs', import.meta.url));
  const parts = spawn(process.execPath, [run, 'test-parts'], { stdio: ['pipe', 'pipe', 'inherit'] });
  globalThis.rondetafelTestParts = parts;
  for await (const line of createInterface({ input: parts.stdout })) {
    if (!line.startsWith('{')) continue;
    Object.assign(process.env, JSON.parse(line));
    return;
  }
  throw new Error(notStarted);
}

const notStarted = 'PostgreSQL and Kafka for the tests did not start: see the lines above';

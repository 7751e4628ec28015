import { realParts } from './real-parts.ts';

/**
 * A real PostgreSQL and a real Kafka for a test run, unless the environment has their addresses (TEST_DATABASE_URL,
 * TEST_KAFKA_BROKERS).
 * @returns the addresses of those started, once they respond, and a function to stop them.
 */
export async function startTestParts(root: string) {
  const given = {
    postgres: process.env['TEST_DATABASE_URL'],
    kafka: process.env['TEST_KAFKA_BROKERS'],
  };
  const { ready, stop, adminUrl, broker } = await realParts(root, {
    use: 'test',
    handlesSignals: true,
    without: (['postgres', 'kafka'] as const).filter((name) => given[name]),
    // Tests kill processes, never the machine, so nothing needs to reach the disk.
    settings: ['fsync=off', 'full_page_writes=off', 'max_connections=500'],
  });
  const addresses: Record<string, string> = {
    ...(!given.postgres && { TEST_DATABASE_URL: adminUrl }),
    ...(!given.kafka && { TEST_KAFKA_BROKERS: broker }),
  };
  return { ready: ready.then(() => addresses), stop };
}

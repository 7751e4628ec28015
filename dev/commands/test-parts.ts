import { answer, type Context } from '../parts/context.ts';
import { startTestParts } from '../parts/testing/parts.ts';

/** PostgreSQL and Kafka for a test run: prints their addresses as one line of JSON and runs until its stdin closes. */
export const run = ({ root }: Context): Promise<number> =>
  answer(async () => {
    const over = new Promise<void>((resolve) => {
      process.stdin
        .on('end', resolve)
        .on('error', () => resolve())
        .resume();
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    });
    const { ready, stop } = await startTestParts(root);
    try {
      const addresses = await Promise.race([ready, over]);
      if (addresses) process.stdout.write(`${JSON.stringify(addresses)}\n`);
      await over;
      return 0;
    } finally {
      ready.catch(() => undefined);
      await stop();
    }
  });

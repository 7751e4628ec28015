import { parseArgs } from 'node:util';
import { answer, type Context, Stop } from '../../dev/parts/context.ts';
import { run as test } from './test.ts';

/**
 * `npm run proof [-- --runs N]`: everything that `npm test` does, the randomised tests N times as long (default 10):
 * histories of deliveries, processes killed.
 */
export const run = (context: Context): Promise<number> =>
  answer(async () => {
    const { values } = parseArgs({ args: context.args, options: { runs: { type: 'string', default: '10' } } });
    if (!/^[1-9]\d*$/.test(values.runs)) throw new Stop(`--runs wants a whole number, not "${values.runs}"`);
    process.env['TEST_RUNS'] = values.runs;
    return test({ ...context, args: [] });
  });

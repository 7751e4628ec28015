import { parseArgs } from 'node:util';
import { answer, type Context, Stop } from '../../dev/parts/context.ts';
import { testDocuments } from '../api/run.ts';
import { run as test } from './test.ts';

/**
 * `npm run proof [-- --runs N]`: everything that `npm test` does, the randomised tests N times as long (default 10):
 * histories of deliveries, processes killed. `npm run proof -- api [SERVICE] [--runs N]`: N times ten calls of every
 * operation of the APIs, generated from their documents by Schemathesis.
 */
export const run = (context: Context): Promise<number> =>
  answer(async () => {
    const { values, positionals } = parseArgs({
      args: context.args,
      allowPositionals: true,
      options: { runs: { type: 'string', default: '10' } },
    });
    if (!/^[1-9]\d*$/.test(values.runs)) throw new Stop(`--runs wants a whole number, not "${values.runs}"`);
    const [what, service] = positionals;
    if (what === 'api') return testDocuments(context, 10 * Number(values.runs), service);
    if (what) throw new Stop(`there is no proof "${what}"; there is: api`);
    process.env['TEST_RUNS'] = values.runs;
    return test({ ...context, args: [] });
  });

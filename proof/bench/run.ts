import { pathToFileURL } from 'node:url';
import { answer, type Context } from '../../dev/parts/context.ts';

/** `npm run bench -- NAME [--json]`. Each module exports `run(context)`. */
const benches: Record<string, { module: string; what: string }> = {
  http: {
    module: 'proof/bench/http.ts',
    what: 'POST /v1/cases, against bare Fastify and pg inserting the same rows',
  },
  background: {
    module: 'proof/bench/background.ts',
    what: 'sweeps, clean-up and gauges, with 500 cases and with 50,000 and a million events',
  },
  chain: {
    module: 'proof/bench/chain.ts',
    what: 'a decision to its options, a booking to its last invitation, against the least chain of commits and hops',
  },
  dossier: {
    module: 'proof/bench/dossier.ts',
    what: 'a plan asked of thirty people, answered and adopted, against bare Fastify and pg keeping the same rows',
  },
  eventing: {
    module: 'libs/eventing/bench/eventing.ts',
    what: 'commit of an event to its handled effect in another service, against pg, kafkajs, pg',
  },
  idle: {
    module: 'proof/bench/idle.ts',
    what: 'what the four services and PostgreSQL cost while nobody does anything',
  },
  lists: {
    module: 'proof/bench/lists.ts',
    what: 'a page of every list of every service, with 500 and with 50,000 cases',
  },
  portal: {
    module: 'proof/bench/portal.ts',
    what: 'script and time until the first page can be used, on the running platform (--port N)',
  },
  search: {
    module: 'services/scheduling/bench/search.ts',
    what: 'one common time for twelve people in ten days, against dayjs and typed arrays',
  },
};

export const run = (context: Context): Promise<number> =>
  answer(async () => {
    const [name = ''] = context.args;
    if (!Object.hasOwn(benches, name)) {
      console.error(`rondetafel: no measurement "${name}"; there is:`);
      for (const [known, { what }] of Object.entries(benches)) console.error(`  ${known.padEnd(10)} ${what}`);
      return 2;
    }
    const [file] = await context.bundle([benches[name]!.module]);
    return (await import(pathToFileURL(file!).href)).run(context);
  });

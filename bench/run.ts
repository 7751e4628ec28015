import { pathToFileURL } from 'node:url';
import { answer, type Context } from '../infra/commands/context.ts';

/** `npm run bench -- NAME [--json]`. Each is a file of that name here, which exports `run(context)`. */
const benches: Record<string, string> = {
  http: 'POST /v1/cases, against bare Fastify and pg inserting the same rows',
  chain: 'a decision to its options, a booking to its last invitation, against the least chain of commits and hops',
  eventing: 'commit of an event to its handled effect in another service, against pg, kafkajs, pg',
  search: 'one common time for twelve people in ten days, against dayjs and typed arrays',
};

export const run = (context: Context): Promise<number> =>
  answer(async () => {
    const [name = ''] = context.args;
    if (!Object.hasOwn(benches, name)) {
      console.error(`rondetafel: no measurement "${name}"; there is:`);
      for (const [known, what] of Object.entries(benches)) console.error(`  ${known.padEnd(8)} ${what}`);
      return 2;
    }
    const [file] = await context.bundle([`bench/${name}.ts`]);
    return (await import(pathToFileURL(file!).href)).run(context);
  });

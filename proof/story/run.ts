import { parseArgs } from 'node:util';
import { portsOf, whichPlatform } from '../../dev/launcher/located.ts';
import { answer, type Context } from '../../dev/parts/context.ts';
import { play, steps } from './play.ts';
import { Timeline } from './timeline.ts';

/** `npm run story`: plays the main process on the running platform and prints its timeline; `--json` prints one object. */
export const run = ({ root, args }: Context): Promise<number> =>
  answer(async () => {
    const { values } = parseArgs({
      args,
      options: { ...whichPlatform, json: { type: 'boolean', default: false } },
    });
    const ports = portsOf(root, values);
    const issuer = process.env['OIDC_ISSUER'] || `http://127.0.0.1:${ports.identity}`;
    // With stdout closed (`| head`) the story still ends and restores the calendars.
    process.stdout.on('error', () => undefined);
    const timeline = new Timeline(process.stdout.columns);
    const say = (lines: string) => !values.json && console.log(lines);
    const telling = await play(root, ports, issuer, {
      before: (name) => name === steps[0]?.name && say(timeline.head(`http://127.0.0.1:${ports.portal}`)),
      after: (told) => say(timeline.line(told)),
    });
    if (values.json) console.log(JSON.stringify(telling, null, 2));
    say(timeline.end(telling));
    return telling.ok ? 0 : 1;
  });

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setInterval } from 'node:timers';
import { claim } from '../launcher/claim.ts';
import { closingLines } from '../launcher/closing.ts';
import { detached, startDetached } from '../launcher/detach.ts';
import { startInDocker } from '../launcher/docker.ts';
import { hold, obeyHolds } from '../launcher/held.ts';
import { dataDirOf, forgetPlatform, notePlatform } from '../launcher/located.ts';
import { type Options, ownPorts, readOptions } from '../launcher/options.ts';
import { addressesOf } from '../launcher/parts.ts';
import { startPlatform } from '../launcher/platform.ts';
import { Progress } from '../launcher/progress.ts';
import { refuseOther } from '../launcher/seeded.ts';
import { answer, type Context, Stop } from '../parts/context.ts';
import { municipalityFile, readDemonstration } from '../parts/demonstration/demonstration.ts';
import { takenPorts } from '../parts/ports.ts';
import { Supervisor } from '../parts/supervisor.ts';

/**
 * `npm start`: the complete platform with real parts, until Ctrl-C. With `--service NAME` only a service that
 * `npm run stop -- --service NAME` stopped, in the platform that runs.
 */
export const run = (context: Context): Promise<number> =>
  answer(async () => {
    const options = readOptions(context.args, context.root, process.env);
    if (options.service) {
      await hold(dataDirOf(context.root, options.which), options.service, false);
      console.log(`started ${options.service}`);
      return 0;
    }
    if (process.env['NODE_ENV'] === 'production' && !options.external.oidcIssuer && !options.docker) {
      throw new Stop(
        'NODE_ENV=production: the development identity provider refuses that; give your own in OIDC_ISSUER',
      );
    }
    if (options.docker) return startInDocker(context, options, untilStopAsked());
    return options.detach && !detached ? startDetached(context, options) : launch(context, options);
  });

/** Stopped in this order, within 15 s in total: first the services, last the database and broker that they use. */
const stages = [
  { parts: ['portal', 'dossier', 'escalation', 'scheduling', 'notification'], withinMs: 6000 },
  { parts: ['identity', 'mailbox'], withinMs: 2500 },
  { parts: 'rest', withinMs: 5000 },
] as const;

async function launch(context: Context, options: Options): Promise<number> {
  const progress = new Progress();
  const { portal } = addressesOf(options);
  const demonstration = readDemonstration(municipalityFile(context.root));
  const stopAsked = untilStopAsked();
  const record = await claim(options.dataDir, portal, (line) => progress.say(line));
  const supervisor = new Supervisor({
    logDir: join(options.dataDir, 'logs'),
    say: (line) => progress.say(line),
    onChange: record,
  });
  try {
    if (options.fresh) forget(options.dataDir);
    refuseOther(options.dataDir, demonstration.municipality.code);
    notePlatform(context.root, options.ports.portal, options.dataDir);
    obeyHolds(options.dataDir, supervisor, (line) => progress.say(line));
    const taken = await takenPorts(ownPorts(options));
    if (taken.length > 0) throw new Stop(`${taken.join('; ')}: end it, or choose other ports with --port`);
    const started = startPlatform(context, options, demonstration, supervisor, progress).then(() => 'ready' as const);
    if ((await Promise.race([started, stopAsked])) === 'ready') {
      console.log(closingLines(options, demonstration, progress.elapsed).join('\n'));
      await stopAsked;
    }
    started.catch(() => undefined);
    progress.say('stopping');
    hurryWhenAskedAgain(supervisor);
    return 0;
  } finally {
    await supervisor.stop(stages);
    forgetPlatform(context.root, options.ports.portal);
    record();
  }
}

/** Ctrl-C, SIGTERM, a closed terminal, or the end of the npm process that started this one. */
function untilStopAsked(): Promise<'stop'> {
  return new Promise((resolve) => {
    const stop = () => resolve('stop');
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    process.stdout.on('error', stop);
    const parent = process.ppid;
    if (!process.env['npm_lifecycle_event'] || detached) return;
    setInterval(() => process.ppid !== parent && stop(), 1000).unref();
  });
}

/** A second Ctrl-C kills everything; npm forwards the first one again a moment later, which does not count. */
function hurryWhenAskedAgain(supervisor: Supervisor): void {
  const earliest = performance.now() + 1000;
  const hurry = () => performance.now() > earliest && supervisor.kill();
  process.on('SIGINT', hurry).on('SIGTERM', hurry);
}

/** Removes what a start creates in its data folder, and nothing else. */
function forget(dataDir: string): void {
  const ours = ['postgres', 'postgres.new', 'kafka', 'kafka.new', 'kafka.properties', 'identity', 'mailbox'];
  const secrets = ['secrets.json', 'secrets', 'portal-client-key.json', 'seeded.json', 'filling.json'];
  for (const name of [...ours, ...secrets]) rmSync(join(dataDir, name), { recursive: true, force: true });
}

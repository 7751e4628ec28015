import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginInThePast, provisionDatabase } from '@rondetafel/platform/provision';
import { type Context, Stop } from '../parts/context.ts';
import { beginningOf, clocksOf, fillInCases } from '../parts/demonstration/cases/fill.ts';
import type { Demonstration } from '../parts/demonstration/demonstration.ts';
import { seed } from '../parts/demonstration/seed.ts';
import { hasBroker, isOpen, kafkaPart } from '../parts/kafka.ts';
import { answersHttp, type Job, type Part } from '../parts/part.ts';
import { answersSql, postgresPart, postgresUrl } from '../parts/postgres.ts';
import { until } from '../parts/processes.ts';
import { developmentTokens } from '../parts/sign-in/scripted-sign-in.ts';
import type { Supervisor } from '../parts/supervisor.ts';
import { type DatabaseName, databases, needsPostgres, type Options } from './options.ts';
import { addressesOf, partsOf, platformEntries } from './parts.ts';
import type { Progress } from './progress.ts';
import { readSecrets } from './secrets.ts';
import { noteSeeded, seededIn } from './seeded.ts';
import { buildWorkplace } from './workplace.ts';

type Provisioned = Parameters<typeof partsOf>[3];

/** Starts all parts, in parallel where possible; resolves when all of them respond. */
export async function startPlatform(
  { root, bundle }: Context,
  options: Options,
  demonstration: Demonstration,
  supervisor: Supervisor,
  progress: Progress,
): Promise<void> {
  const { dataDir, ports, external } = options;
  const ahead = fillsCases(options) ? beginningOf(demonstration, new Date()) : 0;
  const secrets = await readSecrets(dataDir);
  const postgres = { root, dataDir, port: ports.postgres, password: secrets.postgresPassword };
  const runJob = (job: Job) => supervisor.run(job);
  const adminUrls = Object.fromEntries(
    databases.map((name) => [name, external.databases[name] ?? postgresUrl(postgres)]),
  ) as Record<DatabaseName, string>;

  const bundled = soon(progress.step('build', () => bundle(platformEntries)));

  const database = soon(
    progress.step('PostgreSQL', async () => {
      if (needsPostgres(external)) await supervisor.start(await postgresPart(postgres, runJob));
      for (const [name, url] of Object.entries(external.databases)) await refuseSilent(name, url);
      const provisioned = await Promise.all(
        databases.map((name) => provisionDatabase(adminUrls[name], name, secrets.databasePasswords[name])),
      );
      return Object.fromEntries(databases.map((name, index) => [name, provisioned[index]!])) as Provisioned;
    }),
  );

  const broker = soon(
    progress.step('Kafka', async () => {
      const passwords = Object.entries(secrets.kafkaPasswordFiles).map(([name, file]) => [
        name,
        readFileSync(file, 'utf8'),
      ]);
      const security = { passwords: Object.fromEntries(passwords) };
      const kafka = { root, dataDir, port: ports.kafka, controllerPort: ports.kafkaController, security };
      if (external.kafkaBrokers) await refuseMute(external.kafkaBrokers);
      else await supervisor.start(await kafkaPart(kafka, runJob));
    }),
  );

  const pages = soon(bundled.then(() => progress.step('workplace pages', () => buildWorkplace(root, runJob))));
  const [provisioned] = await Promise.all([database, bundled]);
  const parts = partsOf(root, options, secrets, provisioned);
  const start = (part: Part) => soon(progress.step(part.name, () => supervisor.start(part)));
  const topics = soon(broker.then(() => supervisor.run(parts.topics)));
  const identity = external.oidcIssuer ? soon(refuseAbsent(external.oidcIssuer)) : start(parts.identity);
  const mailbox = external.smtpUrl ? undefined : start(parts.mailbox);
  await Promise.all([
    identity,
    mailbox,
    ...parts.services.map(async (service) => {
      const { ownerUrl } = provisioned[service.name as DatabaseName];
      const migrated = supervisor.run(service.migrate).then(() => beginInThePast(ownerUrl, ahead));
      await Promise.all([migrated, topics]);
      await start(service);
    }),
    (async () => {
      await Promise.all([supervisor.run(parts.portal.migrate), pages, identity]);
      await start(parts.portal);
    })(),
  ]);
  await demonstrate(options, demonstration, supervisor, progress);
}

/** Cases come with the first demonstration of a data folder, unless they are left out. */
const fillsCases = ({ dataDir, empty, external }: Options) => !empty && !external.oidcIssuer && !seededIn(dataDir);

/** Adds the demonstration data once per data folder, so that later changes by users are kept. */
async function demonstrate(
  options: Options,
  demonstration: Demonstration,
  supervisor: Supervisor,
  progress: Progress,
): Promise<void> {
  const { dataDir, external } = options;
  if (seededIn(dataDir)) return;
  const { issuer, services, mailbox } = addressesOf(options);
  if (external.oidcIssuer) {
    progress.say('no demonstration data: it needs an administrator of the development identity provider');
    return;
  }
  const stopped = databases.filter((name) => supervisor.isHeld(name));
  if (stopped.length > 0) {
    progress.say(`no demonstration data before the next npm start: ${stopped.join(', ')} is stopped`);
    return;
  }
  await progress.step('demonstration data', async () => {
    const administrator = demonstration.people.find(({ roles }) => roles.includes('administrator'))!;
    const { access_token } = await developmentTokens(issuer, administrator.user);
    await seed(demonstration, services, access_token);
  });
  const done = join(dataDir, 'filling.json');
  const clocks = await clocksOf(demonstration, { services, issuer, mailbox });
  if (!fillsCases(options)) await clocks.moveTo(new Date());
  else if (existsSync(done) || (await clocks.areBehind())) {
    await progress.step('demonstration cases', () =>
      fillInCases(demonstration, { services, issuer, mailbox }, done, (why) => progress.say(`left out: ${why}`)),
    );
  } else progress.say('no demonstration cases: these databases were used before');
  noteSeeded(dataDir, demonstration.municipality.code);
}

/** For a promise that is awaited later: prevents an unhandled rejection before that. */
function soon<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}

async function refuseSilent(name: string, url: string): Promise<void> {
  if (await answersSql(url)) return;
  throw new Stop(`the database given for ${name} does not answer or refuses the password (${withoutPassword(url)})`);
}

async function refuseMute(brokers: string): Promise<void> {
  const answers = brokers.split(',').map((broker) => {
    const [, host, port] = /^(.*):(\d+)$/.exec(broker.trim())!;
    // Where one signs in or speaks TLS, that the port is open must do.
    if (process.env['KAFKA_SASL'] || process.env['KAFKA_TLS']) return isOpen(Number(port), host!);
    return hasBroker({ port: Number(port), host: host! });
  });
  if ((await Promise.all(answers)).includes(true)) return;
  throw new Stop(`no broker given in KAFKA_BROKERS answers (${brokers})`);
}

async function refuseAbsent(issuer: string): Promise<void> {
  const discovery = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  if (await until(() => answersHttp(discovery), 15_000)) return;
  throw new Stop(`the identity provider given in OIDC_ISSUER does not answer at ${discovery}`);
}

function withoutPassword(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

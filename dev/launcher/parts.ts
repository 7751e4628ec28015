import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Provisioned } from '@rondetafel/platform/provision';
import { municipalityFile } from '../parts/demonstration/demonstration.ts';
import { superUser } from '../parts/kafka.ts';
import { answersHttp, type Job, type Part } from '../parts/part.ts';
import { type DatabaseName, type Options, type ServiceName, services } from './options.ts';
import type { readSecrets } from './secrets.ts';

type Secrets = Awaited<ReturnType<typeof readSecrets>>;

/** The entry points to bundle; the bundle of `src/main.ts` is `<package>/dist/main.mjs`. */
export const platformEntries = [
  ...services.map((service) => `services/${service}/src/main.ts`),
  'apps/portal/src/main.ts',
  'dev/parts/identity/main.ts',
  'dev/parts/mail/main.ts',
  'dev/provision/topics.ts',
];

/** The addresses of the platform; those from the environment take precedence. */
export function addressesOf({ ports, external }: Options) {
  const local = (port: number) => `http://127.0.0.1:${port}`;
  return {
    portal: local(ports.portal),
    services: Object.fromEntries(services.map((name) => [name, local(ports[name])])) as Record<ServiceName, string>,
    mailbox: external.smtpUrl ? undefined : local(ports.mailbox),
    issuer: external.oidcIssuer ?? local(ports.identity),
    kafkaBrokers: external.kafkaBrokers ?? `127.0.0.1:${ports.kafka}`,
    smtpUrl: external.smtpUrl ?? `smtp://127.0.0.1:${ports.smtp}`,
  };
}

/** The Node processes of the platform with their environment. */
export function partsOf(
  root: string,
  options: Options,
  secrets: Secrets,
  databases: Record<DatabaseName, Provisioned>,
) {
  const { ports, dataDir, external } = options;
  const addresses = addressesOf(options);
  const node = (name: string, script: string, port: number, env: Record<string, string>): Job => ({
    name,
    command: process.execPath,
    args: ['--enable-source-maps', join(root, script)],
    env: { ...env, PORT: String(port), HOST: '127.0.0.1' },
  });
  const common = {
    OIDC_ISSUER: addresses.issuer,
    OIDC_AUDIENCE: process.env['OIDC_AUDIENCE'] || 'rondetafel',
    OIDC_TOKEN_TYPE: external.oidcIssuer ? process.env['OIDC_TOKEN_TYPE'] || 'JWT' : 'at+jwt',
    MUNICIPALITY: municipalityFile(root),
    PUBLIC_URL: addresses.portal,
    NODE_ENV: process.env['NODE_ENV'] || 'development',
  };
  // Of one's own broker, how to sign in is in the environment; only the user's name may be each service's own.
  const kafkaOf = (name: ServiceName | typeof superUser): Record<string, string> => ({
    KAFKA_BROKERS: addresses.kafkaBrokers,
    KAFKA_SASL: external.kafkaBrokers ? process.env['KAFKA_SASL'] || '' : 'plain',
    KAFKA_USER: external.kafkaBrokers ? process.env['KAFKA_USER'] || name : name,
    KAFKA_PASSWORD_FILE: external.kafkaBrokers
      ? process.env['KAFKA_PASSWORD_FILE'] || ''
      : secrets.kafkaPasswordFiles[name],
  });
  const isReady = (url: string) => () => answersHttp(`${url}/health/ready`);

  const service = (name: ServiceName): Part & { migrate: Job } => {
    const env = {
      ...common,
      DATABASE_URL: databases[name].appUrl,
      DATABASE_WORKER_URL: databases[name].workerUrl,
      ...kafkaOf(name),
      ENCRYPTION_KEY_FILE: secrets.encryptionKeyFiles[name],
      EVENT_KEY_FILE: secrets.eventKeyFile,
      // An organisation number (OIN) that does not exist.
      SOURCE_OIN: process.env['SOURCE_OIN'] || '00000000000000000000',
      SMTP_URL: addresses.smtpUrl,
      ...(name === 'notification' && { SMTP_INBOUND_PORT: String(ports.replies) }),
    };
    const run = node(name, `services/${name}/dist/main.mjs`, ports[name], env);
    return { ...run, answers: isReady(addresses.services[name]), migrate: migrationOf(run, databases[name].ownerUrl) };
  };

  const portalRun = node('portal', 'apps/portal/dist/main.mjs', ports.portal, {
    ...common,
    DATABASE_URL: databases.portal.appUrl,
    SESSION_KEY: secrets.sessionKey,
    SECURITY_CONTACT: process.env['SECURITY_CONTACT'] || 'mailto:beveiliging@rondetafel.example',
    OIDC_CLIENT_KEY_FILE: process.env['OIDC_CLIENT_KEY_FILE'] || secrets.portalKeyFile,
    ...Object.fromEntries(services.map((name) => [`${name.toUpperCase()}_URL`, addresses.services[name]])),
  });

  const identity: Part = {
    ...node('identity', 'dev/dist/parts-identity-main.mjs', ports.identity, {
      ...common,
      IDENTITY_DATA: folder(dataDir, 'identity'),
      OIDC_CLIENT_KEY_FILE: secrets.portalKeyFile,
    }),
    answers: () => answersHttp(`${addresses.issuer}/.well-known/openid-configuration`),
  };
  const mailbox: Part = {
    ...node('mailbox', 'dev/dist/parts-mail-main.mjs', ports.mailbox, {
      SMTP_PORT: String(ports.smtp),
      REPLIES_TO: `smtp://127.0.0.1:${ports.replies}`,
      MAIL_DATA: folder(dataDir, 'mailbox'),
    }),
    answers: () => answersHttp(`http://127.0.0.1:${ports.mailbox}/api/messages`),
  };
  return {
    services: services.map(service),
    portal: {
      ...portalRun,
      answers: isReady(addresses.portal),
      migrate: migrationOf(portalRun, databases.portal.ownerUrl),
    },
    identity,
    mailbox,
    topics: node('topics', 'dev/dist/provision-topics.mjs', 0, kafkaOf(superUser)),
  };
}

const migrationOf = (run: Job, ownerUrl: string): Job => ({
  ...run,
  name: `${run.name}-migrate`,
  args: [...run.args, 'migrate'],
  env: { ...run.env, DATABASE_OWNER_URL: ownerUrl },
});

function folder(dataDir: string, name: string): string {
  const path = join(dataDir, name);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}

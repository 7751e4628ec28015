import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Owner } from '@rondetafel/contracts';
import { Stop } from '../parts/context.ts';
import { type Ports, portOffsets, portsFrom } from '../parts/ports.ts';
import { type Which, whichPlatform } from './located.ts';

export const services = Owner.options;
export type ServiceName = Owner;

/** Every process with a database of its own. */
export const databases = [...services, 'portal'] as const;
export type DatabaseName = (typeof databases)[number];

export interface Options {
  ports: Ports;
  dataDir: string;
  fresh: boolean;
  detach: boolean;
  docker: boolean;
  /** Without cases in the demonstration. */
  empty: boolean;
  external: External;
  /** Only this one, in the platform that runs: see `which`. */
  service?: string | undefined;
  which: Which;
}

/** Addresses from the environment: these are used and not started. */
export interface External {
  /** The administrator's address per database; absent: the embedded PostgreSQL. */
  databases: Partial<Record<DatabaseName, string>>;
  kafkaBrokers?: string;
  oidcIssuer?: string;
  smtpUrl?: string;
}

export function readOptions(args: string[], root: string, environment: NodeJS.ProcessEnv): Options {
  const { values } = parseArgs({
    args,
    options: {
      ...whichPlatform,
      service: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      detach: { type: 'boolean', default: false },
      docker: { type: 'boolean', default: false },
      empty: { type: 'boolean', default: false },
    },
  });
  const base = Number(values.port ?? 8080);
  const last = 65_535 - Math.max(...Object.values(portOffsets));
  if (!Number.isInteger(base) || base < 1024 || base > last) {
    throw new Stop(`--port wants a whole number from 1024 to ${last}, not "${values.port}"`);
  }
  const { fresh, detach, docker, empty, service, port, data } = values;
  const dataDir = resolve(root, data ?? '.data');
  const external = readExternal(environment);
  return { ports: portsFrom(base), dataDir, fresh, detach, docker, empty, external, service, which: { port, data } };
}

function readExternal(environment: NodeJS.ProcessEnv): External {
  const faults: string[] = [];
  const address = (name: string, form: RegExp, wanted: string): string | undefined => {
    const value = environment[name] || undefined;
    // The value may hold a password, so only its name is printed.
    if (value && !form.test(value)) faults.push(`${name} wants ${wanted}`);
    return value;
  };
  const postgres = (name: string) => address(name, /^postgres(ql)?:\/\/[^/]+/, 'postgres://user:password@host:port');
  const forAll = postgres('DATABASE_URL');
  const external: External = {
    databases: Object.fromEntries(
      databases
        .map((name) => [name, postgres(`${name.toUpperCase()}_DATABASE_URL`) ?? forAll])
        .filter(([, url]) => url),
    ),
    kafkaBrokers: address('KAFKA_BROKERS', /^[^,\s/]+:\d+(,[^,\s/]+:\d+)*$/, 'host:port, separated by commas'),
    oidcIssuer: address('OIDC_ISSUER', /^https?:\/\/[^/]+/, 'http(s)://host, as in its tokens'),
    smtpUrl: address('SMTP_URL', /^smtps?:\/\/[^/]+/, 'smtp://host:port'),
  };
  if (faults.length > 0) throw new Stop(`the environment is wrong: ${faults.join('; ')}`);
  return external;
}

/** The ports that this start will listen on itself. */
export function ownPorts({ ports, external }: Options): Partial<Ports> {
  const { postgres, kafka, kafkaController, identity, mailbox, smtp, ...always } = ports;
  return {
    ...always,
    ...(needsPostgres(external) && { postgres }),
    ...(external.kafkaBrokers ? {} : { kafka, kafkaController }),
    ...(external.oidcIssuer ? {} : { identity }),
    ...(external.smtpUrl ? {} : { mailbox, smtp }),
  };
}

export const needsPostgres = (external: External) => databases.some((name) => !external.databases[name]);

import type { Demonstration } from '../parts/demonstration/demonstration.ts';
import type { Person } from '../parts/demonstration/people.ts';
import type { Options } from './options.ts';
import { addressesOf } from './parts.ts';

/** The addresses, the demonstration users and, as the last line, that the platform is ready. */
export function closingLines(options: Options, { people }: Demonstration, elapsed: string): string[] {
  const { ports, dataDir, external } = options;
  const addresses = addressesOf(options);
  const rows: [string, string][] = [
    ['workplace', addresses.portal],
    ...Object.entries(addresses.services).map(([name, url]): [string, string] => [
      name,
      `${url}/v1   OpenAPI ${url}/v1/openapi.json`,
    ]),
    [
      'mailbox',
      addresses.mailbox ? `${addresses.mailbox}   as JSON ${addresses.mailbox}/api/messages` : addresses.smtpUrl,
    ],
    ['identity', addresses.issuer],
    ['Kafka', addresses.kafkaBrokers],
    ['PostgreSQL', Object.keys(external.databases).length > 0 ? 'as given' : `127.0.0.1:${ports.postgres}`],
    ['data, logs', dataDir],
  ];
  const users = external.oidcIssuer
    ? []
    : ['', 'Demonstration users (npm run --silent token -- --user anna):', ...people.map(userLine)];
  return [
    '',
    ...rows.map(([name, where]) => `  ${name.padEnd(13)} ${where}`),
    ...users,
    '',
    `Ready in ${elapsed}; Ctrl-C ends everything.`,
    `rondetafel ready: ${addresses.portal}`,
  ];
}

const userLine = ({ user, name, function: title, roles }: Person) =>
  `  ${user.padEnd(10)} ${name.padEnd(22)} ${title} (${roles.join(', ')})`;

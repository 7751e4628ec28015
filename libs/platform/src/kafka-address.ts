import type { KafkaAddress } from '@rondetafel/eventing';
import { z } from 'zod';
import { ConfigFault, type Fields, fileOf, readSettings, type Values } from './settings.ts';

/** How a process finds the brokers and signs in: with its own name, so that the broker's access list knows it. */
export const kafkaFields = {
  KAFKA_BROKERS: [
    z
      .string()
      .regex(/^[^,\s]+:\d+(,[^,\s]+:\d+)*$/)
      .transform((list) => list.split(',')),
    'host:port, more with commas',
  ],
  KAFKA_PREFIX: [
    z
      .string()
      .regex(/^[a-z0-9_.-]*$/i)
      .default(''),
    'letters, digits, dot, dash',
  ],
  KAFKA_TLS: [z.enum(['0', '1']).default('0'), '1 for TLS'],
  KAFKA_CA_FILE: [fileOf.optional(), 'the path of a file with who signs the brokers (PEM)'],
  KAFKA_CERTIFICATE_FILE: [fileOf.optional(), 'the path of a file with a certificate of its own (PEM)'],
  KAFKA_KEY_FILE: [fileOf.optional(), 'the path of a file with the key of that certificate (PEM)'],
  KAFKA_SASL: [
    z.enum(['plain', 'scram-sha-256', 'scram-sha-512', 'oauthbearer']).optional(),
    'plain, scram-sha-256, scram-sha-512 or oauthbearer',
  ],
  KAFKA_USER: [z.string().min(1).optional(), 'a user name, or the client id of oauthbearer'],
  KAFKA_PASSWORD_FILE: [fileOf.optional(), 'the path of a file with a password, or the client secret of oauthbearer'],
  KAFKA_TOKEN_URL: [z.url({ protocol: /^https?$/ }).optional(), 'the token endpoint of oauthbearer'],
  KAFKA_TOKEN_SCOPE: [z.string().min(1).optional(), 'the scope to ask a token for'],
} as const satisfies Fields;

type Kafka = Values<typeof kafkaFields>;

/** @throws ConfigFault when settings that belong together are not all there. */
export function kafkaAddress(config: Kafka): KafkaAddress {
  const { KAFKA_BROKERS: brokers, KAFKA_PREFIX: prefix } = config;
  const [ca, cert, key] = [config.KAFKA_CA_FILE, config.KAFKA_CERTIFICATE_FILE, config.KAFKA_KEY_FILE];
  if ((ca ?? cert ?? key) && config.KAFKA_TLS !== '1') throw new ConfigFault(['KAFKA_TLS is 0: want 1 with its files']);
  if (Boolean(cert) !== Boolean(key))
    throw new ConfigFault(['KAFKA_CERTIFICATE_FILE and KAFKA_KEY_FILE want each other']);
  const ssl = config.KAFKA_TLS === '1' && { ssl: { ...(ca && { ca }), ...(cert && key && { cert, key }) } };
  return { brokers, prefix, ...ssl, ...(config.KAFKA_SASL && { sasl: signIn(config, config.KAFKA_SASL) }) };
}

/** For what is no service: provisioning. */
export const readKafkaAddress = (environment: NodeJS.ProcessEnv): KafkaAddress =>
  kafkaAddress(readSettings(kafkaFields, environment));

function signIn(config: Kafka, mechanism: NonNullable<Kafka['KAFKA_SASL']>): NonNullable<KafkaAddress['sasl']> {
  const { KAFKA_USER: username, KAFKA_PASSWORD_FILE: password, KAFKA_TOKEN_URL: url } = config;
  if (!username || !password) throw new ConfigFault(['KAFKA_SASL wants KAFKA_USER and KAFKA_PASSWORD_FILE']);
  if (mechanism !== 'oauthbearer') return { mechanism, username, password };
  if (!url) throw new ConfigFault(['KAFKA_SASL of oauthbearer wants KAFKA_TOKEN_URL']);
  return { mechanism, oauthBearerProvider: tokensOf({ url, username, password, scope: config.KAFKA_TOKEN_SCOPE }) };
}

interface Client {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly scope?: string | undefined;
}

const Answer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().default(60) });
/** Milliseconds before its end from which a token is not used again. */
const margin = 10_000;

/** Tokens by the client credentials grant (RFC 6749, 4.4), each used until shortly before it ends. */
function tokensOf({ url, username, password, scope }: Client): () => Promise<{ value: string }> {
  /** Until when by `performance.now()`: what lasts so long does so when the clock is set back, too. */
  let kept: { value: string; until: number } | undefined;
  return async () => {
    if (kept && performance.now() < kept.until) return kept;
    const credentials = Buffer.from(`${encodeURIComponent(username)}:${encodeURIComponent(password)}`).toString(
      'base64',
    );
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Basic ${credentials}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope && { scope }) }),
      signal: AbortSignal.timeout(3000),
    });
    if (!response.ok) throw new Error(`no token for Kafka: ${response.status}`);
    const { access_token, expires_in } = Answer.parse(await response.json());
    kept = { value: access_token, until: performance.now() + expires_in * 1000 - margin };
    return kept;
  };
}

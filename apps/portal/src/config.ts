import { z } from 'zod';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

const Url = z.url({ protocol: /^https?$/, error: 'wants an http(s) address' });
const Service = Url.transform((address) => address.replace(/\/+$/, ''));

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  /** Where people find the workplace; its origin is the only one that may call the back end. */
  PUBLIC_URL: Url.transform((address) => new URL(address)).refine(
    (url) => url.protocol === 'https:' || loopback.has(url.hostname),
    'wants https, except on this machine itself',
  ),
  OIDC_ISSUER: Url.transform((address) => new URL(address)),
  OIDC_CLIENT_ID: z.string().min(1).default('rondetafel-portal'),
  OIDC_CLIENT_KEY_FILE: z.string().min(1),
  /** Levels of assurance to ask for and insist on (space separated), such as the provider's name for two factors. */
  OIDC_ACR_VALUES: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'wants postgres://…' }),
  SESSION_KEY: z
    .base64('wants base64')
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((key) => key.length === 32, 'wants 32 bytes in base64'),
  MUNICIPALITY: z.string().min(1),
  /** A style sheet with a municipality's own values for the design tokens. */
  THEME_FILE: z.string().min(1).optional(),
  DOSSIER_URL: Service,
  ESCALATION_URL: Service,
  SCHEDULING_URL: Service,
  NOTIFICATION_URL: Service,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Config = z.output<typeof Environment>;

/** @throws Error whose message names every fault at once, on one line. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return given[name] === undefined ? `${name} is missing` : `${name} ${issue.message}`;
  });
  throw new Error(`portal cannot start, the environment is wrong: ${faults.join('; ')}`);
}

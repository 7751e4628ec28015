import { readSettings, wholeNumber } from '@rondetafel/platform/framework-free';
import { z } from 'zod';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

const url = z.url({ protocol: /^https?$/ });
const service = [url.transform((address) => address.replace(/\/+$/, '')), 'an http(s) address'] as const;

const fields = {
  PORT: [wholeNumber(0, 65_535).default(8080), 'a port number'],
  HEALTH_PORT: [wholeNumber(0, 65_535).optional(), 'a port number for health alone, to be reached from inside only'],
  HOST: [z.string().default('127.0.0.1'), 'an address to listen on'],
  /** Where people find the workplace; its origin is the only one that may call the back end. */
  PUBLIC_URL: [
    url
      .transform((address) => new URL(address))
      .refine(({ protocol, hostname }) => protocol === 'https:' || loopback.has(hostname)),
    'https, except on this machine itself',
  ],
  /** Where somebody who finds a weakness may tell so (RFC 9116). */
  SECURITY_CONTACT: [z.url({ protocol: /^(mailto|https)$/ }), 'mailto:… or https://…'],
  OIDC_ISSUER: [url.transform((address) => new URL(address)), 'the address of the identity provider'],
  OIDC_CLIENT_ID: [z.string().min(1).default('rondetafel-portal'), 'the name that the identity provider knows'],
  OIDC_CLIENT_KEY_FILE: [z.string().min(1), 'the path of a private key'],
  /** Levels of assurance to ask for and insist on (space separated), such as the provider's name for two factors. */
  OIDC_ACR_VALUES: [z.string().optional(), 'names of levels of assurance'],
  DATABASE_URL: [z.url({ protocol: /^postgres(ql)?$/ }), 'postgres://…'],
  SESSION_KEY: [
    z
      .base64()
      .transform((text) => Buffer.from(text, 'base64'))
      .refine((key) => key.length === 32),
    '32 bytes in base64',
  ],
  MUNICIPALITY: [z.string().min(1), 'the path of a municipality file'],
  /** A style sheet with a municipality's own values for the design tokens. */
  THEME_FILE: [z.string().min(1).optional(), 'the path of a style sheet'],
  DOSSIER_URL: service,
  ESCALATION_URL: service,
  SCHEDULING_URL: service,
  NOTIFICATION_URL: service,
  LOG_LEVEL: [
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'fatal, error, warn, info, debug, trace or silent',
  ],
} as const;

export type Config = ReturnType<typeof readConfig>;

/** @throws ConfigFault that lists every fault on one line. */
export function readConfig(environment: NodeJS.ProcessEnv) {
  return readSettings(fields, environment, (name, fault, wanted) =>
    fault === 'missing' ? `${name} is missing` : `${name} wants ${wanted}`,
  );
}

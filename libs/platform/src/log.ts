import { types } from 'node:util';
import { Refusal } from '@rondetafel/contracts';
import { type DestinationStream, type Logger, pino } from 'pino';
import { recordedCode } from './problem/recorded-code.ts';

/**
 * The allowed fields of a log line (BIO2 8.15): nothing that a person typed. A `redact` list lets a forgotten field pass,
 * so this is a list of what is allowed; everything else is dropped at run time, whatever its type.
 */
export interface LogFields {
  method?: string;
  /** The route's template, never the URL. */
  route?: string;
  status?: number;
  ms?: number;
  traceId?: string;
  port?: number;
  count?: number;
  attempt?: number;
  type?: string;
  messageId?: string;
  consumer?: string;
  group?: string;
  topic?: string;
  partition?: number;
  partitions?: number;
  attempts?: number;
  retryAfter?: number;
  seconds?: number;
  awaySeconds?: number;
  /** Class and machine code of an error, with the places in the code; never its message. */
  error?: unknown;
  code?: string;
  part?: string;
  digest?: string;
  migration?: string;
}

const names = new Set<string>([
  'method',
  'route',
  'status',
  'ms',
  'traceId',
  'port',
  'count',
  'attempt',
  'attempts',
  'retryAfter',
  'seconds',
  'awaySeconds',
  'type',
  'messageId',
  'consumer',
  'group',
  'topic',
  'partition',
  'partitions',
  'code',
  'part',
  'digest',
  'migration',
]);
/** Identifiers, codes, route templates: text that a person typed usually has a space or a capital. */
const codeLike = /^[\w.:/{}*@-]{1,200}$/;

export class Log {
  readonly #pino: Logger;
  constructor(service: string, level: string, destination?: DestinationStream) {
    const options = { level, base: { service }, messageKey: 'event', timestamp: pino.stdTimeFunctions.isoTime };
    this.#pino = destination ? pino(options, destination) : pino(options);
  }
  debug(event: string, fields: LogFields = {}): void {
    this.#pino.debug(clean(fields), event);
  }
  info(event: string, fields: LogFields = {}): void {
    this.#pino.info(clean(fields), event);
  }
  warn(event: string, fields: LogFields = {}): void {
    this.#pino.warn(clean(fields), event);
  }
  error(event: string, fields: LogFields = {}): void {
    this.#pino.error(clean(fields), event);
  }
}

function clean(fields: LogFields): Record<string, unknown> {
  const passed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'error') passed['error'] = faceOf(value);
    else if (names.has(name) && isPlain(value)) passed[name] = value;
  }
  return passed;
}

const isPlain = (value: unknown) =>
  typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && codeLike.test(value));

/** An error that another part has already reduced to class and code. */
export class ErrorFace {
  constructor(readonly face: { class: string; code?: string }) {}
}

/** Class, code and stack positions, without messages: these hold TypeORM parameters and PostgreSQL's DETAIL. */
export function faceOf(error: unknown): { class: string; code?: string; at?: string[] } {
  if (error instanceof ErrorFace) return error.face;
  // Without places: they tell which rule refused.
  if (error instanceof Refusal) return { class: error.name, code: recordedCode(error) };
  if (!types.isNativeError(error)) return { class: typeof error };
  const driver = (error as { driverError?: { code?: unknown } }).driverError;
  const code = (error as { code?: unknown }).code ?? driver?.code;
  const at = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at \S.*:\d+:\d+\)?$/.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
  return {
    class: error.name || error.constructor.name,
    ...(typeof code === 'string' && codeLike.test(code) ? { code } : {}),
    ...(at?.length ? { at } : {}),
  };
}

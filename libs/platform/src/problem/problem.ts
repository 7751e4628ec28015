import { HttpException } from '@nestjs/common';
import { type Facts, Refusal } from '@rondetafel/contracts';
import type { nl } from '../../texts/refusals.ts';
import { type Fault, InputFault, StaleVersion, TooMany, Unauthenticated, Unavailable } from './faults.ts';
import { languageHeaders } from './language.ts';
import { isOutage, sqlState } from './outage.ts';
import { type Sentences, sentencesIn } from './sentences.ts';

type OwnCode = keyof typeof nl.refusals;

/** One fault in the input, as the caller reads it. */
export interface ProblemFault {
  readonly in?: Fault['in'];
  readonly pointer: string;
  readonly detail: string;
  readonly code?: string;
}

/** RFC 9457, in the language of the reader. Holds no stack, no SQL and nothing that a person typed. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** Number of the rule that refuses, such as `P-24`. */
  readonly rule?: string;
  readonly errors?: readonly ProblemFault[];
  /** What others changed since the version that the caller sent. */
  readonly changes?: readonly { version: number; fields: readonly string[]; changedAt: string }[];
  readonly currentVersion?: number;
  readonly traceId?: string;
}

export interface Answer {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

const kindStatus = {
  invalid: 400,
  forbidden: 403,
  unknown: 404,
  conflict: 409,
  unavailable: 503,
} as const satisfies Record<Refusal['kind'], number>;

const databaseFaults: Readonly<Record<string, readonly [number, OwnCode]>> = {
  '23505': [409, 'already-exists'],
  '23503': [409, 'still-referenced'],
  '22021': [400, 'unreadable-character'],
  '22P05': [400, 'unreadable-character'],
  '42501': [403, 'not-yours'],
};

/** @param sentences of the service, in the language asked for. */
export function answerTo(error: unknown, traceId?: string, sentences: Sentences = sentencesIn('nl')): Answer {
  const make = (
    status: number,
    code: string,
    { facts, detail, ...more }: Partial<Problem> & { facts?: Facts } = {},
    headers = {},
  ): Answer => ({
    problem: {
      type: `urn:problem-type:rondetafel:${code}`,
      title: sentences.title(status) ?? sentences.title(500)!,
      status,
      detail: detail ?? sentences.refusal(code, facts) ?? sentences.title(status)!,
      code,
      ...more,
      ...(traceId ? { traceId } : {}),
    },
    headers: { ...headers, ...languageHeaders(sentences.language) },
  });
  const own = (status: number, code: OwnCode, more?: Partial<Problem>, headers?: object) =>
    make(status, code, more, headers);
  if (error instanceof Refusal) {
    const { code, facts, rule, kind, faults } = error;
    const seconds = error.retryAfter ?? (kind === 'unavailable' ? 5 : undefined);
    const errors = faults.map((fault) => spoken(fault, sentences));
    const more = { facts, ...(rule ? { rule } : {}) };
    return make(
      kindStatus[kind],
      code,
      { ...more, ...(errors.length ? { errors } : {}) },
      seconds === undefined ? {} : retryAfter(seconds),
    );
  }
  if (error instanceof InputFault) {
    return own(400, 'invalid-input', { errors: error.faults.map((fault) => spoken(fault, sentences)) });
  }
  if (error instanceof StaleVersion) {
    const { changes, currentVersion } = error;
    return own(409, 'stale-version', { changes, currentVersion });
  }
  if (error instanceof Unauthenticated) {
    const challenge = `Bearer realm="rondetafel"${error.error ? `, error="${error.error}"` : ''}`;
    return own(401, 'unauthenticated', {}, { 'WWW-Authenticate': challenge });
  }
  if (error instanceof TooMany) return own(429, 'too-many-requests', {}, retryAfter(error.retryAfter));
  if (error instanceof Unavailable) return own(503, `${error.part}-away`, {}, retryAfter(5));
  if (error instanceof HttpException) {
    const status = sentences.title(error.getStatus()) ? error.getStatus() : 500;
    const code = codes[status];
    if (code || status === 500) return make(status, code ?? 'internal');
    return make(status, 'internal', { detail: sentences.title(status)! });
  }
  if (isOutage(error)) return answerTo(new Unavailable('database'), traceId, sentences);
  const [status, code] = databaseFaults[sqlState(error) ?? ''] ?? [500, 'internal'];
  return own(status, code);
}

/** A fault as the caller reads it: the facts are in the sentence. */
function spoken(fault: Fault | Refusal['faults'][number], sentences: Sentences): ProblemFault {
  const { facts, ...rest } = fault;
  return { ...rest, detail: sentences.fault(fault.code, facts) };
}

const retryAfter = (seconds: number) => ({ 'Retry-After': String(seconds) });

/** A status whose code has no sentence shows its title as the detail. */
const codes: Readonly<Record<number, string>> = {
  400: 'unreadable',
  404: 'no-such-address',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'too-slow',
  413: 'too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  431: 'headers-too-large',
};

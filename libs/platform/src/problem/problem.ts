import { HttpException } from '@nestjs/common';
import { Refusal } from '@rondetafel/contracts';
import { isOutage, sqlState } from '../data/outage.ts';
import { StaleVersion } from '../data/revision.ts';
import { type Fault, InputFault, TooMany, Unauthenticated, Unavailable } from './faults.ts';

/** RFC 9457, in the words of the reader: Dutch, without a stack, SQL or anything a person typed. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** The rule that says no, as `P-24`. */
  readonly rule?: string;
  readonly errors?: readonly Partial<Fault>[];
  /** What others changed since the version the caller had. */
  readonly changes?: readonly { version: number; fields: readonly string[]; changedAt: string }[];
  readonly currentVersion?: number;
  readonly traceId?: string;
}

export interface Answer {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

/** Titles by status (they name the kind, `detail` the case at hand). */
export const titles: Readonly<Record<number, string>> = {
  400: 'De invoer klopt niet',
  401: 'U bent niet aangemeld',
  403: 'U mag dit niet',
  404: 'Niet gevonden',
  405: 'Deze handeling bestaat hier niet',
  406: 'Dit antwoordformaat bestaat niet',
  408: 'Het verzoek kwam niet op tijd binnen',
  409: 'Dit kan nu niet',
  413: 'De invoer is te groot',
  414: 'Het adres is te lang',
  415: 'Dit invoerformaat wordt niet gelezen',
  429: 'Te veel verzoeken',
  431: 'De kopregels zijn te groot',
  500: 'Er ging iets mis bij ons',
  503: 'Nu even niet beschikbaar',
};

const details: Readonly<Record<number, string>> = {
  400: 'De invoer is niet te lezen.',
  404: 'Op dit adres is niets te vinden.',
  405: 'Gebruik een van de methoden in de kopregel Allow.',
  406: 'Vraag om application/json.',
  413: 'Stuur minder tegelijk.',
  415: 'Stuur application/json.',
  500: 'Probeer het later opnieuw. Blijft het misgaan, meld het dan met het kenmerk traceId.',
};

const kindStatus = {
  invalid: 400,
  forbidden: 403,
  unknown: 404,
  conflict: 409,
  unavailable: 503,
} as const satisfies Record<Refusal['kind'], number>;

const databaseFaults: Readonly<Record<string, readonly [number, string, string]>> = {
  '23505': [409, 'already-exists', 'Dit bestaat al.'],
  '23503': [409, 'still-referenced', 'Dit verwijst naar iets dat er niet (meer) is.'],
  '22021': [400, 'unreadable-character', 'De invoer bevat een teken dat niet bewaard kan worden.'],
  '22P05': [400, 'unreadable-character', 'De invoer bevat een teken dat niet bewaard kan worden.'],
  '42501': [403, 'not-yours', 'U mag dit niet wijzigen.'],
};

export function answerTo(error: unknown, traceId?: string): Answer {
  const make = (status: number, code: string, detail: string, more: Partial<Problem> = {}, headers = {}): Answer => ({
    problem: {
      type: `urn:problem-type:rondetafel:${code}`,
      title: titles[status] ?? titles[500]!,
      status,
      detail,
      code,
      ...more,
      ...(traceId ? { traceId } : {}),
    },
    headers,
  });
  if (error instanceof Refusal) {
    const { code, sentence, rule, kind, faults } = error;
    const more = { ...(rule ? { rule } : {}), ...(faults.length ? { errors: faults } : {}) };
    return make(kindStatus[kind], code, sentence, more, kind === 'unavailable' ? retryAfter(5) : {});
  }
  if (error instanceof InputFault) {
    return make(400, 'invalid-input', 'Pas de genoemde velden aan.', { errors: error.faults });
  }
  if (error instanceof StaleVersion) {
    const { changes, currentVersion } = error;
    const detail = 'Iemand anders heeft dit intussen gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.';
    return make(409, 'stale-version', detail, { changes, currentVersion });
  }
  if (error instanceof Unauthenticated) {
    const challenge = `Bearer realm="rondetafel"${error.error ? `, error="${error.error}"` : ''}`;
    return make(401, 'unauthenticated', 'Meld u (opnieuw) aan.', {}, { 'WWW-Authenticate': challenge });
  }
  if (error instanceof TooMany) {
    return make(429, 'too-many-requests', 'Wacht even en probeer het dan opnieuw.', {}, retryAfter(error.retryAfter));
  }
  if (error instanceof Unavailable) {
    return make(503, `${error.part}-away`, 'Probeer het over enkele seconden opnieuw.', {}, retryAfter(5));
  }
  if (error instanceof HttpException) {
    const status = error.getStatus() in titles ? error.getStatus() : 500;
    return make(status, codeOf(status), details[status] ?? titles[status]!);
  }
  if (isOutage(error)) return answerTo(new Unavailable('database'), traceId);
  const [status, code, detail] = databaseFaults[sqlState(error) ?? ''] ?? [500, 'internal', details[500]!];
  return make(status, code, detail);
}

const retryAfter = (seconds: number) => ({ 'Retry-After': String(seconds) });

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
const codeOf = (status: number) => codes[status] ?? 'internal';

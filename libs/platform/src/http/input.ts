import {
  type ArgumentMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type PipeTransform,
} from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { Facts } from '@rondetafel/contracts';
import type { FastifyRequest } from 'fastify';
import { catchError, from, type Observable, switchMap, throwError } from 'rxjs';
import { z } from 'zod';
import { type Fault, InputFault } from '../problem/faults.ts';

/** Checks a parameter against the schema in its decorator: `@Body({ schema })`, `@Query({ schema })`. */
export class InputPipe implements PipeTransform {
  async transform(value: unknown, { schema, type, data }: ArgumentMetadata): Promise<unknown> {
    if (!schema || type === 'custom') return value;
    const result = await check(schema, value);
    if (!result.success) throw new InputFault(faultsOf(result.error.issues, places[type]!, data));
    return result.data;
  }
}

/**
 * Nest stops at the first parameter with a fault; the API promises all of them (ADR error-handling/all-errors). So a
 * request with a fault is checked again as a whole. A valid request is checked once.
 */
export class AllFaults implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error) => {
        if (!(error instanceof InputFault)) return throwError(() => error);
        return from(allFaults(context)).pipe(
          switchMap((found) => {
            const known = error.faults.filter((fault) => !found.some(isSame(fault)));
            return throwError(() => new InputFault([...known, ...found]));
          }),
        );
      }),
    );
  }
}

type Schema = NonNullable<ArgumentMetadata['schema']>;

const isSame = (one: Fault) => (other: Fault) => one.in === other.in && one.pointer === other.pointer;

interface DeclaredInput {
  readonly place: Fault['in'];
  readonly name?: string;
  readonly schema?: Schema;
}

/** The body, query and path parameters that a route's method declares. */
export function inputsOf(controller: object, method: string): DeclaredInput[] {
  const declared = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {};
  return Object.entries<{ data?: string; schema?: Schema }>(declared).flatMap(([key, { data, schema }]) => {
    const place = byParamType[Number(key.split(':')[0])];
    return place ? [{ place, ...(data ? { name: data } : {}), ...(schema ? { schema } : {}) }] : [];
  });
}

async function allFaults(context: ExecutionContext): Promise<Fault[]> {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const given: Record<Fault['in'], any> = {
    body: request.body,
    query: request.query,
    path: request.params,
    header: request.headers,
  };
  const faults: Fault[] = [];
  for (const { place, name, schema } of inputsOf(context.getClass(), context.getHandler().name)) {
    const value = name ? given[place]?.[name] : given[place];
    const result = schema && (await check(schema, value));
    if (result?.error) faults.push(...faultsOf(result.error.issues, place, name));
  }
  return faults;
}

function faultsOf(issues: readonly z.core.$ZodIssue[], place: Fault['in'], name?: string): Fault[] {
  return issues.flatMap((issue) => {
    const path = [...(name ? [name] : []), ...issue.path];
    // Every unknown field gets a line of its own.
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    return keys.map((key) => ({
      in: place,
      pointer: pointerTo(key === undefined ? path : [...path, key]),
      ...whatIsWrong(issue),
    }));
  });
}

/** All schemas are zod's. The message of an issue is not a sentence: it tells `whatIsWrong` whether a value was missing. */
const check = (schema: Schema, value: unknown) =>
  z.safeParseAsync(schema as unknown as z.ZodType, absentAsUndefined(value), { error: messageOf });

const messageOf: z.core.$ZodErrorMap = ({ code, input }) =>
  code === 'invalid_type' && input === undefined ? missing : code;
const missing = 'missing';

/** A message written in a schema is a fault code: `.refine(…, { error: 'ends-before-start' })`. */
function whatIsWrong(issue: z.core.$ZodIssue): Pick<Fault, 'code' | 'facts'> {
  const { code: kind, message, path: _path, ...facts } = issue;
  const code = kind.replaceAll('_', '-');
  if (message === kind || message === missing) {
    return { code, facts: { ...facts, missing: message === missing } as Facts };
  }
  return { code: message };
}

export const pointerTo = (path: readonly PropertyKey[]) =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const places: Record<string, Fault['in']> = { body: 'body', query: 'query', param: 'path' };
const byParamType: Partial<Record<number, Fault['in']>> = {
  [RouteParamtypes.BODY]: 'body',
  [RouteParamtypes.QUERY]: 'query',
  [RouteParamtypes.PARAM]: 'path',
};

/** Fastify gives null for an absent body; a schema expects undefined. */
const absentAsUndefined = (value: unknown) => (value === null ? undefined : value);

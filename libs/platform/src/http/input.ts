import {
  type ArgumentMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type PipeTransform,
} from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import { catchError, from, type Observable, switchMap, throwError } from 'rxjs';
import { type Fault, InputFault } from '../problem/faults.ts';

/** Checks a parameter against the schema in its decorator: `@Body({ schema })`, `@Query({ schema })`. */
export class InputPipe implements PipeTransform {
  async transform(value: unknown, { schema, type, data }: ArgumentMetadata): Promise<unknown> {
    if (!schema || type === 'custom') return value;
    const result = await schema['~standard'].validate(absentAsUndefined(value));
    if (result.issues) throw new InputFault(faultsOf(result.issues, places[type]!, data));
    return result.value;
  }
}

/**
 * Nest stops at the first parameter with a fault; the API promises all of them (ADR error-handling/all-errors). So a
 * request that turned out faulty is checked once more, whole. A good request pays nothing for it.
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
type Issue = NonNullable<Awaited<ReturnType<Schema['~standard']['validate']>>['issues']>[number];

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
    const result = await schema?.['~standard'].validate(absentAsUndefined(value));
    if (result?.issues) faults.push(...faultsOf(result.issues, place, name));
  }
  return faults;
}

function faultsOf(issues: readonly Issue[], place: Fault['in'], name?: string): Fault[] {
  return issues.flatMap((issue) => {
    const path = [
      ...(name ? [name] : []),
      ...(issue.path ?? []).map((step) => (typeof step === 'object' ? step.key : step)),
    ];
    const { keys, code } = issue as { keys?: string[]; code?: string };
    // Every unknown field gets a line of its own.
    return (keys ?? [undefined]).map((key) => ({
      in: place,
      pointer: pointerTo(key === undefined ? path : [...path, key]),
      detail: issue.message,
      ...(code ? { code: code.replaceAll('_', '-') } : {}),
    }));
  });
}

const pointerTo = (path: readonly PropertyKey[]) =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const places: Record<string, Fault['in']> = { body: 'body', query: 'query', param: 'path' };
const byParamType: Partial<Record<number, Fault['in']>> = {
  [RouteParamtypes.BODY]: 'body',
  [RouteParamtypes.QUERY]: 'query',
  [RouteParamtypes.PARAM]: 'path',
};

/** No body reads as missing, not as null. */
const absentAsUndefined = (value: unknown) => (value === null ? undefined : value);

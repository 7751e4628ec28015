import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { personalNumbersIn } from '@rondetafel/policy';
import type { FastifyRequest } from 'fastify';
import { type Observable, throwError } from 'rxjs';
import type { z } from 'zod';
import { type Fault, InputFault } from '../problem/faults.ts';
import { freeTextsIn } from './free-text.ts';
import { inputsOf, pointerTo } from './input.ts';
import { readsByPostKey } from './read-by-post.ts';

/** With `true` the caller says: whoever wrote it looked, and what looks like a BSN is none, or the IBAN is needed. */
export const numbersChecked = 'Numbers-Checked';

/**
 * What looks like a BSN or an IBAN in any free text is asked about before it is kept, and what the text itself calls a BSN
 * is refused (P-31). It looks at every body that a route takes, by the route's schema.
 */
export class PersonalNumbers implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    // What is looked for is not kept.
    if (Reflect.getMetadata(readsByPostKey, context.getHandler())) return next.handle();
    const { body, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const said = headers[numbersChecked.toLowerCase()];
    const checked = said === 'true';
    const faults = inputsOf(context.getClass(), context.getHandler().name).flatMap(({ place, name, schema }) => {
      if (place !== 'body' || !schema) return [];
      if (said !== undefined && !checked) return [otherThanTrue];
      const value = name ? (body as Record<string, unknown> | null)?.[name] : body;
      return freeTextsIn(schema as unknown as z.core.$ZodType, value, name ? [name] : []).flatMap(({ path, text }) =>
        faultsOf(text, checked).map((code): Fault => ({ in: 'body', pointer: pointerTo(path), code })),
      );
    });
    return faults.length > 0 ? throwError(() => new InputFault(faults)) : next.handle();
  }
}

const otherThanTrue: Fault = {
  in: 'header',
  pointer: `/${numbersChecked}`,
  code: 'invalid-value',
  facts: { values: ['true'] },
};

function faultsOf(text: string, checked: boolean): string[] {
  const found = personalNumbersIn(text);
  if (found.some(({ named }) => named)) return ['bsn-named'];
  if (checked) return [];
  return found.slice(0, 1).map(({ kind }) => `looks-like-${kind}`);
}

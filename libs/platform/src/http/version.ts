import { createParamDecorator, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap } from 'rxjs';
import { InputFault } from '../problem/faults.ts';

/**
 * The version that the caller wants to change, from `If-Match: "3"`; pass it to `revise`. Without the header the
 * response is 400, so that nobody overwrites a version they have not seen. For what people edit together; no route of
 * the services does so yet.
 */
export const IfMatch = createParamDecorator(
  (_data: unknown, context: ExecutionContext): number => {
    const given = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
    const version = /^"(\d{1,9})"$/.exec(given ?? '')?.[1];
    if (version) return Number(version);
    throw new InputFault([{ in: 'header', pointer: '/If-Match', code: 'version-missing' }]);
  },
  [
    (target, method) => {
      const description = 'De versie die u wijzigt, zoals in ETag: "3".';
      const descriptor = Object.getOwnPropertyDescriptor(target, method!);
      ApiHeader({ name: 'If-Match', required: true, description, schema: { type: 'string', pattern: '^"\\d{1,9}"$' } })(
        target,
        method!,
        descriptor!,
      );
    },
  ],
);

/** A response body with a `version` gets an `ETag`. */
export const entityTag: NestInterceptor = {
  intercept(context, next) {
    return next.handle().pipe(
      tap((body) => {
        if (context.getType() !== 'http' || !Number.isInteger(body?.version)) return;
        context.switchToHttp().getResponse<FastifyReply>().header('ETag', `"${body.version}"`);
      }),
    );
  },
};

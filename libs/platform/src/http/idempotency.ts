import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, HttpStatus, type NestInterceptor } from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, type Observable, of, throwError } from 'rxjs';
import { Exchange } from '../access/exchange.ts';
import { Replay } from '../data/command.ts';
import { InputFault } from '../problem/faults.ts';
import { readsByPostKey } from './read-by-post.ts';

/** Reads the `Idempotency-Key` of a command; the command's transaction claims it (`data/command.ts`). */
export class Idempotency implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    if (Reflect.getMetadata(readsByPostKey, context.getHandler())) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || key === undefined) return next.handle();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
      const fault = { in: 'header', pointer: '/Idempotency-Key', code: 'idempotency-key-unusable' } as const;
      return throwError(() => new InputFault([fault]));
    }
    const input = [request.params, request.body ?? null];
    Exchange.of(request).call.command = {
      key,
      // With the path as it was called, since some commands are on record as one; and with the key, which nobody keeps,
      // so that whoever has the hash can't try bodies.
      bodyHash: hashOf([key, request.url.split('?', 1)[0], ...input]),
      before: { route: `${request.method} ${request.routeOptions.url}`, bodyHash: () => hashOf(input) },
      status: Reflect.getMetadata(HTTP_CODE_METADATA, context.getHandler()) ?? HttpStatus.CREATED,
    };
    return next.handle().pipe(
      catchError((error) => {
        if (!(error instanceof Replay)) return throwError(() => error);
        const reply = context.switchToHttp().getResponse<FastifyReply>();
        reply.status(error.status).header('Idempotency-Replayed', 'true');
        return of(error.answer);
      }),
    );
  }
}

const hashOf = (input: readonly unknown[]): Buffer => createHash('sha256').update(JSON.stringify(input)).digest();

import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Owner } from '@rondetafel/contracts';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../actor.ts';
import { TooMany, Unauthenticated, Unavailable } from '../problem/faults.ts';
import { refuse } from '../refuse.ts';
import { type Access, accessKey, followsKey, recordedAsKey } from './declare.ts';
import { Exchange } from './exchange.ts';
import type { Feeds } from './feeds.ts';
import { RateLimit } from './rate-limit.ts';
import { BadToken, type TokenVerifier } from './token.ts';

/** In seconds. */
const mostBehind = 30;

/** Guards every route: denied unless the route declares who may call it and the caller is one of them. */
@Injectable()
export class AccessGuard implements CanActivate {
  readonly #limit: RateLimit;
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly feeds: Feeds,
    perMinute: number,
  ) {
    this.#limit = new RateLimit(perMinute);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Events come from the service's own inbox; the handler decides what to do with them.
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor }>();
    const declared = <T>(key: string) =>
      this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
    const access = declared<Access>(accessKey);
    if (access === 'public') return true;
    const recordedAs = declared<string>(recordedAsKey);
    if (recordedAs) Exchange.of(request).recordAs(recordedAs);
    const actor = await this.identify(request);
    this.count(actor.personId);
    if (access === 'signed-in') request.actor = actor;
    else if (access?.some((role) => actor.roles.includes(role))) request.actor = actor;
    else throw refuse('role-missing', { kind: 'forbidden' });
    const follows = declared<Owner>(followsKey);
    if (follows && (await this.feeds.behind(follows)) > mostBehind) throw new Unavailable(`${follows}-feed`);
    return true;
  }

  private async identify(request: FastifyRequest): Promise<Actor> {
    const [scheme, token, more] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token || more !== undefined) {
      this.count(`address ${request.ip}`);
      throw new Unauthenticated(request.headers.authorization ? 'invalid_request' : undefined);
    }
    try {
      return { ...(await this.tokens.verify(token)), call: Exchange.of(request).call };
    } catch (error) {
      if (!(error instanceof BadToken)) throw error;
      this.count(`address ${request.ip}`);
      throw new Unauthenticated('invalid_token');
    }
  }

  private count(caller: string): void {
    const wait = this.#limit.take(caller);
    if (wait > 0) throw new TooMany(wait);
  }
}

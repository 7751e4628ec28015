import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refusal } from '@rondetafel/contracts';
import type { FastifyRequest } from 'fastify';
import { Exchange } from '../http/exchange.ts';
import { TooMany, Unauthenticated } from '../problem/faults.ts';
import type { Actor } from './actor.ts';
import { type Access, accessKey } from './declare.ts';
import { RateLimit } from './rate-limit.ts';
import { BadToken, type Verify } from './token.ts';

/** Every route passes here: deny unless the route declares who may call it and the caller is that. */
@Injectable()
export class AccessGuard implements CanActivate {
  readonly #limit: RateLimit;
  constructor(
    private readonly reflector: Reflector,
    private readonly verify: Verify,
    perMinute: number,
  ) {
    this.#limit = new RateLimit(perMinute);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Events come from our own inbox; who may act on them is the handler's business.
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor }>();
    const access = this.reflector.getAllAndOverride<Access | undefined>(accessKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === 'public') return true;
    const actor = await this.identify(request);
    this.count(actor.personId);
    if (access === 'signed-in') request.actor = actor;
    else if (access?.some((role) => actor.roles.includes(role))) request.actor = actor;
    else throw new Refusal('role-missing', 'Uw functie geeft geen toegang tot deze handeling.', undefined, 'forbidden');
    return true;
  }

  private async identify(request: FastifyRequest): Promise<Actor> {
    const [scheme, token, more] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token || more !== undefined) {
      this.count(`address ${request.ip}`);
      throw new Unauthenticated(request.headers.authorization ? 'invalid_request' : undefined);
    }
    try {
      return { ...(await this.verify(token)), call: Exchange.of(request).call };
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

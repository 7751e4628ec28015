import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Day } from '@rondetafel/contracts';
import { type Actor, CommandRunner } from '@rondetafel/platform';
import { mayDo } from '@rondetafel/policy';
import type { FastifyRequest } from 'fastify';
import { dropFeed, noteSeen } from './calendar-feed.store.ts';

/**
 * Each signed-in call shows who works here and in which role, and the link follows: it ends when its owner comes without a
 * role that keeps a calendar, and once nobody saw them for long. Looked at once a day for a person in each process.
 */
@Injectable()
export class OwnerSeen implements NestInterceptor {
  #day: Day | undefined;
  readonly #seen = new Set<string>();
  constructor(private readonly commands: CommandRunner) {}

  async intercept(context: ExecutionContext, next: CallHandler) {
    if (context.getType() === 'http') {
      const { actor } = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor }>();
      if (actor) await this.see(actor);
    }
    return next.handle();
  }

  private async see(actor: Actor): Promise<void> {
    const { personId } = actor;
    const { today } = this.commands.moment(actor);
    if (today !== this.#day) this.#seen.clear();
    this.#day = today;
    const { yes } = mayDo(actor, 'keep-own-calendar');
    const seen = `${personId} ${yes}`;
    if (this.#seen.has(seen)) return;
    await this.commands.unrecorded(actor, 'That somebody with a link is here is no act of theirs.', async (tx) => {
      if (yes) await noteSeen(tx, personId, today);
      else await dropFeed(tx, personId);
    });
    this.#seen.add(seen);
  }
}

import type { MessageHandler } from '@nestjs/microservices';
import { EventingStrategy, type EventContext as GenericEventContext } from '@rondetafel/eventing';
import type { Tx } from '../data/tx.ts';
import { continueTrace } from '../trace.ts';

/** The context of a handler: `@Ctx() event: EventContext`; its `tx` runs under the worker role. */
export type EventContext = GenericEventContext<Tx>;

/** Sets the trace and the event's name in the transaction before the handler runs. */
export class TracedStrategy extends EventingStrategy<Tx> {
  /** Whether there are subscriptions to topics: timers come from the service's own database. */
  get listens(): boolean {
    return [...this.getHandlers().keys()].some((type) => !type.startsWith('timer.'));
  }

  override addHandler(pattern: unknown, handler: MessageHandler, isEvent = false, extras: Record<string, any> = {}) {
    const traced: MessageHandler = (data, context: EventContext) => {
      const { type, traceparent } = context.envelope;
      context.tx.comesFrom({ trace: continueTrace(traceparent), via: type });
      return handler(data, context);
    };
    super.addHandler(pattern, traced, isEvent, extras);
  }
}

/** Receives nothing: a test passes it the events. */
export class DeafStrategy extends TracedStrategy {
  override listen(started: (error?: unknown) => void): void {
    started();
  }
}

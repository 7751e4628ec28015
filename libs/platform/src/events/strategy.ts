import type { MessageHandler } from '@nestjs/microservices';
import { catalogue, dossierErased, type EventContract } from '@rondetafel/contracts';
import { type Eventing, EventingStrategy, type EventContext as GenericEventContext } from '@rondetafel/eventing';
import { isErased } from '../data/erased-subject.ts';
import type { Tx } from '../data/tx.ts';
import { openFields } from '../privacy/sealed-fields.ts';
import type { KeyRing } from '../privacy/vault.ts';
import { continueTrace } from '../trace.ts';

/** The context of a handler: `@Ctx() event: EventContext`; its `tx` runs under the worker role. */
export type EventContext = GenericEventContext<Tx>;

/**
 * Sets the trace and the event's name in the transaction before the handler runs. An event that comes after its case was
 * erased is not handled, or it would bring back what was erased (P-29). Those of dossier, which erases, never come after
 * it: they are of one stream. In dossier itself a case that is gone is an answer (P-20), so its handlers do run. What is
 * sealed of an event is opened, and a handler of an event handles the version before too.
 */
export class TracedStrategy extends EventingStrategy<Tx> {
  constructor(
    eventing: Eventing<Tx>,
    private readonly ring: KeyRing,
  ) {
    super(eventing);
  }

  /** Whether there are subscriptions to topics: timers come from the service's own database. */
  get listens(): boolean {
    return [...this.getHandlers().keys()].some((type) => !type.startsWith('timer.'));
  }

  override addHandler(pattern: unknown, handler: MessageHandler, isEvent = false, extras: Record<string, any> = {}) {
    const event = catalogue.find(({ type }) => type === pattern);
    const traced: MessageHandler = (data, context: EventContext) => {
      const { type, traceparent } = context.envelope;
      context.tx.comesFrom({ trace: continueTrace(traceparent), via: type });
      const opened = event ? this.opened(event, data) : data;
      return mayBeLate ? unlessErased(opened, context) : handler(opened, context);
    };
    const mayBeLate = event?.key === dossierErased.key && event.owner !== dossierErased.owner;
    const unlessErased = async (data: { caseId: string } | readonly { caseId: string }[], context: EventContext) => {
      const { caseId } = 'caseId' in data ? data : data[0]!;
      const isGone = (await isErased(context.tx, caseId)) && this.getHandlers().has(dossierErased.type);
      return isGone ? undefined : handler(data, context);
    };
    super.addHandler(pattern, traced, isEvent, extras);
    if (event?.earlier) this.addHandler(event.earlier.type, handler, isEvent, extras);
  }

  private opened(event: EventContract<any>, data: any): any {
    if (event.sealed.length === 0) return data;
    return Array.isArray(data)
      ? data.map((one) => openFields(this.ring, event, one))
      : openFields(this.ring, event, data);
  }
}

/** Receives nothing: a test passes it the events. */
export class DeafStrategy extends TracedStrategy {
  override listen(started: (error?: unknown) => void): void {
    started();
  }
}

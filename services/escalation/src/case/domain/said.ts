import type { DataOf, EventContract } from '@rondetafel/contracts';
import type { EscalationCase } from './escalation-case.ts';

/** An event that a decision says; the service publishes it in the decision's transaction. */
export interface Said {
  readonly event: EventContract<any>;
  readonly data: DataOf<EventContract<any>>;
}

export const say = <C extends EventContract<any>>(event: C, data: DataOf<C>): Said => ({ event, data });

/** The outcome of a rule: what the case is now, and what is told of it. */
export interface Step {
  readonly next: EscalationCase;
  readonly says: readonly Said[];
}

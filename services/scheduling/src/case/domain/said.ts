import type { DataOf, EventContract } from '@rondetafel/contracts';

/** An event that a decision says; the service publishes it in the decision's transaction. */
export interface Said {
  readonly event: EventContract<any>;
  readonly data: Readonly<Record<string, unknown>>;
}

export const say = <C extends EventContract<any>>(event: C, data: DataOf<C>): Said => ({ event, data });

/** The outcome of a rule: how things stand now, and what is told of it. */
export interface Step<State> {
  readonly next: State;
  readonly says: readonly Said[];
}

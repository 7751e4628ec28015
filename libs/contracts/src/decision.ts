import type { DataOf, EventContract } from './event.ts';

/** An event with its data; `happened` checks them against each other. */
export interface DomainEvent {
  readonly event: EventContract<any>;
  readonly data: DataOf<EventContract<any>>;
}

export const happened = <C extends EventContract<any>>(event: C, data: DataOf<C>): DomainEvent => ({ event, data });

/** What a rule decided: the next state, and the events that are published with it in one transaction. */
export interface Decision<State> {
  readonly next: State;
  readonly events: readonly DomainEvent[];
}

/** Rules one after another, each on the state that the one before it left. */
export function inTurn<State>(state: State, ...rules: ((state: State) => Decision<State>)[]): Decision<State> {
  let decision: Decision<State> = { next: state, events: [] };
  for (const rule of rules) {
    const { next, events } = rule(decision.next);
    decision = { next, events: [...decision.events, ...events] };
  }
  return decision;
}

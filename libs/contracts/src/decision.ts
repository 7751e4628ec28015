import type { DataOf, EventContract } from './event.ts';

/** An event with its data. Made by `happened`, which checks that they fit. */
export interface DomainEvent {
  readonly event: EventContract<any>;
  readonly data: DataOf<EventContract<any>>;
}

export const happened = <C extends EventContract<any>>(event: C, data: DataOf<C>): DomainEvent => ({ event, data });

/** The result of a rule: the next state, and the events that are published with it in one transaction. */
export interface Decision<State> {
  readonly next: State;
  readonly events: readonly DomainEvent[];
}

/** Applies rules one after another, each to the state that the previous one returned. */
export function inTurn<State>(state: State, ...rules: ((state: State) => Decision<State>)[]): Decision<State> {
  let decision: Decision<State> = { next: state, events: [] };
  for (const rule of rules) {
    const { next, events } = rule(decision.next);
    decision = { next, events: [...decision.events, ...events] };
  }
  return decision;
}

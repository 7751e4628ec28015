import { Controller, type Type } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { DataOf, EventContract } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { causeOf, InAppService, type Line } from '../delivery/in-app/in-app.service.ts';

/** A line in the inbox; none where nobody is known yet to whom it is news. */
export interface LineFor extends Omit<Line, 'personId'> {
  readonly personId: string | undefined;
}

/** Who gets which lines because of an event. */
export interface Telling {
  readonly event: EventContract<any>;
  readonly lines: (data: any) => readonly LineFor[];
}

export const tells = <E extends EventContract<any>>(
  event: E,
  lines: (data: DataOf<E>) => readonly LineFor[],
): Telling => ({ event, lines });

/** The listener of a capability that needs no more than this: its lines are data. */
export function listenerOf(name: string, tellings: readonly Telling[]): Type {
  @Controller()
  class LinesListener {
    static readonly tellings = tellings;

    constructor(readonly inApp: InAppService) {}
  }
  Object.defineProperty(LinesListener, 'name', { value: name });
  for (const { event, lines } of tellings) {
    const method = `on ${event.type}`;
    const handler = {
      configurable: true,
      value(this: LinesListener, data: unknown, context: EventContext): Promise<void> {
        const known = lines(data).flatMap(({ personId, ...line }) => (personId ? [{ personId, ...line }] : []));
        return this.inApp.tell(context.tx, causeOf(context), known);
      },
    };
    Object.defineProperty(LinesListener.prototype, method, handler);
    Payload()(LinesListener.prototype, method, 0);
    Ctx()(LinesListener.prototype, method, 1);
    EventPattern<string>(event.type)(LinesListener.prototype, method, handler);
  }
  return LinesListener;
}

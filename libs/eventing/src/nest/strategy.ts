import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Eventing } from '../eventing.ts';
import type { Handler } from '../handler.ts';
import type { Sql } from '../sql.ts';

/** The consumers that are connected, to find a handler of which the consumer was misspelt. */
const connected = new WeakMap<Eventing<any>, Set<string>>();

/**
 * Nest's door: methods under `@EventPattern<string>(contract.type)` become the handlers of a consumer. A service with
 * several consumers connects a strategy for each, and a handler that is not for the service's own consumer names
 * another:
 * `@EventPattern<string>(type, { consumer: 'name' })`. Under `{ together: true }` the method gets a list of data: see
 * `Handler`. Connect it with `connectEventing`, which also lets errors through.
 */
export class EventingStrategy<Tx extends Sql = Sql> extends Server implements CustomTransportStrategy {
  override transportId = Symbol('eventing');
  override readonly propagatesEventHandlerErrors = true;
  readonly consumer: string;
  private readonly eventing: Eventing<Tx>;
  private readonly faults: string[] = [];
  private readonly named = new Set<string>();

  constructor(eventing: Eventing<Tx>, { consumer = eventing.service }: { consumer?: string } = {}) {
    super();
    this.eventing = eventing;
    this.consumer = consumer;
    connected.set(eventing, new Set(connected.get(eventing)).add(consumer));
  }

  override addHandler(pattern: unknown, handler: MessageHandler, isEvent = false, extras: Record<string, any> = {}) {
    const type = String(pattern);
    const consumer = extras['consumer'] ?? this.eventing.service;
    this.named.add(consumer);
    if (consumer !== this.consumer) return;
    if (!isEvent) this.faults.push(`${type}: events have no answer; use @EventPattern`);
    if (this.messageHandlers.has(type)) this.faults.push(`${type}: handled twice by consumer ${this.consumer}`);
    super.addHandler(type, handler, isEvent, extras);
  }

  /** @throws Error that names every handler that can't be. */
  listen(started: (error?: unknown) => void): void {
    try {
      const missing = [...this.named].filter((consumer) => !connected.get(this.eventing)?.has(consumer));
      this.faults.push(...missing.map((consumer) => `there is no consumer ${consumer}, but a handler for it`));
      if (this.faults.length > 0) throw new Error(this.faults.join('; '));
      const handlers = [...this.messageHandlers].map(([type, handler]) => [type, awaited<Tx>(handler)] as const);
      const together = [...this.messageHandlers].filter(([, { extras }]) => extras?.['together']);
      this.eventing.subscribe(this.consumer, new Map(handlers), new Set(together.map(([type]) => type)));
      started();
    } catch (error) {
      started(error);
    }
  }

  /** The consumer stops with all of eventing, in its order. */
  close(): Promise<void> {
    return this.eventing.stop();
  }

  on(): never {
    throw new Error('eventing has no transport events; see status()');
  }

  unwrap(): never {
    throw new Error('eventing hides its client');
  }
}

/** Interceptors make observables of results; one that is empty has succeeded like any other. */
function awaited<Tx extends Sql>(handler: MessageHandler): Handler<Tx> {
  return async (data, context) => {
    const result = await handler(data, context);
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
  };
}

import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import type { Eventing } from '../eventing.ts';
import type { Sql } from '../sql.ts';

/**
 * Nest's door: methods under `@EventPattern(contract.type)` become the handlers of one consumer. A service that has
 * several consumers connects one strategy for each; a handler names the consumer it belongs to with
 * `@EventPattern(type, { consumer: 'name' })` unless that is the service's own.
 */
export class EventingStrategy<Tx extends Sql = Sql> extends Server implements CustomTransportStrategy {
  override transportId = Symbol('eventing');
  override readonly propagatesEventHandlerErrors = true;
  readonly consumer: string;
  private readonly eventing: Eventing<Tx>;

  constructor(eventing: Eventing<Tx>, options: { consumer?: string } = {}) {
    super();
    this.eventing = eventing;
    this.consumer = options.consumer ?? eventing.service;
  }

  override addHandler(pattern: unknown, handler: MessageHandler, isEvent = false, extras: Record<string, any> = {}) {
    if ((extras['consumer'] ?? this.eventing.service) !== this.consumer) return;
    super.addHandler(pattern, handler, isEvent, extras);
  }

  async listen(callback: (error?: unknown) => void): Promise<void> {
    await this.eventing.hear(this.consumer, new Map());
    callback();
  }

  async close(): Promise<void> {}

  on(): never {
    throw new Error('eventing has no transport events');
  }

  unwrap(): never {
    throw new Error('eventing hides its client');
  }
}

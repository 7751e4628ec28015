import type { Envelope } from './envelope.ts';
import type { Sql } from './sql.ts';

/** What a handler knows of an event besides its data. */
export interface EventContext<Tx extends Sql = Sql> {
  /**
   * The transaction in which the event is marked as handled: what is written through it happens exactly once. Anything
   * else a handler does (mail, HTTP) may happen again or never; write a row and have a sender deliver it.
   */
  readonly tx: Tx;
  readonly envelope: Envelope;
  readonly consumer: string;
  readonly stream: string;
  readonly seq: number;
  /** 1 the first time. */
  readonly attempt: number;
}

/**
 * `data` is what the event's schema made of it; null for the tombstone of a compacted topic. What waits in one stream,
 * and under load in several, is handled in one transaction, each event in its turn; when that fails nothing of it
 * happened, and each is tried by itself, so that a poisonous one is found and parked alone. A handler that takes events
 * together gets a list: those of its type that follow each other, in their order, and the context of the first.
 */
export type Handler<Tx extends Sql = Sql> = (data: any, context: EventContext<Tx>) => Promise<unknown>;

import { randomUUID } from 'node:crypto';
import { type StandardSchemaV1, validate } from '../event-type.ts';
import { maxDataBytes, UnpublishableEvent } from '../publish.ts';
import type { Sql } from '../sql.ts';

/** A kind of durable timer; when one is due, its owner's handler of `type` is called like for any event. */
export interface TimerType {
  /** `timer.<name>` */
  readonly type: string;
  readonly schema: StandardSchemaV1;
}

export interface Timer {
  timer: TimerType;
  /** At most one timer is armed under a key; arming again replaces it. */
  key: string;
  /** The timers of one stream are handled in the order in which they came due. */
  stream: string;
  /** Business time. */
  dueAt: Date;
  data: unknown;
}

/** @param name What comes due, for instance `orders.payment-overdue`. */
export function defineTimer(name: string, schema: StandardSchemaV1): TimerType {
  return { type: `timer.${name}`, schema };
}

/**
 * Arms a timer in the caller's transaction, or moves the one that is armed under the same key. A timer that was already
 * fired may still be on its way to its handler: handlers look again whether there is anything left to do.
 * @throws SchemaViolation when the data does not fit the declaration.
 */
export async function armTimer(tx: Sql, { timer, key, stream, dueAt, data }: Timer): Promise<void> {
  await validate(timer.type, timer.schema, data);
  const json = JSON.stringify(data);
  if (Buffer.byteLength(json) > maxDataBytes) throw new UnpublishableEvent(`${timer.type}: over ${maxDataBytes} bytes`);
  const values = [randomUUID(), key, timer.type, stream, dueAt.toISOString(), json];
  await tx.query('SELECT arm_timer($1, $2, $3, $4, $5, $6)', values);
}

/** Cancels the timer that is armed under this key, if any, in the caller's transaction. Says whether there was one. */
export async function cancelTimer(tx: Sql, key: string): Promise<boolean> {
  const { rows } = await tx.query('SELECT cancel_timer($1) AS cancelled', [key]);
  return rows[0].cancelled;
}

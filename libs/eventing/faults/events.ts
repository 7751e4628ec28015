import { defineTimer, type EventType } from '@rondetafel/eventing';
import { z } from 'zod';

// Three services in a ring: shop tells that an order was placed, depot that it was shipped; archive handles both, and shop
// handles that it was shipped. An order has one stream in each.

/** What becomes of the handler of a poisonous event. */
export const poisons = ['throws', 'hangs', 'kills'] as const;
export type Poison = (typeof poisons)[number];

const placedShape = {
  orderId: z.string(),
  n: z.int(),
  does: z.enum(poisons).optional(),
  ballast: z.string().optional(),
};

export const placed: EventType = {
  type: 'nl.example.shop.order-placed.v1',
  topic: 'shop',
  stream: 'shop:order',
  key: 'orderId',
  schema: z.strictObject(placedShape),
};
/** The same event from a producer that has lost its mind: nobody can handle it. */
export const misplaced: EventType = { ...placed, schema: z.looseObject({ orderId: z.string() }) };
/** From a later version of the producer: nobody knows it yet, which is no fault. */
export const placedLater: EventType = { ...misplaced, type: 'nl.example.shop.order-placed.v2' };
export const shipped: EventType = {
  type: 'nl.example.depot.order-shipped.v1',
  topic: 'depot',
  stream: 'depot:parcel',
  key: 'orderId',
  schema: z.strictObject({ orderId: z.string(), n: z.int() }),
};

/** A timer of shop's own. */
export const reminder = defineTimer('shop.reminder', z.strictObject({ n: z.int() }));

export const events = [placed, shipped];
export const topics = [{ topic: 'shop' }, { topic: 'depot' }];

export const services = ['shop', 'depot', 'archive'] as const;
export type ServiceName = (typeof services)[number];

/** Which service handles which types, and so how often each command has an effect. */
export const subscriptions: Record<ServiceName, readonly EventType[]> = {
  shop: [shipped],
  depot: [placed],
  archive: [placed, shipped],
};

/** Everything that handlers did, without any constraint that would hide a repetition. */
export const effectTable = `CREATE TABLE effect (id bigserial PRIMARY KEY, consumer text, stream text, seq bigint,
  type text, n int, at timestamptz DEFAULT clock_timestamp())`;

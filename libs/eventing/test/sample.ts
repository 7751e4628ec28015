import { z } from 'zod';
import type { EventType } from '../src/index.ts';

/** Events of an imaginary shop: orders have histories, products have snapshots. */
const shop = (what: string, shape: z.ZodRawShape): EventType => ({
  type: `nl.example.shop.${what}.v1`,
  topic: 'shop',
  stream: 'shop:order',
  key: 'orderId',
  schema: z.looseObject({ orderId: z.string(), ...shape }),
});

export const orderPlaced = shop('order-placed', { n: z.int() });
export const orderPaid = shop('order-paid', {});
/** Nobody handles it. */
export const orderAdmired = shop('order-admired', {});
export const parcelSent: EventType = {
  type: 'nl.example.depot.parcel-sent.v1',
  topic: 'depot',
  stream: 'depot:parcel',
  key: 'parcelId',
  schema: z.looseObject({ parcelId: z.string(), orderId: z.string() }),
};
export const product: EventType = {
  type: 'nl.example.shop.product.v1',
  topic: 'products',
  stream: 'shop:product',
  key: 'productId',
  schema: z.looseObject({ productId: z.string(), price: z.int() }),
  compacted: true,
};

export const events = [orderPlaced, orderPaid, orderAdmired, parcelSent, product];
export const topics = [{ topic: 'shop' }, { topic: 'depot' }, { topic: 'products', compacted: true }];

export const from = { source: 'urn:example:shop', now: new Date('2026-01-05T10:00:00Z') };

/** Everything that handlers did, without any constraint that would hide a repetition. */
export const effectTable =
  'CREATE TABLE effect (id bigserial, consumer text, stream text, seq bigint, type text, data jsonb)';

export const silent = { info() {}, warn() {}, error() {} };

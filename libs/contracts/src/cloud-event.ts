import type { EventContract } from './event.ts';
import { Owner } from './vocabulary.ts';

/** The context attributes of every event, as libs/eventing writes them into Kafka headers. */
export const cloudEvent = {
  type: 'object',
  required: [
    'content-type',
    'ce_specversion',
    'ce_id',
    'ce_source',
    'ce_type',
    'ce_time',
    'ce_subject',
    'ce_sequence',
    'ce_streamsince',
  ],
  properties: {
    'content-type': { const: 'application/json; charset=UTF-8' },
    ce_specversion: { const: '1.0' },
    ce_id: {
      type: 'string',
      format: 'uuid',
      description: 'Random id of this event; the same when it is sent again.',
    },
    ce_source: {
      type: 'string',
      pattern: `^urn:nld:oin:[0-9]{20}:systeem:(${Owner.options.join('|')})$`,
      description: 'The organisation (OIN) and the service that publishes it.',
    },
    ce_type: { type: 'string' },
    ce_time: {
      type: 'string',
      format: 'date-time',
      description: 'When it was recorded, by the business clock; when something happened in the world is in the data.',
    },
    ce_subject: {
      type: 'string',
      pattern: '^[a-z]+:[a-z-]+:[0-9a-f-]{36}$',
      description:
        'The stream: producer, aggregate and a random id, never a number that is known outside the platform.',
    },
    ce_sequence: {
      type: 'string',
      pattern: '^[0-9]{6}-[0-9]{12}$',
      description: 'Epoch of the producer and position in the stream, from 1 without gaps; sorts as text.',
    },
    ce_streamsince: {
      type: 'string',
      format: 'date-time',
      description: 'When the first event of this stream and epoch was written.',
    },
    ce_traceparent: { type: 'string', description: 'W3C Trace Context of the command that caused it.' },
  },
};

/** The headers of an event's example. */
export function exampleHeaders({ owner, type, stream, key, example }: EventContract) {
  return {
    'content-type': 'application/json; charset=UTF-8',
    ce_specversion: '1.0',
    ce_id: 'fe06b7c8-d9ea-4fbc-8a3b-4c5d6e7f8a44',
    ce_source: `urn:nld:oin:00000000000000000000:systeem:${owner}`,
    ce_type: type,
    ce_time: '2026-11-23T09:15:00.123Z',
    ce_subject: `${stream}:${(example as Record<string, unknown>)[key]}`,
    ce_sequence: '000001-000000000001',
    ce_streamsince: '2026-11-23T09:15:00.123Z',
  };
}

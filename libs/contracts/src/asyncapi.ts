import { cloudEvent, exampleHeaders } from './cloud-event.ts';
import { type EventContract, shortName } from './event.ts';
import { payloadSchema } from './payload-schema.ts';

/**
 * The catalogue as an AsyncAPI 3.0 document: a channel per topic, an operation per service and topic that it publishes
 * to, a message per event. CloudEvents 1.0 in binary mode for Kafka, NL GOV profile 1.1.
 */
export function asyncapi(catalogue: readonly EventContract[]) {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Rondetafel: events between the services',
      version: '1.0.0',
      description:
        'Thin events: ids, codes, days, instants, numbers and booleans; never a name, a text or a reason. Names come from the APIs, for those who may know them. Order holds within a stream (`ce_subject`, `ce_sequence`), not across streams or topics. Delivered at least once: the same `ce_source` and `ce_id` is the same event. A record with only the header `eventing-as-of` is the heartbeat of a relay, not an event. A breaking change is a new version of the type, published beside the old one until nobody subscribes to that.',
      license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(groups(catalogue, (event) => event.topic).map(channel)),
    operations: Object.fromEntries(groups(catalogue, (event) => `${event.owner} ${event.topic}`).map(operation)),
    components: {
      messages: Object.fromEntries(catalogue.map((event) => [shortName(event), message(event)])),
      schemas: { CloudEvent: cloudEvent },
    },
  };
}

function channel([topic, events]: [string, EventContract[]]) {
  const compacted = events.some((event) => event.compacted);
  return [
    channelId(topic),
    {
      address: topic,
      title: topic,
      description: compacted
        ? 'Snapshots: the last event of a stream holds the complete current state.'
        : `All events that ${events[0]!.owner} publishes.`,
      messages: Object.fromEntries(
        events.map((event) => [shortName(event), { $ref: `#/components/messages/${shortName(event)}` }]),
      ),
      bindings: {
        kafka: {
          topic,
          partitions: 12,
          topicConfiguration: { 'cleanup.policy': [compacted ? 'compact' : 'delete'] },
          bindingVersion: '0.5.0',
        },
      },
    },
  ];
}

function operation([key, events]: [string, EventContract[]]) {
  const [owner, topic] = key.split(' ') as [string, string];
  const id = channelId(topic);
  return [
    id === owner ? `${owner}-publishes` : `${owner}-publishes-${id}`,
    {
      action: 'send',
      title: `Events of ${owner} on ${topic}`,
      channel: { $ref: `#/channels/${id}` },
      messages: events.map((event) => ({ $ref: `#/channels/${id}/messages/${shortName(event)}` })),
    },
  ];
}

function message(event: EventContract) {
  return {
    name: event.type,
    title: shortName(event),
    summary: event.summary,
    contentType: 'application/json',
    headers: {
      type: 'object',
      allOf: [{ $ref: '#/components/schemas/CloudEvent' }],
      properties: { ce_type: { const: event.type } },
    },
    payload: payloadSchema(event.wire),
    bindings: {
      kafka: {
        key: { type: 'string', description: `The stream, ${event.stream}:{${event.key}}` },
        bindingVersion: '0.5.0',
      },
    },
    examples: [{ name: 'example', headers: exampleHeaders(event), payload: event.wire.example }],
  };
}

/** rondetafel.dossier → dossier */
function channelId(topic: string) {
  return topic.slice('rondetafel.'.length);
}

function groups(catalogue: readonly EventContract[], nameOf: (event: EventContract) => string) {
  const named = new Map<string, EventContract[]>();
  for (const event of catalogue) named.set(nameOf(event), [...(named.get(nameOf(event)) ?? []), event]);
  return [...named].sort(([one], [other]) => (one < other ? -1 : 1));
}

import { Owner, topics } from '@rondetafel/contracts';
import { provisionTopics } from '@rondetafel/eventing';
import { readRequired } from '../parts/environment.ts';

// Creates missing topics. KAFKA_REPLICATION: the replication factor (production: 3).
const { KAFKA_BROKERS } = readRequired('KAFKA_BROKERS');
await provisionTopics(
  { brokers: KAFKA_BROKERS.split(','), clientId: 'rondetafel-provision', prefix: process.env['KAFKA_PREFIX'] },
  topics,
  { replication: Number(process.env['KAFKA_REPLICATION'] || 1), groups: Owner.options },
);

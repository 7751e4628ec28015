import { topics } from '@rondetafel/contracts';
import { provisionTopics } from '@rondetafel/eventing';
import { readRequired } from '../parts/environment.ts';

// Makes the topics that are missing, and ends. KAFKA_REPLICATION: how many copies (production: 3).
const { KAFKA_BROKERS } = readRequired('KAFKA_BROKERS');
const replication = Number(process.env['KAFKA_REPLICATION'] || 1);
await provisionTopics(KAFKA_BROKERS.split(','), topics, { replication, prefix: process.env['KAFKA_PREFIX'] });

import { kafkaAcls, Owner, topics } from '@rondetafel/contracts';
import { provisionAcls, provisionTopics } from '@rondetafel/eventing';
import { readKafkaAddress } from '@rondetafel/platform/provision';

// Creates missing topics and, where one signs in to the broker (KAFKA_SASL, KAFKA_USER, KAFKA_PASSWORD_FILE: of a user
// who may alter the cluster and describe groups), the access list of the services. KAFKA_REPLICATION: the replication
// factor (production: 3).
const address = { ...readKafkaAddress(process.env), clientId: 'rondetafel-provision' };
const replication = Number(process.env['KAFKA_REPLICATION'] || 1);
await provisionTopics(address, topics, { replication, groups: Owner.options });
if (address.sasl) await provisionAcls(address, kafkaAcls);

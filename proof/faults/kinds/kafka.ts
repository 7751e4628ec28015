import { setTimeout as pause } from 'node:timers/promises';
import { killBroker, stopBroker } from '../../../libs/eventing/faults/outages.ts';
import { afterwards, type Outage, recovery } from '../outage.ts';

export const kafkaOutages: readonly Outage[] = [
  {
    name: 'services-kill-broker',
    what: `SIGKILL of the broker of the four services; ${recovery}`,
    share: 1 / 20,
    happen: ({ parts }) => killBroker(parts),
  },
  {
    name: 'services-stop-broker',
    what: `the broker of the four services is restarted; ${recovery}`,
    share: 1 / 60,
    happen: ({ parts }) => stopBroker(parts),
  },
  {
    name: 'services-slow-kafka',
    what: `20 s in which all data between the services and Kafka is delayed by a second (a TCP proxy), while they are killed and must find their coordinator; ${afterwards}`,
    share: 1 / 30,
    happen: async ({ kafka }) => {
      kafka.delay(1_000);
      await pause(20_000);
      kafka.delay(0);
    },
  },
  {
    name: 'services-cut-kafka',
    what: `every connection between the services and Kafka is cut, and none is taken for 10 s; ${afterwards}`,
    share: 1 / 60,
    happen: async ({ kafka }) => {
      kafka.cut(true);
      await pause(10_000);
      kafka.refuse(false);
    },
  },
];

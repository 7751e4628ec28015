import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type EventContract, plannedEvents, publishedEvents } from '@rondetafel/contracts';
import type { Service } from '@rondetafel/platform';
import { service as dossier } from '../../services/dossier/src/service.ts';
import { service as escalation } from '../../services/escalation/src/service.ts';
import { service as notification } from '../../services/notification/src/service.ts';
import { service as scheduling } from '../../services/scheduling/src/service.ts';

const services: readonly Service[] = [dossier, escalation, scheduling, notification];
const typesOf = (events: readonly EventContract[]) => events.map(({ type }) => type).sort();

test.each(services.map((service) => [service.name, service] as const))(
  '%s publishes every event in its name that is neither planned nor of an earlier release, and no other',
  (name, { publishes }) => {
    const own = publishedEvents.filter(({ owner }) => owner === name);
    expect(typesOf(publishes)).toEqual(typesOf(own));
  },
);

test('what is planned is not in the AsyncAPI document', () => {
  const document = readFileSync(resolve(import.meta.dirname, '../../docs/asyncapi.json'), 'utf8');
  expect(typesOf(plannedEvents).filter((type) => document.includes(type))).toEqual([]);
  expect(typesOf(publishedEvents).filter((type) => !document.includes(type))).toEqual([]);
});

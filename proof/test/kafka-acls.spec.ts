import { catalogue, kafkaAcls } from '@rondetafel/contracts';
import { outlineOf } from '../../libs/platform/src/outline.ts';
import { service as dossier } from '../../services/dossier/src/service.ts';
import { service as escalation } from '../../services/escalation/src/service.ts';
import { service as notification } from '../../services/notification/src/service.ts';
import { service as scheduling } from '../../services/scheduling/src/service.ts';

const topicOf = new Map(catalogue.map(({ type, topic }) => [type, topic]));
const allowed = (name: string, operation: string) =>
  kafkaAcls
    .filter((acl) => acl.principal === name && acl.resource === 'topic' && acl.operation === operation)
    .map((acl) => acl.name)
    .sort();

describe.each([dossier, escalation, scheduling, notification])('on the broker $name', (service) => {
  const outline = outlineOf(service);

  test('reads the topics that it listens to, and no other', () => {
    const heard = outline.flatMap(({ receives }) => receives.map((type) => topicOf.get(type)!));
    // The platform registers the erasure of a case in every service but the one that owns cases.
    if (service !== dossier) heard.push('rondetafel.dossier');
    expect(allowed(service.name, 'Read')).toEqual([...new Set(heard)].sort());
  });

  test('writes to the topics of its own events, and nobody else does', () => {
    const published = outline.flatMap(({ publishes }) => publishes.map((type) => topicOf.get(type)!));
    const own = [...new Set(published)].sort();
    expect(allowed(service.name, 'Write')).toEqual(own);
    const writers = kafkaAcls.filter(({ operation, name }) => operation === 'Write' && own.includes(name));
    expect(new Set(writers.map(({ principal }) => principal))).toEqual(new Set([service.name]));
  });
});

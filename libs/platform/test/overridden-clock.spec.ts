import { randomUUID } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { organisationListed } from '@rondetafel/contracts';
import { armTimer, defineTimer } from '@rondetafel/eventing';
import { z } from 'zod';
import { Clock, capability, defineService, newTrace } from '../src/index.ts';
import { startTestService, type TestService, until } from '../src/testing/index.ts';

const bell = defineTimer('ticking.bell', z.object({}));
const rungAt: string[] = [];

@Controller()
class Bell {
  constructor(private readonly clock: Clock) {}

  @EventPattern<string>(bell.type)
  onBell() {
    rungAt.push(this.clock.now().toISOString());
  }
}

const ringing = capability({
  name: 'ringing',
  about: 'Rings when it is time.',
  controllers: [Bell],
  publishes: [organisationListed],
  timers: [bell],
});
const ticking = defineService({ name: 'ticking', title: 'Bel', capabilities: [ringing] });

let service: TestService;
beforeAll(async () => {
  service = await startTestService(ticking, { bus: true });
});
afterAll(() => service.stop());

test('timers, transactions and the business-time header follow the clock that a test put in its place', async () => {
  const origin = { trace: newTrace(), via: 'test' };
  const organisation = { organisationId: randomUUID(), kind: 'school', districts: [] };
  const publish = () =>
    service.running.parts.workerDatabase.inTransaction(origin, (tx) => tx.publish(organisationListed, organisation));
  const publishedAt = async () => {
    const { rows } = await service.database.admin.query('SELECT time FROM outbox ORDER BY id DESC LIMIT 1');
    return new Date(rows[0].time).toISOString();
  };
  const headerAt = async () => (await fetch(`${service.url}/health/live`)).headers.get('business-time');

  await service.running.parts.workerDatabase.inTransaction(origin, (tx) =>
    armTimer(tx, { timer: bell, key: 'once', stream: 'bell:1', dueAt: new Date('2041-05-05T10:00:00Z'), data: {} }),
  );
  for (const at of ['2041-05-05T09:59:59.000Z', '2041-05-05T10:00:00.000Z']) {
    service.clock.moveTo(at);
    await publish();
    expect([await publishedAt(), await headerAt()]).toEqual([at, at]);
  }
  await until(() => rungAt.length > 0);
  expect(rungAt).toEqual(['2041-05-05T10:00:00.000Z']);
});

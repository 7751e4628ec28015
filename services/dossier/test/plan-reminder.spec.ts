import { planAnswersMissing } from '@rondetafel/contracts';
import { startTestService, type TestService, until } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aPlanOut, publishedOf } from './a-plan-out.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'pr' });
});
afterAll(() => dossier?.stop());

/** Another instance on the same database, with its timers running. */
const another = () => startTestService(service, { database: dossier.database, prefix: 'pr', bus: true });

test('R-26: who has not answered is reminded once, though the service goes down as the reminder comes due', async () => {
  const { caseId, coordinator, teacher } = await aPlanOut(dossier);
  const reminders = async () =>
    (await publishedOf(dossier, caseId)).filter(([type]) => type === planAnswersMissing.type.split('.').at(-2));
  const downAtOnce = await another();
  downAtOnce.clock.moveTo('2026-12-01T07:00:00Z');
  await downAtOnce.stop();
  const next = await another();
  try {
    next.clock.moveTo('2026-12-01T07:00:00Z');
    await until(async () => (await reminders()).length > 0);
    expect((await reminders()).map(([, data]) => [data.personIds, data.coordinatorIds])).toEqual([
      [[teacher.personId], [coordinator.personId]],
    ]);
  } finally {
    await next.stop();
  }
  const afterwards = await another();
  try {
    afterwards.clock.moveTo('2026-12-02T07:00:00Z');
    // What is armed later comes due as well, so that the round of the timers is over.
    const { caseId: other } = await aPlanOut(dossier);
    afterwards.clock.moveTo('2026-12-20T07:00:00Z');
    await until(async () => (await publishedOf(dossier, other)).some(([type]) => type === 'plan-answers-missing'));
    expect(await reminders()).toHaveLength(1);
  } finally {
    await afterwards.stop();
  }
});

import { randomUUID } from 'node:crypto';
import { coordinatorReplaced } from '@rondetafel/contracts';
import { startTestService, type TestService } from '@rondetafel/platform/testing';
import { preDossierExpires } from '../src/case/case.timers.ts';
import { involvementExpires } from '../src/involvement/involvement.timers.ts';
import { service } from '../src/service.ts';
import { anOpenDossier, aRunningCase, colleague, professional } from './a-running-case.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'do' });
});
afterAll(() => dossier.stop());
afterEach(() => dossier.clock.moveTo('2026-11-23T09:00:00Z'));

const armed = async (caseId: string): Promise<{ type: string; dueAt: string }[]> => {
  const { rows } = await dossier.database.admin.query(
    `SELECT type, due_at FROM timer WHERE status = 'armed' AND data LIKE '%' || $1 || '%'`,
    [caseId],
  );
  return rows.map(({ type, due_at }) => ({ type, dueAt: due_at.toISOString() }));
};
/** As the inbox does when a timer came due. */
const fire = (timer: object, caseId: string) => dossier.receive(timer as any, { caseId });

describe('a substitute (P-13)', () => {
  test('has access to the last day, and the row is ended at midnight here', async () => {
    const { theCase, coordinator, caseId } = await anOpenDossier(dossier);
    const substitute = await colleague(dossier, 'city-social-team', { roles: ['independent-coordinator'] });
    await dossier.receive(coordinatorReplaced, {
      caseId,
      assignmentId: randomUUID(),
      previousPersonId: coordinator.personId,
      ...professional(substitute),
      untilOn: '2026-12-18',
      replacedAt: '2026-11-23T09:00:00Z',
    });
    expect((await theCase.see(coordinator)).body.coordinators).toHaveLength(2);
    dossier.clock.moveTo('2026-12-18T22:59:59Z');
    expect((await theCase.see(substitute)).status).toBe(200);
    dossier.clock.moveTo('2026-12-18T23:00:00Z');
    // Before the timer was handled the case is seen no more either.
    expect((await theCase.see(substitute)).status).toBe(404);
    const ofAccess = (await armed(caseId)).filter(({ type }) => type === involvementExpires.type);
    expect(ofAccess).toEqual([{ type: involvementExpires.type, dueAt: '2026-12-18T23:00:00.000Z' }]);
    await fire(involvementExpires, caseId);
    const { rows } = await dossier.database.admin.query(
      'SELECT ended_at FROM involvement WHERE case_id = $1 AND person_id = $2',
      [caseId, substitute.personId],
    );
    expect(rows).toMatchObject([{ ended_at: expect.any(Date) }]);
    expect((await theCase.see(coordinator)).body.coordinators).toHaveLength(1);
  });
});

describe('a pre-dossier without a purpose (P-1)', () => {
  test('is erased when its term is over: rows, keys, and the others are told', async () => {
    const { theCase, caseId, memberIds, reporter } = await aRunningCase(dossier);
    await theCase.requested();
    await theCase.withdrawn();
    expect(await armed(caseId)).toEqual([{ type: preDossierExpires.type, dueAt: '2026-12-21T23:00:00.000Z' }]);
    dossier.clock.moveTo('2026-12-21T23:00:00Z');
    await fire(preDossierExpires, caseId);
    expect((await theCase.see(reporter)).status).toBe(404);
    const { rows } = await dossier.database.admin.query(
      `SELECT (SELECT count(*) FROM vault.subject_key WHERE subject = ANY ($2))::int AS keys,
         (SELECT count(*) FROM household_member WHERE case_id = $1)::int AS members,
         (SELECT count(*) FROM case_record WHERE case_id = $1)::int AS cases`,
      [caseId, [caseId, ...memberIds]],
    );
    expect(rows).toEqual([{ keys: 0, members: 0, cases: 0 }]);
    const said = (await dossier.published()).filter(({ data }) => data.caseId === caseId).at(-1);
    expect(said?.data).toEqual({
      caseId,
      memberIds: expect.arrayContaining(memberIds),
      erasedAt: '2026-12-21T23:00:00.000Z',
    });
  });

  test('is erased too when nobody asks for anything in all that time, also if registered before that was so', async () => {
    const { theCase, caseId, reporter } = await aRunningCase(dossier);
    const end = [{ type: preDossierExpires.type, dueAt: '2026-12-21T23:00:00.000Z' }];
    expect(await armed(caseId)).toEqual(end);
    await dossier.database.admin.query('DELETE FROM timer WHERE data LIKE $1', [`%${caseId}%`]);
    const later = await startTestService(service, { database: dossier.database });
    await later.stop();
    expect(await armed(caseId)).toEqual(end);
    await fire(preDossierExpires, caseId);
    expect((await theCase.see(reporter)).status).toBe(404);
  });

  test('its erasure is on record in both logs, once', async () => {
    const { theCase, caseId, memberIds } = await aRunningCase(dossier);
    await theCase.requested();
    await theCase.withdrawn();
    await fire(preDossierExpires, caseId);
    const { admin } = dossier.database;
    const audited = await admin.query(
      `SELECT action, result, origin, person_id FROM chassis.audit_entry WHERE object = $1 AND person_id IS NULL`,
      [`case:${caseId}`],
    );
    expect(audited.rows).toEqual([
      { action: 'erase-case', result: 'done', origin: preDossierExpires.type, person_id: null },
    ]);
    const processed = await admin.query(
      `SELECT subject FROM chassis.processing_line WHERE activity = 'erasure' AND subject = ANY ($1)`,
      [memberIds],
    );
    expect(processed.rows.map(({ subject }) => subject).sort()).toEqual([...memberIds].sort());
  });

  test('is kept when somebody asks again, also when the timer was on its way', async () => {
    const { theCase, caseId, reporter } = await aRunningCase(dossier);
    await theCase.requested();
    await theCase.decided('other-possibilities');
    expect(await armed(caseId)).toHaveLength(1);
    await theCase.requested([], randomUUID());
    expect(await armed(caseId)).toEqual([]);
    await fire(preDossierExpires, caseId);
    expect((await theCase.see(reporter)).status).toBe(200);
  });

  test('a coordinator who is assigned after it is gone is refused: the case ended (P-20)', async () => {
    const { theCase, caseId } = await aRunningCase(dossier);
    await theCase.requested();
    await theCase.withdrawn();
    await fire(preDossierExpires, caseId);
    await theCase.assigned();
    await theCase.decided();
    expect(await theCase.said()).toEqual(['dossier-erased', 'coordinator-refused']);
  });
});

import { randomUUID } from 'node:crypto';
import { describeErasure, type TestService } from '@rondetafel/platform/testing';
import { preDossierExpires } from '../src/case/case.timers.ts';
import { service } from '../src/service.ts';
import { aRunningCase } from './a-running-case.ts';

// A pre-dossier in which a coordinator looked at what was asked and left a party out; the request came to nothing.
describeErasure(service, {
  fill: async (dossier) => {
    const { theCase, reporter, coordinator, safeHome, caseId, memberIds } = await aRunningCase(dossier);
    await theCase.requested();
    await theCase.assigned();
    const exclude = `/v1/cases/${caseId}/parties/${safeHome.partyId}/_exclude`;
    const key = { 'Idempotency-Key': randomUUID() };
    const excluded = await dossier.as(coordinator).post(exclude, { reason: 'Niet nodig.' }, key);
    expect(excluded.status).toBe(204);
    // The kind of a draft block is one of a few; here what a child thinks.
    await dossier.database.admin.query(`INSERT INTO plan_block VALUES ($1, $2, 'voice', 1, '\\x00')`, [
      caseId,
      memberIds[1],
    ]);
    const explored = {
      ground: 'with-resident',
      members: memberIds.map((memberId: string) => ({ memberId, problems: [{ lifeArea: 'finances' }] })),
    };
    const exploration = `/v1/cases/${caseId}/exploration`;
    const first = { 'If-Match': '"0"' };
    expect((await dossier.as(reporter).put(exploration, explored, first)).status).toBe(200);
    await dossier.database.admin.query(
      `INSERT INTO dossier_section VALUES ($1, 'progress', 1, '\\x00', gen_random_uuid(), now())`,
      [caseId],
    );
    await dossier.database.admin.query(
      `WITH section AS (
         INSERT INTO extra_section VALUES (gen_random_uuid(), 'Vervoer', 'Nodig.', '2026-12-31', gen_random_uuid(), now())
         RETURNING section_id)
       INSERT INTO extra_section_text SELECT $1, section_id, 1, '\\x00', gen_random_uuid(), now() FROM section`,
      [caseId],
    );
    const authorities = `/v1/cases/${caseId}/authorities/${memberIds[1]}`;
    expect((await dossier.as(coordinator).put(authorities, { holders: [] }, { 'If-Match': '"0"' })).status).toBe(204);
    await dossier.database.admin.query(
      `INSERT INTO plan_answer (answer_id, case_id, member_id, version, answer, answered_at)
       VALUES (gen_random_uuid(), $1, $2, 1, '\\x00', now())`,
      [caseId, memberIds[1]],
    );
    await aMeetingOf(dossier, caseId, memberIds[1]!);
    await dossier.database.admin.query(
      `INSERT INTO member_request (ask_id, case_id, member_id, kind, asked, asked_at, recorded_by_id, due_on)
       VALUES (gen_random_uuid(), $1, $2, 'correction', '\\x00', now(), $3, '2026-12-23')`,
      [caseId, memberIds[1], coordinator.personId],
    );
    await theCase.withdrawn();
    return { caseId, memberIds };
  },
  erase: async (dossier, { caseId }) => {
    // As in practice: all that was published about the case has long left when its term is over.
    await dossier.database.admin.query('UPDATE outbox SET published_at = clock_timestamp()');
    await dossier.receive(preDossierExpires as any, { caseId });
    const published = (await dossier.published()).filter(({ data }) => data.caseId === caseId);
    expect(published.at(-1)?.type).toContain('dossier-erased');
  },
});

/** Of a pre-dossier there is none; here for its rows: kinds are one of a few, and each refers to the one before. */
async function aMeetingOf({ database: { admin } }: TestService, caseId: string, memberId: string): Promise<void> {
  const id = 'SELECT round_table_id, case_id FROM meeting WHERE case_id = $1';
  const rows: [string, string[]][] = [
    [`INSERT INTO meeting VALUES (gen_random_uuid(), $1, 'upscaling', now(), false, '\\x00')`, [caseId]],
    [`INSERT INTO minutes ${id}`, [caseId]],
    [
      `INSERT INTO minutes_block SELECT round_table_id, 'attendance', $2, case_id, 1, '\\x00' FROM (${id}) AS one`,
      [caseId, memberId],
    ],
    [
      `INSERT INTO preparation SELECT round_table_id, 'talk', $2, case_id, 1, '\\x00' FROM (${id}) AS one`,
      [caseId, memberId],
    ],
    [`INSERT INTO minutes_frozen SELECT *, '\\x00', 'digest', now(), gen_random_uuid() FROM (${id}) AS one`, [caseId]],
    [
      `INSERT INTO minutes_correction SELECT gen_random_uuid(), *, '\\x00', now(), gen_random_uuid() FROM (${id}) AS one`,
      [caseId],
    ],
  ];
  for (const [text, values] of rows) await admin.query(text, values);
}

import { randomUUID } from 'node:crypto';
import { newTrace } from '@rondetafel/platform';
import { describeListCost, somebody } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';

const coordinator = somebody(['independent-coordinator']);
const party = somebody();

/** Of five cases one has a table that is not over, to which the party is invited. */
describeListCost(service, {
  fill: async ({ database: { admin }, running }, from, to) => {
    const numbers = Array.from({ length: to - from }, () => ({ caseId: randomUUID(), roundTableId: randomUUID() }));
    const caseIds = numbers.map(({ caseId }) => caseId);
    const open = numbers.filter((_, nth) => nth % 5 === 0);
    await admin.query('INSERT INTO planned_case (case_id, coordinator_id) SELECT unnest($1::uuid[]), $2', [
      caseIds,
      coordinator.personId,
    ]);
    await admin.query(
      `INSERT INTO party (party_id, case_id, organisation_id, organisation_kind, person_id, role, member_ids, restricted, state)
       SELECT gen_random_uuid(), unnest($1::uuid[]), $2, 'school', $3, 'provider', '{}', false, 'involved'`,
      [caseIds, party.organisationId, party.personId],
    );
    const trace = { trace: newTrace(), via: 'test' };
    const sealed = await running.parts.workerDatabase.inTransaction(trace, async (tx) => {
      const keys = await tx.vault.create(open.map(({ caseId }) => caseId));
      return open.map(({ caseId, roundTableId }) => {
        const called = { caseId, roundTableId, kind: 'upscaling', coordinatorId: coordinator.personId, urgent: false };
        const kept = { table: { ...called, calledAt: '2026-11-23T09:00:00.000Z' }, decisions: {} };
        const place = { table: 'round_table', column: 'sealed', row: roundTableId };
        return keys.seal(caseId, place, JSON.stringify(kept));
      });
    });
    await admin.query(
      `INSERT INTO round_table (round_table_id, case_id, sealed)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bytea[])`,
      [open.map(({ roundTableId }) => roundTableId), open.map(({ caseId }) => caseId), sealed],
    );
    await admin.query(
      'INSERT INTO guest (round_table_id, case_id, person_id) SELECT *, $3::uuid FROM unnest($1::uuid[], $2::uuid[])',
      [open.map(({ roundTableId }) => roundTableId), open.map(({ caseId }) => caseId), party.personId],
    );
    await admin.query(
      `INSERT INTO room (room_id, venue, code, capacity, step_free)
       SELECT unnest($1::uuid[]), 'buurthuis', gen_random_uuid(), 12, true`,
      [caseIds],
    );
  },
  lists: [
    { name: 'own tables, coordinator', as: coordinator, path: '/v1/round-tables?limit=10' },
    { name: 'own tables, party', as: party, path: '/v1/round-tables?limit=10' },
    { name: 'rooms', as: coordinator, path: '/v1/rooms?limit=10' },
  ],
});

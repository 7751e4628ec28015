import { randomUUID } from 'node:crypto';
import { type DataOf, partyInvolved, partyInvolvedV1, upscalingRequested } from '@rondetafel/contracts';
import { newTrace } from '@rondetafel/platform';
import { startTestService, type TestService } from '@rondetafel/platform/testing';
import pg from 'pg';
import { partiesOf } from '../src/case/party.store.ts';
import { requestsOf } from '../src/case/request.store.ts';
import { sightByPerson } from '../src/migrations/2026-11-30-sealed-parties.ts';
import { service } from '../src/service.ts';

let scheduling: TestService;
beforeAll(async () => {
  scheduling = await startTestService(service, { prefix: 'se' });
});
afterAll(() => scheduling.stop());

const requested = upscalingRequested.example as DataOf<typeof upscalingRequested>;
const involved = partyInvolved.example as DataOf<typeof partyInvolved>;

/** A request with a safety signal, and two parties of which one is hidden. */
async function aTellingCase() {
  const [caseId, openId, hiddenId] = [randomUUID(), randomUUID(), randomUUID()];
  const requestId = randomUUID();
  await scheduling.receive(upscalingRequested, { ...requested, caseId, requestId, safetySignal: true, parties: [] });
  await scheduling.receive(partyInvolved, { ...involved, caseId, partyId: openId });
  await scheduling.receive(partyInvolved, { ...involved, caseId, partyId: hiddenId, restricted: true });
  return { caseId, openId, hiddenId };
}

const known = (caseId: string) =>
  scheduling.running.parts.workerDatabase.inTransaction({ trace: newTrace(), via: 'test' }, async (tx) => ({
    parties: await partiesOf(tx, caseId),
    signals: (await requestsOf(tx, caseId)).map(({ safetySignal }) => safetySignal),
  }));

const rowsOf = async (table: string, caseId: string) =>
  (await scheduling.database.admin.query(`SELECT * FROM ${table} WHERE case_id = $1`, [caseId])).rows;

describe('what tells of a safety signal (P-27)', () => {
  test('is read from rows that tell nothing but whose sight follows', async () => {
    const { caseId, openId } = await aTellingCase();
    expect((await known(caseId)).signals).toEqual([true]);
    const parties = await rowsOf('party', caseId);
    expect(new Set(parties.map(({ sealed }) => sealed.length)).size).toBe(1);
    expect(parties.flatMap(({ party_id, person_id }) => (person_id ? [party_id] : []))).toEqual([openId]);
  });

  test('and was kept in clear by release 2 is sealed at the first start, and means the same', async () => {
    const { caseId } = await aTellingCase();
    const before = await known(caseId);
    const { admin, ownerUrl } = scheduling.database;
    for (const { partyId, organisationId, organisationKind, personId, role, restricted, state } of before.parties) {
      await admin.query(
        `UPDATE party SET sealed = NULL, organisation_id = $2, organisation_kind = $3, person_id = $4, role = $5,
           restricted = $6, state = $7 WHERE party_id = $1`,
        [partyId, organisationId, organisationKind, personId, role, restricted, state],
      );
    }
    await admin.query('UPDATE request SET sealed = NULL, safety_signal = true WHERE case_id = $1', [caseId]);
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query(sightByPerson.join(';'));
    await owner.end();
    await (await startTestService(service, { database: scheduling.database })).stop();
    expect(await known(caseId)).toEqual(before);
    const inClear = [
      'organisation_id',
      'organisation_kind',
      'contact_id',
      'role',
      'restricted',
      'state',
      'safety_signal',
    ];
    const rows = [...(await rowsOf('party', caseId)), ...(await rowsOf('request', caseId))];
    expect(rows.map((row) => inClear.filter((column) => row[column] !== null && row[column] !== undefined))).toEqual([
      [],
      [],
      [],
    ]);
  });
});

test('an event of an earlier release is read as it stands', async () => {
  const [caseId, partyId] = [randomUUID(), randomUUID()];
  await scheduling.receive(partyInvolvedV1, { ...involved, caseId, partyId, restricted: true });
  expect((await known(caseId)).parties).toMatchObject([{ partyId, restricted: true, state: 'involved' }]);
});

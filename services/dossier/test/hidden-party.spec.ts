import { newTrace } from '@rondetafel/platform';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { anOpenDossier, type RunningCase } from './a-running-case.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'do' });
});
afterAll(() => dossier.stop());

describe('a hidden party (P-27)', () => {
  /** All that somebody can ask of a case. */
  const answersTo = async (theCase: RunningCase, person: Person) => {
    const [seen, parties, list, reveal] = [
      await theCase.see(person),
      await theCase.parties(person),
      await dossier.as(person).get('/v1/cases'),
      await theCase.post(person, `/${theCase.named[1]!.partyId}/_release`),
    ];
    return [seen, parties, list, reveal].map(({ status, body }) => ({ status, body: { ...body, traceId: '' } }));
  };

  test('changes not one character of any answer to another party', async () => {
    const { theCase, teacher, coordinator, safeHome } = await anOpenDossier(dossier);
    const hidden = await answersTo(theCase, teacher);
    expect(hidden[1]?.body.items).toHaveLength(1);
    const excluded = await theCase.post(coordinator, `/${safeHome.partyId}/_exclude`, { reason: 'Niet nodig.' });
    expect(excluded.status).toBe(204);
    expect(await answersTo(theCase, teacher)).toEqual(hidden);
  });

  test('does not learn of the case itself', async () => {
    const { theCase, safeHomeWorker } = await anOpenDossier(dossier);
    expect((await answersTo(theCase, safeHomeWorker)).map(({ status }) => status)).toEqual([404, 404, 200, 404]);
    expect((await dossier.as(safeHomeWorker).get('/v1/cases')).body.items).toEqual([]);
  });

  test('is not in a row that the app role can read for anybody but the coordinator, whatever a query forgets', async () => {
    const { teacher, coordinator, caseId, school } = await anOpenDossier(dossier);
    const { workerDatabase } = dossier.running.parts;
    const key = await workerDatabase.inTransaction({ trace: newTrace(), via: 'test' }, (tx) =>
      tx.vault.derivedKey('wall'),
    );
    const rowsFor = async ({ personId, organisationId }: Person, wall = key.toString('hex')) => {
      const client = await dossier.database.admin.connect();
      try {
        await client.query('BEGIN');
        await client.query('SET LOCAL ROLE dossier_app');
        await client.query(
          `SELECT set_config('app.actor', $1, true), set_config('app.organisation', $2, true), set_config('app.wall', $3, true)`,
          [personId, organisationId, wall],
        );
        return (await client.query('SELECT party_id FROM party WHERE case_id = $1', [caseId])).rows;
      } finally {
        await client.query('ROLLBACK');
        client.release();
      }
    };
    expect(await rowsFor(teacher)).toEqual([{ party_id: school.partyId }]);
    expect(await rowsFor(teacher, '')).toEqual([]);
    expect(await rowsFor(coordinator)).toHaveLength(2);
    expect(await rowsFor(somebody())).toEqual([]);
  });

  test('revealed takes part like any other, and sees the dossier', async () => {
    const { theCase, teacher, coordinator, safeHome, safeHomeWorker } = await anOpenDossier(dossier);
    expect((await theCase.post(coordinator, `/${safeHome.partyId}/_release`)).status).toBe(204);
    expect((await theCase.parties(teacher)).body.items).toHaveLength(2);
    expect((await theCase.see(safeHomeWorker)).status).toBe(200);
    expect((await theCase.said()).at(-1)).toBe('party-involved');
  });

  test('excluded is published for those who keep its seat, and can’t be revealed any more', async () => {
    const { theCase, coordinator, safeHome } = await anOpenDossier(dossier);
    await theCase.post(coordinator, `/${safeHome.partyId}/_exclude`, { reason: 'Niet nodig.' });
    const [left] = (await dossier.published()).filter(({ data }) => data.partyId === safeHome.partyId && data.leftAt);
    expect(left?.data).toMatchObject({ excluded: true });
    expect((await theCase.post(coordinator, `/${safeHome.partyId}/_release`)).status).toBe(404);
  });
});

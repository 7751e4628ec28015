import { randomUUID } from 'node:crypto';
import {
  type Person,
  somebody,
  startTestService,
  type TestService,
  unprotectedTables,
  until,
} from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { anOpenDossier, colleague } from './a-running-case.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'dr' });
});
afterAll(() => dossier?.stop());
afterEach(() => dossier.clock.moveTo('2026-11-23T09:00:00Z'));

const aResident = () => somebody(['resident']);

class Accesses {
  constructor(readonly caseId: string) {}
  give = (person: Person, memberId: string) =>
    dossier.as(person).put(`/v1/cases/${this.caseId}/members/${memberId}/access`);
  withdraw = (person: Person, memberId: string) =>
    dossier.as(person).post(`/v1/cases/${this.caseId}/members/${memberId}/access/_withdraw`);
  list = (person: Person) => dossier.as(person).get(`/v1/cases/${this.caseId}/member-accesses`);
  stateOf = async (person: Person, memberId: string) =>
    (await this.list(person)).body.items.find((one: any) => one.memberId === memberId).state;
}

const open = (person: Person, code: string) => dossier.as(person).post('/v1/own-pages/_open', { code });

async function aDossier() {
  const all = await anOpenDossier(dossier);
  const [mother, child] = all.memberIds as [string, string];
  return { ...all, mother, child, accesses: new Accesses(all.caseId) };
}

test('a code opens the page of one member once, for who signed in with it (P-19)', async () => {
  const { coordinator, mother, accesses } = await aDossier();
  expect(await accesses.stateOf(coordinator, mother)).toBe('not-given');
  const { status, body } = await accesses.give(coordinator, mother);
  expect([status, body.code, body.lastDay]).toEqual([200, expect.stringMatching(/^(\w{4}-){2}\w{4}$/), '2026-12-07']);
  expect(await accesses.stateOf(coordinator, mother)).toBe('given');
  const resident = aResident();
  const typed = body.code.toLowerCase().replaceAll('-', ' ');
  expect((await open(resident, typed)).body).toEqual({ memberId: mother });
  expect((await open(resident, typed)).status).toBe(200);
  expect(await accesses.stateOf(coordinator, mother)).toBe('in-use');
  expect((await open(aResident(), body.code)).body.code).toBe('access-code-wrong');
});

test('a code that is wrong, used, over, void, withdrawn or of another case answers alike (P-19)', async () => {
  const { coordinator, mother, accesses } = await aDossier();
  const made = async () => (await accesses.give(coordinator, mother)).body.code as string;
  const replaced = await made();
  const over = await made();
  await dossier.clock.moveTo('2026-12-08T00:00:00Z');
  const answers = [await open(aResident(), over)];
  const tried = await made();
  const wrong = `${tried.slice(0, -1)}${tried.endsWith('2') ? '3' : '2'}`;
  for (const _ of [1, 2, 3, 4, 5]) answers.push(await open(aResident(), wrong));
  expect(await accesses.stateOf(coordinator, mother)).toBe('void');
  answers.push(
    await open(aResident(), tried),
    await open(aResident(), replaced),
    await open(aResident(), 'ABCD-2345-6789'),
  );
  answers.push(await open(aResident(), ''));
  const withdrawn = await made();
  expect((await accesses.withdraw(coordinator, mother)).status).toBe(204);
  answers.push(await open(aResident(), withdrawn));
  const told = new Set(answers.map(({ status, body: { traceId: _, ...body } }) => JSON.stringify([status, body])));
  expect([...told]).toEqual([expect.stringContaining('access-code-wrong')]);
});

test('who is one member of a case is not another of it too (P-36), and under 12 there is no page (P-16)', async () => {
  const { coordinator, mother, child, accesses } = await aDossier();
  expect((await accesses.give(coordinator, child)).body.code).toBe('no-page-of-its-own');
  await dossier.clock.moveTo('2027-06-01T09:00:00Z');
  const resident = aResident();
  await open(resident, (await accesses.give(coordinator, mother)).body.code);
  const ofChild = (await accesses.give(coordinator, child)).body.code;
  expect((await open(resident, ofChild)).body.code).toBe('access-code-wrong');
  expect((await open(aResident(), ofChild)).body).toEqual({ memberId: child });
  expect((await accesses.give(coordinator, child)).body.code).toBe('access-in-use');
});

test('who tries the codes of two members at once gets one page too (P-36)', async () => {
  const { coordinator, mother, child, accesses, caseId } = await aDossier();
  await dossier.clock.moveTo('2027-06-01T09:00:00Z');
  const codes = [];
  for (const member of [mother, child]) codes.push((await accesses.give(coordinator, member)).body.code as string);
  const resident = aResident();
  // Both wait at their row, and go on at the same time.
  const held = await dossier.database.admin.connect();
  await held.query('BEGIN');
  await held.query('SELECT FROM member_access WHERE case_id = $1 FOR UPDATE', [caseId]);
  const tries = codes.map((code) => open(resident, code));
  await until(async () => {
    const { rows } = await dossier.database.admin.query(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows[0].waiting === 2;
  });
  await held.query('COMMIT');
  held.release();
  expect((await Promise.all(tries)).map(({ status }) => status).sort()).toEqual([200, 400]);
  expect((await dossier.as(resident).get('/v1/own-pages')).body.items).toHaveLength(1);
});

test('who coordinates gives access, and nobody else in any standing (S000-17)', async () => {
  const { reporter, coordinator, teacher, safeHomeWorker, mother, accesses } = await aDossier();
  const other = await anOpenDossier(dossier);
  const calls = (person: Person) =>
    Promise.all([accesses.list(person), accesses.give(person, mother), accesses.withdraw(person, mother)]);
  const refused = async (person: Person) => (await calls(person)).map(({ status }) => status);
  expect(await refused(teacher)).toEqual([403, 403, 403]);
  for (const person of [safeHomeWorker, other.coordinator, await colleague(dossier), somebody(['ops']), aResident()]) {
    expect(await refused(person)).toEqual([404, 404, 404]);
  }
  expect((await refused(reporter)).every((status) => status === 403 || status === 404)).toBe(true);
  const { body } = await accesses.give(coordinator, mother);
  const resident = aResident();
  await open(resident, body.code);
  expect(await refused(resident)).toEqual([404, 404, 404]);
  expect((await accesses.give(coordinator, other.memberIds[0]!)).body.code).toBe('member-unknown');
  expect((await accesses.withdraw(coordinator, other.memberIds[0]!)).body.code).toBe('no-access-given');
  for (const person of [coordinator, teacher, somebody(['ops'])]) {
    expect((await open(person, body.code)).status).toBe(403);
  }
});

test('who coordinates or takes part opens no page of a member, also with the role of a resident (R-26)', async () => {
  const { coordinator, teacher, mother, accesses } = await aDossier();
  const { code } = (await accesses.give(coordinator, mother)).body;
  for (const person of [coordinator, teacher]) {
    const alsoResident = { ...person, roles: [...person.roles, 'resident' as const] };
    expect((await open(alsoResident, code)).body.code).toBe('access-code-wrong');
  }
  expect((await open(aResident(), code)).status).toBe(200);
});

test('P-19: twenty tries an hour are counted over all processes, and over a restart', async () => {
  await dossier.database.admin.query('DELETE FROM member_access_try');
  const resident = aResident();
  const { issuer } = dossier.identity;
  const beside = await startTestService(service, { database: dossier.database, settings: { OIDC_ISSUER: issuer } });
  try {
    const token = await dossier.identity.tokenFor(resident);
    const openBeside = () =>
      fetch(`${beside.url}/v1/own-pages/_open`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ code: randomUUID() }),
      });
    const statuses: number[] = [];
    for (let n = 0; n < 21; n++) {
      const { status } = await (n % 2 ? openBeside() : open(resident, randomUUID()));
      statuses.push(status);
    }
    expect(statuses).toEqual([...Array(20).fill(400), 429]);
  } finally {
    await beside.stop();
  }
  dossier.clock.pass(3_599);
  const waits = await open(resident, randomUUID());
  expect([waits.status, waits.headers.get('retry-after')]).toEqual([429, '1']);
  dossier.clock.pass(1);
  expect((await open(resident, randomUUID())).status).toBe(400);
  dossier.clock.pass(3_600);
  await dossier.deleteOver();
  const { rows } = await dossier.database.admin.query('SELECT FROM member_access_try');
  expect(rows).toEqual([]);
});

test('who tries many codes waits, and what is kept opens nothing', async () => {
  const { coordinator, mother, accesses, caseId } = await aDossier();
  const { code } = (await accesses.give(coordinator, mother)).body;
  const resident = aResident();
  const tries = await Promise.all(Array.from({ length: 21 }, () => open(resident, randomUUID())));
  expect(tries.filter(({ status }) => status === 429)).toHaveLength(1);
  const { rows } = await dossier.database.admin.query('SELECT * FROM member_access WHERE case_id = $1', [caseId]);
  expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''));
  expect(dossier.logged()).not.toContain(code);
  expect(await unprotectedTables(dossier.database.admin, service)).toEqual([]);
});

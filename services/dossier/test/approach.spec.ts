import { randomUUID } from 'node:crypto';
import { type Person, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import {
  anOpenDossier,
  aRunningCase,
  colleague,
  coordinatorRoles,
  household,
  known,
  RunningCase,
} from './a-running-case.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'da' });
});
afterAll(() => dossier?.stop());
afterEach(() => dossier.clock.moveTo('2026-11-23T09:00:00Z'));

const problem = { description: 'Schulden, en Pim mist school.', connection: 'Geen geld voor de bus.' };

class Approach {
  constructor(
    readonly caseId: string,
    readonly memberIds: readonly string[],
    readonly reporter: Person,
    readonly worker: Person,
  ) {}

  url = (path: string) => `/v1/cases/${this.caseId}${path}`;
  see = (person: Person, path = '/exploration') => dossier.as(person).get(this.url(path));
  record = (person: Person, more: object = {}, version = 0) =>
    dossier.as(person).put(this.url('/exploration'), this.explored(more), { 'If-Match': `"${version}"` });
  open = (person: Person, more: object = {}) =>
    dossier
      .as(person)
      .post(
        this.url('/_open-approach'),
        { coordinatorId: this.worker.personId, problem, ...more },
        { 'Idempotency-Key': randomUUID() },
      );
  transfer = (person: Person, to: Person, more: object = {}) =>
    dossier
      .as(person)
      .post(
        this.url('/_transfer-coordination'),
        { coordinatorId: to.personId, reason: 'Het gaat nu vooral om school.', ...more },
        { 'Idempotency-Key': randomUUID() },
      );
  write = (person: Person, section: string, content: object, version: number) =>
    dossier.as(person).put(this.url(`/dossier/${section}`), content, { 'If-Match': `"${version}"` });
  explored = (more: object = {}) => ({
    ground: 'with-resident',
    members: [
      { memberId: this.memberIds[0], problems: [{ lifeArea: 'finances', text: 'Drie maanden huur te laat.' }] },
      { memberId: this.memberIds[1], problems: [{ lifeArea: 'education' }] },
    ],
    connection: 'Geen geld voor de bus naar school.',
    ...more,
  });
}

async function aRegisteredCase(): Promise<Approach> {
  const reporter = await colleague(dossier, 'neighbourhood-team');
  const worker = await colleague(dossier, 'debt-counselling');
  const { body } = await dossier.as(reporter).post('/v1/cases', household());
  return new Approach(body.caseId, body.memberIds, reporter, worker);
}

/** With a regular coordinator and no independent one; a school takes part. */
async function anApproach() {
  const approach = await aRegisteredCase();
  expect((await approach.record(approach.reporter)).status).toBe(200);
  const opened = await approach.open(approach.reporter, { reason: 'Schulden staan voorop.' });
  expect(opened.status).toBe(204);
  const teacher = await colleague(dossier);
  const party = { organisationId: teacher.organisationId, personId: teacher.personId, role: 'provider' };
  const calledIn = await dossier
    .as(approach.worker)
    .post(
      approach.url('/parties'),
      { ...party, memberIds: [approach.memberIds[1]], reason: 'School is nodig.' },
      { 'Idempotency-Key': randomUUID() },
    );
  expect(calledIn.status).toBe(201);
  return { approach, teacher, partyId: calledIn.body.partyId as string };
}

const publishedOf = async (caseId: string) =>
  (await dossier.published())
    .filter(({ data }) => data.caseId === caseId)
    .map(({ type, data }) => [type.split('.').at(-2)!, data] as const);

describe('exploration (S000-1 to S000-3)', () => {
  test('starts with what the registration knows, and proposes from the domain with most of the question (S000-8)', async () => {
    const approach = await aRegisteredCase();
    const before = (await approach.see(approach.reporter)).body;
    expect([before.version, before.mayRecord, before.mayOpen]).toEqual([0, true, true]);
    expect(before.members.map(({ problems }: any) => problems.map(({ lifeArea }: any) => lifeArea))).toEqual(
      expect.arrayContaining([['housing', 'finances'], ['education']]),
    );
    const members = [
      { memberId: approach.memberIds[0], problems: [{ lifeArea: 'finances' }, { lifeArea: 'finances' }] },
      { memberId: approach.memberIds[1], problems: [{ lifeArea: 'education' }] },
    ];
    expect((await approach.record(approach.reporter, { members })).body).toEqual({ version: 1 });
    const { proposal, version, recordedBy } = (await approach.see(approach.reporter)).body;
    expect([version, recordedBy.personId]).toEqual([1, approach.reporter.personId]);
    expect([proposal.total, proposal.domains]).toEqual([
      3,
      [{ kind: 'debt-counselling', count: 2, lifeAreas: ['finances'] }],
    ]);
    expect(proposal.people.map(({ personId }: any) => personId)).toContain(approach.worker.personId);
  });

  test('two who record at once: the second sees what changed', async () => {
    const approach = await aRegisteredCase();
    await approach.record(approach.reporter);
    const { status, body } = await approach.record(approach.reporter, { connection: 'Anders.' });
    expect([status, body.code, body.currentVersion]).toEqual([409, 'stale-version', 1]);
    const next = await approach.record(approach.reporter, { connection: 'Anders.' }, 1);
    expect([next.status, (await approach.see(approach.reporter)).body.connection]).toEqual([200, 'Anders.']);
  });

  test('the approach does not open before it is recorded, and says all that is missing (S000-1, S000-3)', async () => {
    const approach = await aRegisteredCase();
    const codes = ({ body }: any) => [body.code, body.errors.map(({ code }: any) => code)];
    expect(codes(await approach.open(approach.reporter))).toEqual(['approach-not-possible', ['exploration-missing']]);
    await approach.record(approach.reporter, { members: [], connection: undefined });
    expect(codes(await approach.open(approach.reporter))).toEqual([
      'approach-not-possible',
      ['one-problem', 'connection-missing'],
    ]);
    expect((await approach.see(approach.reporter, '')).body.state).toBe('pre-dossier');
  });

  test('without the resident it waits for the law (P-58)', async () => {
    const approach = await aRegisteredCase();
    const request = { why: 'De deur blijft dicht.', reachedBy: 'De wijkagent', tellOn: '2026-11-27' };
    const { status, body } = await approach.record(approach.reporter, { ground: 'professional-request', request });
    expect([status, body.errors.map(({ pointer }: any) => pointer)]).toEqual([400, ['/ground']]);
  });
});

describe('a coordinated approach without an independent coordinator (P-2, S000-7)', () => {
  test('opens with one regular coordinator, who sees it all; who registered it sees it no more (S000-6)', async () => {
    const { approach } = await anApproach();
    const { caseId, worker, reporter } = approach;
    expect((await approach.see(worker, '')).body).toMatchObject({
      state: 'dossier',
      coordinators: [{ kind: 'regular', personId: worker.personId }],
    });
    expect((await approach.see(worker)).body).toMatchObject({
      mayRecord: false,
      mayOpen: false,
      ground: 'with-resident',
    });
    expect((await approach.see(reporter, '')).status).toBe(403);
    const published = await publishedOf(caseId);
    expect(published.map(([type]) => type).slice(1, 4)).toEqual([
      'dossier-opened',
      'coordinator-appointed',
      'coordination-entrusted',
    ]);
    expect(published[3]![1]).toMatchObject({ personId: worker.personId, entrustedById: reporter.personId });
  });

  test('whose organisation goes on helping keeps a seat as a party', async () => {
    const approach = await aRegisteredCase();
    await approach.record(approach.reporter);
    expect((await approach.open(approach.reporter, { stays: true })).status).toBe(204);
    const { status, body } = await approach.see(approach.reporter, '/parties');
    expect([status, body.items.map(({ contact }: any) => contact.personId)]).toEqual([
      200,
      [approach.reporter.personId],
    ]);
  });

  test('is never without a coordinator who can sign in', async () => {
    const approach = await aRegisteredCase();
    await approach.record(approach.reporter);
    const { status, body } = await approach.open(approach.reporter, { coordinatorId: randomUUID() });
    expect([status, body.errors[0].code]).toEqual([400, 'cannot-coordinate']);
  });

  test('a request to scale up attaches to it: the regular coordinator becomes a party and stays named (P-2)', async () => {
    const { approach } = await anApproach();
    const { theCase } = await attached(approach);
    const seen = (await approach.see(approach.worker, '')).body;
    expect(seen.coordinators.map(({ kind }: any) => kind)).toEqual(['independent', 'regular']);
    expect((await theCase.parties(approach.worker)).body.items.map(({ contact }: any) => contact.personId)).toContain(
      approach.worker.personId,
    );
    expect((await approach.transfer(approach.worker, approach.reporter)).status).toBe(403);
    expect((await publishedOf(approach.caseId)).filter(([type]) => type === 'dossier-opened')).toHaveLength(1);
  });

  test('is transferred with a reason and a history; the one before sees it no more (S000-8)', async () => {
    const { approach, teacher } = await anApproach();
    dossier.clock.pass(60);
    expect((await approach.transfer(approach.worker, teacher, { reason: undefined })).status).toBe(400);
    expect((await approach.transfer(approach.worker, teacher)).status).toBe(204);
    expect((await approach.see(approach.worker, '')).status).toBe(404);
    const { coordination, mayTransfer, dualRole } = (await approach.see(teacher, '/dossier')).body;
    expect([mayTransfer, dualRole]).toEqual([true, true]);
    expect(coordination.map(({ personId, reason, endedAt }: any) => [personId, reason, endedAt !== undefined])).toEqual(
      [
        [teacher.personId, 'Het gaat nu vooral om school.', false],
        [approach.worker.personId, 'Schulden staan voorop.', true],
      ],
    );
    expect((await publishedOf(approach.caseId)).at(-1)).toMatchObject([
      'coordination-entrusted',
      { personId: teacher.personId, previousPersonId: approach.worker.personId },
    ]);
  });
});

/** Escalation decides on a table for the same household. */
async function attached({ caseId, memberIds, worker }: Approach) {
  const independent = await colleague(dossier, 'city-social-team', { roles: coordinatorRoles });
  const theCase = new RunningCase(dossier, caseId, memberIds, worker, independent, []);
  await theCase.requested();
  await theCase.assigned();
  await theCase.decided();
  return { theCase, independent };
}

describe('the texts of the dossier (S000-18, S000-19)', () => {
  test('are the coordinator’s to write, section by section, each with its own version', async () => {
    const { approach, teacher, partyId } = await anApproach();
    const { worker } = approach;
    const text = { text: 'De eerste afspraak is gemaakt.', references: [{ partyId }] };
    expect((await approach.write(worker, 'progress', text, 0)).body).toEqual({ version: 1 });
    expect((await approach.write(worker, 'progress', text, 0)).body.code).toBe('stale-version');
    expect((await approach.write(teacher, 'progress', text, 1)).status).toBe(403);
    const seen = (await approach.see(teacher, '/dossier')).body;
    expect(seen).toMatchObject({
      mayWrite: false,
      problemDescription: { ...problem, version: 1, references: [] },
      progress: { text: text.text, version: 1, references: [{ partyId, contactName: 'Collega school' }] },
    });
  });

  test('keep every version, with who wrote it and when', async () => {
    const { approach } = await anApproach();
    const { worker, reporter } = approach;
    dossier.clock.pass(60);
    const next = { ...problem, description: 'De schulden worden minder.' };
    expect((await approach.write(worker, 'problem-description', next, 1)).status).toBe(200);
    const { items } = (await approach.see(worker, '/dossier/problem-description/versions')).body;
    expect(items.map(({ version, description, writtenBy }: any) => [version, description, writtenBy.personId])).toEqual(
      [
        [2, next.description, worker.personId],
        [1, problem.description, reporter.personId],
      ],
    );
    const { rows } = await dossier.database.admin.query(
      `SELECT privilege_type FROM information_schema.table_privileges
       WHERE table_name = 'dossier_section' AND grantee = 'dossier_app' AND privilege_type = 'UPDATE'`,
    );
    expect(rows).toEqual([]);
  });

  test('too long is refused: this is no content dossier (S000-19)', async () => {
    const { approach } = await anApproach();
    const long = { ...problem, description: 'a'.repeat(801) };
    const { status, body } = await approach.write(approach.worker, 'problem-description', long, 1);
    expect([status, body.errors[0].pointer]).toEqual([400, '/description']);
  });

  test('name no hidden party: it answers as one that is not there, also to who knows it (P-27)', async () => {
    const { caseId, coordinator, safeHome, memberIds, reporter } = await anOpenDossier(dossier);
    const approach = new Approach(caseId, memberIds, reporter, coordinator);
    const naming = (partyId: string) => ({ ...problem, references: [{ partyId }] });
    const hidden = await approach.write(coordinator, 'problem-description', naming(safeHome.partyId), 0);
    const absent = await approach.write(coordinator, 'problem-description', naming(randomUUID()), 0);
    expect([hidden.status, hidden.body.errors]).toEqual([absent.status, absent.body.errors]);
    expect(hidden.body.errors[0].code).toBe('no-party-of-case');
  });

  test('are for who is involved: nobody else, and not who is hidden, learns of them (S000-6, S000-17)', async () => {
    const { caseId, coordinator, teacher, safeHomeWorker, reporter, memberIds } = await anOpenDossier(dossier);
    const approach = new Approach(caseId, memberIds, reporter, coordinator);
    const stranger = await colleague(dossier, 'school');
    const paths = ['/exploration', '/dossier', '/dossier/progress/versions'];
    const statuses = async (person: Person) =>
      Promise.all(paths.map(async (path) => (await approach.see(person, path)).status));
    expect(await statuses(coordinator)).toEqual([200, 200, 200]);
    expect(await statuses(teacher)).toEqual([403, 200, 200]);
    for (const person of [stranger, safeHomeWorker]) {
      expect(await statuses(person)).toEqual([404, 404, 404]);
      expect((await approach.record(person)).status).toBe(404);
      expect((await approach.open(person)).status).toBe(404);
      expect((await approach.transfer(person, stranger)).status).toBe(404);
      expect((await approach.write(person, 'progress', { text: 'Kort.' }, 0)).status).toBe(404);
    }
  });

  test('an adviser sees the description alone, without who takes part (P-21)', async () => {
    const { approach, partyId } = await anApproach();
    const adviser = await colleague(dossier, 'mental-health-care');
    await approach.write(approach.worker, 'problem-description', { ...problem, references: [{ partyId }] }, 1);
    const involved = await dossier.as(approach.worker).post(
      approach.url('/parties'),
      {
        organisationId: adviser.organisationId,
        personId: adviser.personId,
        role: 'adviser',
        memberIds: [approach.memberIds[0]],
        untilOn: '2026-12-24',
        reason: 'Kent de regels.',
      },
      { 'Idempotency-Key': randomUUID() },
    );
    expect(involved.status).toBe(201);
    const { problemDescription, progress, coordination } = (await approach.see(adviser, '/dossier')).body;
    expect([problemDescription.references, progress, coordination[0].reason]).toEqual([[], undefined, undefined]);
    expect((await approach.see(adviser, '/dossier/progress/versions')).status).toBe(403);
  });

  test('who asks for a table meanwhile does not keep who registered it in sight (S000-6)', async () => {
    const { theCase, reporter, memberIds } = await aRunningCase(dossier);
    const teacher = await colleague(dossier);
    await theCase.requested([known(teacher, memberIds)]);
    const approach = new Approach(theCase.caseId, memberIds, reporter, teacher);
    await approach.record(reporter);
    expect((await approach.open(reporter)).status).toBe(204);
    expect((await approach.see(teacher, '')).body.state).toBe('dossier');
    expect((await approach.see(reporter, '')).status).toBe(403);
  });
});

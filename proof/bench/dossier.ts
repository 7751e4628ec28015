import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { topics } from '@rondetafel/contracts';
import { provisionTopics } from '@rondetafel/eventing';
import { TestIdentity } from '@rondetafel/platform/testing';
import { afterPeriod, amsterdamDay } from '@rondetafel/policy';
import type { Context } from '../../dev/parts/context.ts';
import { freePorts } from '../../dev/parts/ports.ts';
import { machine, rounded, spreadOf } from '../../dev/parts/testing/machine.ts';
import { startParts } from '../../dev/parts/testing/measured-parts.ts';
import { databaseOf, startService } from '../stage/services.ts';
import { type Answer, connections } from './load.ts';

/*
 * A plan that is sent to thirty people, answered by each, one after another, and adopted with the last answer: the
 * dossier service as it runs in production (token, rights, row-level security, a frozen version, every answer sealed,
 * audit, processing lines, events) against bare Fastify and `pg` that keeps the same rows (proof/bench/dossier-peer.ts).
 * One PostgreSQL 18 with synchronous commit for both; the sides take turns by case, and the ratio is the median of the
 * cases. Besides: what "own work" costs somebody whom all of these plans ask something; the same person once they answered,
 * while all plans wait for others; and once all are adopted.
 */
const people = 30;
const warmUpCases = 2;
const lists = 40;

export async function run({ root, args, bundle }: Context): Promise<number> {
  const { values } = parseArgs({
    args: args.slice(1),
    options: { json: { type: 'boolean', default: false }, cases: { type: 'string', default: '8' } },
  });
  const cases = Number(values.cases);
  const [dossierBundle, peerBundle] = await bundle(['services/dossier/src/main.ts', 'proof/bench/dossier-peer.ts']);
  const identity = await TestIdentity.start();
  const parts = await startParts(root);
  try {
    await provisionTopics({ brokers: [parts.kafkaBrokers] }, topics);
    const { port } = await freePorts(['port']);
    const { adminUrl } = await databaseOf(parts, 'dossier', dossierBundle!, 'bare');
    const bareUrl = await parts.start('bare', peerBundle!, port, { DATABASE_URL: adminUrl });
    const dossier = { service: 'dossier', bundle: dossierBundle!, issuer: identity.issuer, root } as const;
    const ours = await oursOn((await startService(parts, dossier)).url, identity);
    const bare = bareOn(bareUrl);
    for (let nth = 0; nth < warmUpCases; nth++) {
      await ours.adopt(await ours.writtenPlan());
      await bare.adopt(await bare.writtenPlan());
    }
    const samples: Record<'ours' | 'bare', Took[]> = { ours: [], bare: [] };
    const written = [];
    for (let nth = 0; nth < cases; nth++) written.push(await ours.writtenPlan());
    // Every plan is out before the first answer.
    const out = [];
    for (const plan of written) out.push(await ours.ask(plan));
    const asked = await ours.ownWork(cases);
    const begun = [];
    for (const plan of out) begun.push(await ours.answerFirst(plan));
    const answered = await ours.ownWork(0);
    for (const plan of begun) {
      samples.ours.push(await ours.answer(plan));
      samples.bare.push(await bare.adopt(await bare.writtenPlan()));
    }
    const adopted = await ours.ownWork(0);
    report(samples, { asked, answered, adopted, cases }, values.json);
    ours.close();
    bare.close();
    return 0;
  } finally {
    await parts.stop();
    await identity.stop();
  }
}

interface Took {
  readonly askMs: number;
  readonly answerMs: readonly number[];
}

const whole = ({ askMs, answerMs }: Took): number => askMs + answerMs.reduce((sum, one) => sum + one, 0);

interface Written {
  readonly caseId: string;
  readonly mother: string;
  readonly revision: number;
}

type Asked = Written & { readonly askMs: number };
type Begun = Asked & { readonly firstMs: number };

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function done<T extends Answer>(what: string, answer: T): T {
  if (answer.status >= 300) throw new Error(`${what} answered ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

async function oursOn(url: string, identity: TestIdentity) {
  const { get, send, close } = connections(url, 1);
  const today = amsterdamDay(new Date().toISOString());
  const answerBy = afterPeriod(today, 'P7D');
  const dueOn = afterPeriod(today, 'P2M');
  const someone = async (roles: readonly ['professional' | 'administrator']) => {
    const ids = { personId: randomUUID(), organisationId: randomUUID() };
    return { ...ids, token: await identity.tokenFor({ ...ids, roles }) };
  };
  const administrator = await someone(['administrator']);
  const colleagues = await Promise.all(Array.from({ length: people + 1 }, () => someone(['professional'])));
  for (const { personId, organisationId } of colleagues) {
    const { token } = administrator;
    const organisation = { name: 'Organisatie', kind: 'debt-counselling', districts: ['almere-buiten'] };
    const path = `/v1/organisations/${organisationId}`;
    done('organisation', await send({ method: 'PUT', path, body: organisation, token }));
    const person = { name: 'Medewerker', organisationId, function: 'hulpverlener', districts: [] };
    done('person', await send({ method: 'PUT', path: `/v1/professionals/${personId}`, body: person, token }));
  }
  const [reporter, coordinator, ...contacts] = colleagues as [Colleague, Colleague, ...Colleague[]];
  const once = () => ({ 'idempotency-key': randomUUID() });
  const read = { 'if-match': '"0"' };

  const writtenPlan = async (): Promise<Written> => {
    const { token } = coordinator;
    const member = {
      givenName: 'Linde',
      familyName: randomUUID().replace(/[^a-f]/g, ''),
      birthOn: '1988-04-02',
      lifeAreas: ['housing', 'finances'],
    };
    const household = { district: 'almere-buiten', sourceKind: 'report', members: [member] };
    const registered = await send({ path: '/v1/cases', body: household, token: reporter.token });
    const { caseId, memberIds } = done('case', registered).body;
    const [mother] = memberIds as [string];
    const at = (path: string) => `/v1/cases/${caseId}${path}`;
    const problems = ['housing', 'finances'].map((lifeArea) => ({ lifeArea }));
    const explored = {
      ground: 'with-resident',
      members: [{ memberId: mother, problems }],
      connection: 'Het een komt door het ander.',
    };
    const exploration = { method: 'PUT', path: at('/exploration'), body: explored, token: reporter.token };
    done('exploration', await send({ ...exploration, headers: read }));
    const problem = { description: 'Huur en schulden.', connection: 'Het een komt door het ander.' };
    const opening = { coordinatorId: coordinator.personId, reason: 'Ligt voor de hand.', problem };
    const opened = { path: at('/_open-approach'), body: opening, token: reporter.token, headers: once() };
    done('approach', await send(opened));
    const goalId = randomUUID();
    const goal = { place: 1, what: 'Geen schulden', now: 'wel', aimedAt: 'geen', byOn: dueOn, memberIds };
    const putting = { method: 'PUT', token, headers: read };
    done('goal', await send({ ...putting, path: at(`/plan/goals/${goalId}`), body: goal }));
    for (const [nth, { personId, organisationId }] of contacts.entries()) {
      const party = { organisationId, personId, role: 'provider', memberIds, reason: 'Nodig.' };
      const involved = await send({ path: at('/parties'), body: party, token, headers: once() });
      const owner = { kind: 'party', id: done('party', involved).body.partyId };
      const line = { place: nth + 1, goalId, owner, what: 'Helpt', memberIds, dueOn, money: false, awardNeeded: false };
      done('line', await send({ ...putting, path: at(`/plan/lines/${randomUUID()}`), body: line }));
    }
    const { draft } = done('plan', await get({ path: at('/plan'), token })).body;
    return { caseId, mother, revision: draft.revision };
  };
  const ask = async (written: Written): Promise<Asked> => {
    const path = `/v1/cases/${written.caseId}/plan/_ask`;
    const headers = { 'if-match': `"${written.revision}"` };
    const askMs = await timed(async () =>
      done('ask', await send({ path, body: { answerBy }, token: coordinator.token, headers })),
    );
    return { ...written, askMs };
  };
  const [first, ...others] = contacts as [Colleague, ...Colleague[]];
  const answersOf = (caseId: string) => `/v1/cases/${caseId}/plan/versions/1/answers`;
  const yes = (path: string, { token }: Colleague) =>
    timed(async () => done('answer', await send({ path, body: { answer: 'yes' }, token })));
  const answerFirst = async (plan: Asked): Promise<Begun> => ({
    ...plan,
    firstMs: await yes(answersOf(plan.caseId), first),
  });
  const answer = async ({ caseId, mother, askMs, firstMs }: Begun): Promise<Took> => {
    const path = answersOf(caseId);
    const answerMs = [firstMs];
    for (const other of others) answerMs.push(await yes(path, other));
    const said = { who: { kind: 'member', id: mother }, answer: 'yes', via: 'phone', saidOn: today };
    const { token } = coordinator;
    answerMs.push(await timed(async () => done('record', await send({ path: `${path}/_record`, body: said, token }))));
    const { body } = await get({ path: `/v1/cases/${caseId}/plan`, token });
    if (!body.out.adoptedAt) throw new Error('everybody answered, and the plan is not adopted');
    return { askMs, answerMs };
  };
  /** Milliseconds of the list of own work of the first contact. */
  const ownWork = async (shown: number): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < lists; round++) {
      times.push(
        await timed(async () => {
          const { body } = done('own work', await get({ path: '/v1/own-work', token: first.token }));
          if (body.items.length !== shown) throw new Error(`own work shows ${body.items.length} of ${shown}`);
        }),
      );
    }
    return spreadOf(times).p10;
  };
  const adopt = async (plan: Written) => answer(await answerFirst(await ask(plan)));
  return { writtenPlan, ask, answerFirst, answer, ownWork, close, adopt };
}

interface Colleague {
  readonly personId: string;
  readonly organisationId: string;
  readonly token: string;
}

function bareOn(url: string) {
  const { send, close } = connections(url, 1);
  const writtenPlan = async (): Promise<string> => done('case', await send({ path: '/cases', body: {} })).body.caseId;
  const adopt = async (caseId: string): Promise<Took> => {
    const line = { what: 'Helpt', dueOn: '2027-01-15', filling: 'x'.repeat(200) };
    const plan = { lines: Array.from({ length: people }, () => line) };
    const askMs = await timed(async () => done('ask', await send({ path: `/cases/${caseId}/_ask`, body: plan })));
    const answerMs: number[] = [];
    for (let nth = 1; nth <= people; nth++) {
      const body = { answer: 'yes', adopts: nth === people };
      answerMs.push(await timed(async () => done('answer', await send({ path: `/cases/${caseId}/answers`, body }))));
    }
    return { askMs, answerMs };
  };
  return { writtenPlan, adopt, close };
}

interface Work {
  readonly asked: number;
  readonly answered: number;
  readonly adopted: number;
  readonly cases: number;
}

function report(
  { ours, bare }: Record<'ours' | 'bare', Took[]>,
  { asked, answered, adopted, cases }: Work,
  json: boolean,
): void {
  const median = (of: readonly number[]) => rounded(spreadOf(of).median);
  const sides = Object.fromEntries(
    Object.entries({ ours, bare }).map(([name, took]) => {
      const answers = took.flatMap(({ answerMs }) => answerMs);
      return [
        name,
        {
          askMs: median(took.map(({ askMs }) => askMs)),
          answerMs: median(answers),
          answerP90Ms: rounded(spreadOf(answers).p90),
          adoptingMs: median(took.map(({ answerMs }) => answerMs.at(-1)!)),
          wholeMs: median(took.map(whole)),
        },
      ];
    }),
  );
  const result = {
    ratio: rounded(spreadOf(ours.map((took, nth) => whole(bare[nth]!) / whole(took))).median),
    sides,
    ownWork: { askedMs: rounded(asked), answeredMs: rounded(answered), adoptedMs: rounded(adopted), plans: cases },
    people,
    cases,
    machine: machine(),
  };
  if (json) {
    console.log(JSON.stringify(result));
    return;
  }
  console.log(`a plan asked of ${people} people, answered and adopted; median of ${cases} cases, one at a time`);
  for (const [name, side] of Object.entries(sides))
    console.log(
      `  ${name.padEnd(5)} sent in ${side.askMs} ms, an answer in ${side.answerMs} ms (p90 ${side.answerP90Ms}), the last one, which adopts it, in ${side.adoptingMs} ms; all in ${side.wholeMs} ms`,
    );
  console.log(`  ours ÷ bare, by speed ${result.ratio}×`);
  const { askedMs, answeredMs, adoptedMs } = result.ownWork;
  console.log(
    `  own work: ${askedMs} ms where ${cases} plans ask something, ${answeredMs} ms once one answered, ${adoptedMs} ms once all are adopted`,
  );
  console.log(`  ${JSON.stringify(result.machine)}`);
}

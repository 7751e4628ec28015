import { randomBytes, randomUUID } from 'node:crypto';
import { topics } from '@rondetafel/contracts';
import { provisionTopics } from '@rondetafel/eventing';
import { TestIdentity } from '@rondetafel/platform/testing';
import pg from 'pg';
import type { Context } from '../../dev/parts/context.ts';
import { freePorts } from '../../dev/parts/ports.ts';
import { machine, rounded, spreadOf } from '../../dev/parts/testing/machine.ts';
import { type Parts, startParts } from '../../dev/parts/testing/measured-parts.ts';
import { databaseOf, startService } from '../stage/services.ts';
import { connections, sustained } from './load.ts';

/*
 * `POST /v1/cases`, a household of two: the dossier service as it runs in production (token checked against the
 * published keys, rights, zod, row-level security, a key per person, blind index, audit, processing lines, event strict
 * and relayed to Kafka) against bare Fastify and `pg` that inserts the same rows (proof/bench/http-peer.ts). One PostgreSQL
 * 18 with synchronous commit for all, a database each with the same schema; one server process a side. The sides
 * alternate in every round, so that other load on the machine affects both; the ratio is the median of the rounds.
 */
const atOnce = 16;
const rounds = 7;
const roundMs = 3000;
/** Warm-up requests per side, not seconds: V8 compiles by number of calls, so the slower side would be less optimised. */
const warmUpRequests = 2000;
/** Number of people who register: row-level security reads the cases of one person, and nobody has thousands. */
const professionals = 300;

export async function run({ root, args, bundle }: Context): Promise<number> {
  const [dossierBundle, peerBundle] = await bundle(['services/dossier/src/main.ts', 'proof/bench/http-peer.ts']);
  const identity = await TestIdentity.start();
  const parts = await startParts(root);
  try {
    await provisionTopics({ brokers: [parts.kafkaBrokers] }, topics);
    const ports = await freePorts(['bare', 'caseOnly']);
    const peer = async (side: 'bare' | 'caseOnly', env: Record<string, string> = {}) => {
      const { adminUrl } = await databaseOf(parts, 'dossier', dossierBundle!, databases[side]);
      return parts.start(processes[side], peerBundle!, ports[side], { DATABASE_URL: adminUrl, ...env });
    };
    const dossier = { service: 'dossier', bundle: dossierBundle!, issuer: identity.issuer, root } as const;
    const urls = {
      ours: (await startService(parts, dossier)).url,
      bare: await peer('bare'),
      caseOnly: await peer('caseOnly', { ROWS: 'case' }),
    };
    const tokens = await Promise.all(
      Array.from({ length: professionals }, () =>
        identity.tokenFor({ personId: randomUUID(), organisationId: randomUUID(), roles: ['professional'] }),
      ),
    );
    const samples = await measure(urls, tokens, parts);
    report(samples, args.includes('--json'));
    return 0;
  } finally {
    await parts.stop();
    await identity.stop();
  }
}

type Side = 'ours' | 'bare' | 'caseOnly';
const databases = { ours: 'dossier', bare: 'bare', caseOnly: 'case_only' } as const satisfies Record<Side, string>;
const processes = { ours: 'dossier', bare: 'bare', caseOnly: 'case-only' } as const satisfies Record<Side, string>;
interface Sample {
  perSecond: number[];
  times: number[];
  /** Milliseconds of processor time per request: of the server and of PostgreSQL. */
  serverCpuMs: number[];
  postgresCpuMs: number[];
}
type Samples = Record<Side, Sample>;

async function measure(urls: Record<Side, string>, tokens: readonly string[], parts: Parts): Promise<Samples> {
  let turn = 0;
  const sides = Object.entries(urls).map(([name, url]) => {
    const { post, close } = connections(url, atOnce);
    const register = () => post({ path: '/v1/cases', body: aHousehold(), token: tokens[turn++ % tokens.length]! });
    const once = async () => {
      const { status, body } = await register();
      if (status !== 201) throw new Error(`${name} answered ${status} ${JSON.stringify(body)}`);
    };
    return { name: name as Side, register, once, close };
  });
  // A busy machine may refuse the first calls while the pools are still connecting.
  for (const { register } of sides) {
    let left = warmUpRequests;
    const worker = async () => {
      while (left-- > 0) await register();
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }
  await analyse(parts.adminUrl, Object.values(databases));
  const samples = Object.fromEntries(
    sides.map(({ name }) => [name, { perSecond: [], times: [], serverCpuMs: [], postgresCpuMs: [] }]),
  ) as unknown as Samples;
  for (let round = 0; round < rounds; round++) {
    for (const { name, once } of sides) {
      const cpu = () => [parts.cpuSeconds(processes[name]), parts.cpuSeconds('postgres')] as const;
      const before = cpu();
      const { perSecond, times } = await sustained(atOnce, roundMs, once);
      const after = cpu();
      samples[name].serverCpuMs.push(((after[0] - before[0]) * 1000) / times.length);
      samples[name].postgresCpuMs.push(((after[1] - before[1]) * 1000) / times.length);
      samples[name].perSecond.push(perSecond);
      samples[name].times.push(...times);
    }
  }
  for (const { close } of sides) close();
  return samples;
}

/** Updates the statistics of the tables, as in a database that has run for a while. */
async function analyse(adminUrl: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const client = new pg.Client({ connectionString: Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href });
    await client.connect();
    await client.query('ANALYZE');
    await client.end();
  }
}

/** Unique names, so that the lookup of known households finds nothing, as it usually does. */
const aHousehold = () => {
  const familyName = randomBytes(6).toString('hex').replace(/\d/g, 'x');
  return {
    district: 'almere-buiten',
    sourceKind: 'report',
    members: [
      { givenName: 'Linde', familyName, birthOn: '1988-04-02', lifeAreas: ['housing', 'finances'] },
      { givenName: 'Sam', familyName, birthOn: '2016-09-12', lifeAreas: ['education'] },
    ],
  };
};

function report(samples: Samples, json: boolean): void {
  const perRound = (worth: (sample: Sample, round: number) => number, peer: Side) =>
    rounded(spreadOf(samples.ours.perSecond.map((_, n) => worth(samples.ours, n) / worth(samples[peer], n))).median);
  const rate = ({ perSecond }: Sample, round: number) => perSecond[round]!;
  const cpu = (sample: Sample, round: number) => sample.serverCpuMs[round]! + sample.postgresCpuMs[round]!;
  const median = (of: readonly number[]) => rounded(spreadOf(of).median);
  const sides = Object.fromEntries(
    Object.entries(samples).map(([name, { perSecond, times, serverCpuMs, postgresCpuMs }]) => {
      const { p10, p90 } = spreadOf(perSecond);
      const spread = { p10: rounded(p10), p90: rounded(p90) };
      const answered = { p50Ms: median(times), p90Ms: rounded(spreadOf(times).p90) };
      const spent = { serverCpuMs: median(serverCpuMs), postgresCpuMs: median(postgresCpuMs) };
      return [name, { perSecond: median(perSecond), ...spread, ...answered, ...spent }];
    }),
  );
  const result = {
    ratio: perRound(rate, 'bare'),
    toCaseOnly: perRound(rate, 'caseOnly'),
    processorTime: perRound(cpu, 'bare'),
    sides,
    atOnce,
    rounds,
    machine: machine(),
  };
  if (json) {
    console.log(JSON.stringify(result));
    return;
  }
  console.log(`POST /v1/cases, ${atOnce} connections, median of ${rounds} rounds of ${roundMs / 1000} s`);
  for (const [name, side] of Object.entries(sides)) {
    const rates = `${String(side.perSecond).padStart(6)}/s (p10 ${side.p10}, p90 ${side.p90})`;
    const spent = `processor ${side.serverCpuMs} ms + ${side.postgresCpuMs} ms in PostgreSQL`;
    console.log(`  ${name.padEnd(9)} ${rates}, answered in ${side.p50Ms} ms (p90 ${side.p90Ms}), ${spent}`);
  }
  console.log(`  ours ÷ bare ${result.ratio}×; ÷ without the rows of audit, keys and processing ${result.toCaseOnly}×`);
  console.log(`  processor time ours ÷ bare ${result.processorTime}×; ${JSON.stringify(result.machine)}`);
}

import { randomBytes, randomUUID } from 'node:crypto';
import { topics } from '@rondetafel/contracts';
import { provisionTopics } from '@rondetafel/eventing';
import { TestIdentity } from '@rondetafel/platform/testing';
import type { Context } from '../infra/commands/context.ts';
import { freePorts } from '../infra/launcher/ports.ts';
import { connections, sustained } from './load.ts';
import { machine, rounded, spreadOf } from './machine.ts';
import { databaseOf, startParts } from './parts.ts';

/*
 * `POST /v1/cases`, a household of two: the dossier service as it runs in production (token checked against the
 * published keys, rights, zod, row-level security, a key per person, blind index, audit, processing lines, event strict
 * and relayed to Kafka) against bare Fastify and `pg` that inserts the same rows (bench/http-peer.ts). One PostgreSQL
 * 18 with synchronous commit for all, a database each with the same schema; one server process a side. The sides take
 * turns in every round, so that what else the machine does meets them alike; the ratio is the median of the rounds'.
 */
const atOnce = 16;
const rounds = 7;
const roundMs = 3000;
const warmUpMs = 4000;

export async function run({ root, args, bundle }: Context): Promise<number> {
  const [dossierBundle, peerBundle] = await bundle(['services/dossier/src/main.ts', 'bench/http-peer.ts']);
  const identity = await TestIdentity.start();
  const parts = await startParts(root);
  try {
    await provisionTopics({ brokers: [parts.kafkaBrokers] }, topics);
    const ports = await freePorts(['ours', 'bare', 'caseOnly']);
    const database = (name: string) => databaseOf(parts, 'dossier', dossierBundle!, name);
    const own = await database('dossier');
    const urls = {
      ours: await parts.start(
        'dossier',
        dossierBundle!,
        ports.ours,
        {
          ...{ DATABASE_URL: own.appUrl, DATABASE_WORKER_URL: own.workerUrl, KAFKA_BROKERS: parts.kafkaBrokers },
          ...{ OIDC_ISSUER: identity.issuer, MUNICIPALITY: `${root}/municipalities/almere.json` },
          ...{ ENCRYPTION_KEY: randomBytes(32).toString('base64'), ENCRYPTION_KEY_ID: 'bench' },
          ...{ SOURCE_OIN: '00000000000000000000', RATE_LIMIT: '1000000' },
        },
        '/health/ready',
      ),
      bare: await parts.start('bare', peerBundle!, ports.bare, { DATABASE_URL: (await database('bare')).adminUrl }),
      caseOnly: await parts.start('case-only', peerBundle!, ports.caseOnly, {
        ...{ DATABASE_URL: (await database('case_only')).adminUrl, ROWS: 'case' },
      }),
    };
    const token = await identity.tokenFor({
      ...{ personId: randomUUID(), organisationId: randomUUID(), roles: ['professional'] },
    });
    const samples = await measure(urls, token);
    report(samples, args.includes('--json'));
    return 0;
  } finally {
    await parts.stop();
    await identity.stop();
  }
}

type Side = 'ours' | 'bare' | 'caseOnly';
type Samples = Record<Side, { perSecond: number[]; times: number[] }>;

async function measure(urls: Record<Side, string>, token: string): Promise<Samples> {
  const sides = Object.entries(urls).map(([name, url]) => {
    const { post, close } = connections(url, atOnce);
    const once = async () => {
      const { status, body } = await post({ path: '/v1/cases', body: aHousehold(), token });
      if (status !== 201) throw new Error(`${name} answered ${status} ${JSON.stringify(body)}`);
    };
    return { name: name as Side, once, close };
  });
  for (const { once } of sides) await sustained(atOnce, warmUpMs, once);
  const samples = Object.fromEntries(
    sides.map(({ name }) => [name, { perSecond: [], times: [] }]),
  ) as unknown as Samples;
  for (let round = 0; round < rounds; round++) {
    for (const { name, once } of sides) {
      const { perSecond, times } = await sustained(atOnce, roundMs, once);
      samples[name].perSecond.push(perSecond);
      samples[name].times.push(...times);
    }
  }
  for (const { close } of sides) close();
  return samples;
}

/** Nobody's: names that no two households share, so that the search for known ones finds what it mostly finds, nothing. */
const aHousehold = () => {
  const familyName = randomBytes(6).toString('hex').replace(/\d/g, 'x');
  return {
    ...{ district: 'almere-buiten', sourceKind: 'report' },
    members: [
      { givenName: 'Linde', familyName, birthOn: '1988-04-02', lifeAreas: ['housing', 'finances'] },
      { givenName: 'Sam', familyName, birthOn: '2016-09-12', lifeAreas: ['education'] },
    ],
  };
};

function report(samples: Samples, json: boolean): void {
  const ratioTo = (peer: Side) =>
    rounded(spreadOf(samples.ours.perSecond.map((ours, round) => ours / samples[peer].perSecond[round]!)).median);
  const sides = Object.fromEntries(
    Object.entries(samples).map(([name, { perSecond, times }]) => {
      const [rate, time] = [spreadOf(perSecond), spreadOf(times)];
      const spread = { p10: rounded(rate.p10), p90: rounded(rate.p90) };
      return [
        name,
        { perSecond: rounded(rate.median), ...spread, p50Ms: rounded(time.median), p90Ms: rounded(time.p90) },
      ];
    }),
  );
  const result = { ratio: ratioTo('bare'), toCaseOnly: ratioTo('caseOnly'), sides, atOnce, rounds, machine: machine() };
  if (json) {
    console.log(JSON.stringify(result));
    return;
  }
  console.log(`POST /v1/cases, ${atOnce} connections, median of ${rounds} rounds of ${roundMs / 1000} s`);
  for (const [name, { perSecond, p10, p90, p50Ms, p90Ms }] of Object.entries(sides)) {
    const rate = `${String(perSecond).padStart(6)}/s (p10 ${p10}, p90 ${p90})`;
    console.log(`  ${name.padEnd(9)} ${rate}, answered in ${p50Ms} ms (p90 ${p90Ms})`);
  }
  console.log(`  ours ÷ bare ${result.ratio}×; ÷ without the rows of audit, keys and processing ${result.toCaseOnly}×`);
  console.log(`  ${JSON.stringify(result.machine)}`);
}

import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { topics } from '@rondetafel/contracts';
import { provisionTopics } from '@rondetafel/eventing';
import { TestIdentity } from '@rondetafel/platform/testing';
import pg from 'pg';
import { services } from '../../dev/launcher/options.ts';
import type { Context } from '../../dev/parts/context.ts';
import { machine, rounded, spreadOf } from '../../dev/parts/testing/machine.ts';
import { startParts } from '../../dev/parts/testing/measured-parts.ts';
import { type Asked, ask, castOf, type Group, hold, ok, setTheStage, stageWithTokens } from '../stage/cast.ts';
import { mailSink } from '../stage/mail-sink.ts';
import type { ServiceName } from '../stage/person.ts';
import { startService } from '../stage/services.ts';
import { type Floor, startFloor } from './chain-floor.ts';

/*
 * Two parts of the main process, over all four services as they run in production:
 *   decision: the coordinator's decision is posted → scheduling has called the table with everyone on its roster, so that
 *             the planner has its options (the search itself is microseconds: services/scheduling/bench/search.ts). Read afterwards from
 *             scheduling's inbox, so that measuring does not slow the chain down.
 *   booking:  the booking is posted → the mail server accepted the last of six invitations.
 * Each at one case a second (times), and all at once (cases a second, from the first post to the last arrival). The
 * floor (proof/bench/chain-floor.ts) is the shortest chain of commits and hops with the same guarantee:
 *   request commit → outbox → Kafka → inbox commit → effect commit (→ once more for a decision; → SMTP for a booking).
 * Same PostgreSQL with synchronous commit, same Kafka, same mail server, in the same run, alternately.
 */
const atOnce = 8;
type Stretch = 'decision' | 'booking';
type Pace = 'calm' | 'full';

export async function run({ root, args, bundle }: Context): Promise<number> {
  const { values } = parseArgs({
    args: args.slice(1),
    options: {
      json: { type: 'boolean', default: false },
      cases: { type: 'string', default: '24' },
      warm: { type: 'string', default: '6' },
    },
  });
  const [cases, warm] = [Number(values.cases), Number(values.warm)];
  const say = (line: string) => console.error(`  … ${line}`);
  const bundles = await bundle(services.map((name) => `services/${name}/src/main.ts`));
  const [identity, sink, parts] = await Promise.all([TestIdentity.start(), mailSink(), startParts(root)]);
  let floor: Floor | undefined;
  let scheduling: pg.Pool | undefined;
  try {
    await provisionTopics({ brokers: [parts.kafkaBrokers] }, topics);
    const started = await Promise.all(
      services.map((service, nth) =>
        startService(parts, { service, bundle: bundles[nth]!, issuer: identity.issuer, root }, { SMTP_URL: sink.url }),
      ),
    );
    const urlOf = (service: ServiceName) => started[services.indexOf(service)]!.url;
    const { adminUrl } = started[services.indexOf('scheduling')]!;
    scheduling = new pg.Pool({ connectionString: adminUrl, max: 2 }).on('error', () => {}); // cut at the end
    floor = await startFloor(parts.adminUrl, parts.kafkaBrokers, sink.url);
    say('services answer; people, rooms and calendars');
    const groups = await setTheStage(stageWithTokens(identity, urlOf), castOf(cases));
    say('warming up');

    const ours = oursOn(scheduling, sink.accepted);
    // So that compiled code and plans are those of a process that has run for a while, on both sides.
    for (let round = 0; round < warm; round++) {
      const asked = await inTurns(groups, 'full', ask);
      await ours.untilHeard(asked, 'coordinator-appointed', 1);
      await ours.decisions(asked, 'full');
      await floorOf(cases, 'full', floor.decide);
      await ours.bookings(asked, 'full');
      await floorOf(cases, 'full', floor.book);
    }
    const samples: Record<string, Sample> = {};
    for (const pace of ['calm', 'full'] as const) {
      say(pace === 'calm' ? `${cases} cases, one a second` : `${cases} cases, ${atOnce} at a time`);
      const asked = await inTurns(groups, 'full', ask);
      await ours.untilHeard(asked, 'coordinator-appointed', 1);
      samples[`decision ${pace} ours`] = await ours.decisions(asked, pace);
      samples[`decision ${pace} floor`] = await floorOf(cases, pace, floor.decide);
      samples[`booking ${pace} ours`] = await ours.bookings(asked, pace);
      samples[`booking ${pace} floor`] = await floorOf(cases, pace, floor.book);
    }
    report(samples, cases, values.json);
    return 0;
  } finally {
    await scheduling?.end();
    await floor?.stop();
    await parts.stop();
    await Promise.all([identity.stop(), sink.close()]);
  }
}

interface Sample {
  /** Milliseconds from post to arrival, of each case. */
  times: number[];
  perSecond: number;
}

const sampleOf = (spans: readonly { from: number; to: number }[]): Sample => {
  const took = Math.max(...spans.map(({ to }) => to)) - Math.min(...spans.map(({ from }) => from));
  return { times: spans.map(({ from, to }) => to - from), perSecond: (spans.length / took) * 1000 };
};

async function floorOf(cases: number, pace: Pace, once: () => Promise<number>): Promise<Sample> {
  const spans = await inTurns(Array.from({ length: cases }), pace, async () => {
    const from = Date.now();
    return { from, to: await once() };
  });
  return sampleOf(spans);
}

function oursOn(scheduling: pg.Pool, accepted: readonly { to: string; at: number }[]) {
  /** When scheduling had acted on so many events of this kind, for each case. */
  const untilHeard = async (asked: readonly Asked[], kind: string, count: number): Promise<Map<string, number>> => {
    for (let attempt = 0; attempt < 120; attempt++) {
      const { rows } = await scheduling.query(
        `SELECT split_part(stream, ':', 3) AS case_id, extract(epoch FROM max(done_at)) * 1000 AS at
         FROM inbox_message WHERE status = 'done' AND split_part(stream, ':', 3) = ANY ($1)
         GROUP BY 1 HAVING count(*) FILTER (WHERE type LIKE $2) >= $3`,
        [asked.map(({ caseId }) => caseId), `%.${kind}.v1`, count],
      );
      if (rows.length === asked.length) return new Map(rows.map(({ case_id, at }) => [case_id, Number(at)]));
      await pause(1000); // polling costs PostgreSQL time
    }
    throw new Error(`scheduling did not receive ${kind} of every case in two minutes`);
  };

  const decisions = async (asked: readonly Asked[], pace: Pace): Promise<Sample> => {
    const motivation = 'De hulp is vastgelopen; samen aan tafel is nodig.';
    const posted = await inTurns(asked, pace, async ({ group, requestId }) => {
      const from = Date.now();
      const path = `/v1/requests/${requestId}/_decide`;
      ok(await group.coordinator.post('escalation', path, { outcome: 'round-table', motivation }));
      return from;
    });
    const arrived = await untilHeard(asked, 'party-involved', asked[0]!.group.parties.length);
    return sampleOf(asked.map(({ caseId }, nth) => ({ from: posted[nth]!, to: arrived.get(caseId)! })));
  };

  const bookings = async (asked: readonly Asked[], pace: Pace): Promise<Sample> => {
    const held: Awaited<ReturnType<typeof hold>>[] = [];
    // Sequentially: two tables at the same time would reserve the same room.
    for (const one of asked) held.push(await hold(one));
    const spans = await inTurns(asked, pace, async ({ group }, nth) => {
      const { path, optionId } = held[nth]!;
      const from = Date.now();
      ok(await group.coordinator.post('scheduling', `${path}/_book`, { optionId }));
      return { from, to: await untilInvited(group, from) };
    });
    return sampleOf(spans);
  };

  const untilInvited = async ({ emails }: Group, from: number): Promise<number> => {
    for (let attempt = 0; attempt < 6000; attempt++) {
      const own = emails.map((email) => accepted.findLast(({ to, at }) => to === email && at >= from)?.at);
      if (own.every((at) => at !== undefined)) return Math.max(...(own as number[]));
      await pause(20);
    }
    throw new Error('not everybody was invited within two minutes');
  };

  return { untilHeard, decisions, bookings };
}

/** Calm: one starts each second, however long each takes. Full: a fixed number is always in flight. */
async function inTurns<Item, Result>(
  items: readonly Item[],
  pace: Pace,
  work: (item: Item, nth: number) => Promise<Result>,
): Promise<Result[]> {
  if (pace === 'calm') {
    return Promise.all(items.map((item, nth) => pause(nth * 1000).then(() => work(item, nth))));
  }
  const results: Result[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [nth, item] of waiting) results[nth] = await work(item, nth);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

function report(samples: Record<string, Sample>, cases: number, json: boolean): void {
  const of = (stretch: Stretch, pace: Pace) => {
    const [ours, floor] = [samples[`${stretch} ${pace} ours`]!, samples[`${stretch} ${pace} floor`]!];
    const side = ({ times, perSecond }: Sample) => {
      const { median, p10, p90 } = spreadOf(times);
      return { p50Ms: rounded(median), p10Ms: rounded(p10), p90Ms: rounded(p90), perSecond: rounded(perSecond) };
    };
    const ratio =
      pace === 'calm' ? spreadOf(ours.times).median / spreadOf(floor.times).median : floor.perSecond / ours.perSecond;
    return { ratio: rounded(ratio), ours: side(ours), floor: side(floor) };
  };
  const stretches = {
    decision: { calm: of('decision', 'calm'), full: of('decision', 'full') },
    booking: { calm: of('booking', 'calm'), full: of('booking', 'full') },
  };
  const ratio = Math.max(stretches.decision.calm.ratio, stretches.booking.calm.ratio);
  const result = { ratio, ...stretches, cases, atOnce, machine: machine() };
  if (json) {
    console.log(JSON.stringify(result));
    return;
  }
  console.log(`the chain, ${cases} cases: one a second, then ${atOnce} at a time`);
  for (const [stretch, { calm, full }] of Object.entries(stretches)) {
    const times = ({ p50Ms, p10Ms, p90Ms }: typeof calm.ours) => `${p50Ms} ms (p10 ${p10Ms}, p90 ${p90Ms})`;
    console.log(`  ${stretch}, one a second: ${times(calm.ours)}; floor ${times(calm.floor)}; ${calm.ratio}×`);
    console.log(`  ${stretch}, at once: ${full.ours.perSecond}/s; floor ${full.floor.perSecond}/s; ${full.ratio}×`);
  }
  console.log(`  ${JSON.stringify(result.machine)}`);
}

import type { Context } from '../../../dev/parts/context.ts';
import {
  collectGarbage,
  cpuSeconds,
  machine,
  rounded,
  type Spread,
  spreadOf,
} from '../../../dev/parts/testing/machine.ts';
import { minuteAt, minutesPerGrain, startsWithin } from '../src/calendar/domain/grid.ts';
import { has, type Mask, noneOf } from '../src/calendar/domain/mask.ts';
import { commonStarts, tableStarts } from '../src/search/domain/attendance.ts';
import { findSlots } from '../src/search/domain/proposals.ts';
import type { Question } from '../src/search/domain/question.ts';
import { grid, groupsOf, length, type Person, peopleOf } from './search-data.ts';
import { dayjsIntersection, dayjsRanges, flatRanges, sweep } from './search-peers.ts';

/*
 * One request's search: twelve people, ten days, tables of ninety minutes. Everyone starts from what it would keep per
 * person: start masks, dayjs ranges, typed arrays; ranges too short for a table are left out for all. Ours does more
 * than the peers: it ranks, names who comes, and gives reasons, or says who blocks; `commonStarts` is the same job as
 * theirs. Times are processor time, since the machine is shared; the sides take turns in every round, each on a clean
 * heap.
 */
const people = 240;
const requests = 100;
const rounds = 60;
const meetingsPerDay = 1.5;

export async function run({ args }: Context): Promise<number> {
  const groups = groupsOf(peopleOf(people, meetingsPerDay, 7), 12, requests, 11);
  const questions = groups.map(questionOf);
  const dayjsGroups = groups.map((group) => group.map(({ free }) => dayjsRanges(free)));
  const sweepGroups = groups.map((group) => group.map(({ free }) => flatRanges(free)));

  for (let nth = 0; nth < requests; nth++) {
    const ours = startsOf(commonStartsOf(questions[nth]!));
    const theirs = dayjsIntersection(dayjsGroups[nth]!).map(({ start, end }) => [+start / 60_000, +end / 60_000]);
    const { ranges, size } = sweep(sweepGroups[nth]!);
    const swept = Array.from({ length: size / 2 }, (_, pair) => [ranges[2 * pair]!, ranges[2 * pair + 1]!]);
    for (const peer of [theirs, swept])
      if (String(startsIn(peer)) !== String(ours)) throw new Error(`request ${nth}: the answers differ`);
    const answer = findSlots(questions[nth]!);
    const proposed = answer.found ? answer.proposals.map(({ from }) => from) : [];
    if (answer.found !== ours.length > 0 || !proposed.every((from) => ours.includes(from)))
      throw new Error(`request ${nth}: the search proposes what nobody can`);
  }

  const sides = {
    search: { repeat: 20, once: () => questions.map((question) => findSlots(question)) },
    commonStarts: { repeat: 60, once: () => questions.map(commonStartsOf) },
    sweep: { repeat: 60, once: () => sweepGroups.map(sweep) },
    dayjs: { repeat: 1, once: () => dayjsGroups.map(dayjsIntersection) },
  };
  const samples = Object.fromEntries(Object.keys(sides).map((name) => [name, [] as number[]]));
  for (let round = -5; round < rounds; round++)
    for (const [name, { repeat, once }] of Object.entries(sides)) {
      collectGarbage();
      const began = cpuSeconds();
      for (let nth = 0; nth < repeat; nth++) once();
      if (round >= 0) samples[name]!.push(((cpuSeconds() - began) * 1e6) / repeat / requests);
    }

  const sidesOf = Object.fromEntries(Object.entries(samples).map(([name, of]) => [name, spreadOf(of)]));
  report(sidesOf as Record<keyof typeof sides, Spread>, args.includes('--json'), {
    found: questions.filter((question) => findSlots(question).found).length,
    rangesPerPerson: dayjsGroups.flat().reduce((sum, ranges) => sum + ranges.length, 0) / requests / 12,
  });
  return 0;
}

const inTerm = startsWithin(grid, length, {});

function questionOf(group: readonly Person[]): Question {
  const parties = group.map(({ candidate }) => ({
    partyId: candidate.id,
    need: 'required' as const,
    anyOf: [candidate],
  }));
  return { grid, length, parties, inTerm, afterTerm: noneOf(grid.words) };
}

const commonStartsOf = (question: Question): Mask =>
  commonStarts(tableStarts(question).needed, 'possible', question.inTerm);

const startsOf = (mask: Mask): number[] =>
  Array.from({ length: grid.words * 32 }, (_, bit) => bit)
    .filter((bit) => has(mask, bit))
    .map((bit) => minuteAt(grid, bit));

const startsIn = (ranges: readonly (readonly number[])[]): number[] =>
  ranges.flatMap(([from, until]) => {
    const starts = Math.max(0, (until! - from!) / minutesPerGrain - length + 1);
    return Array.from({ length: starts }, (_, nth) => from! + nth * minutesPerGrain);
  });

function report(
  sides: Record<'search' | 'commonStarts' | 'sweep' | 'dayjs', Spread>,
  json: boolean,
  data: { found: number; rangesPerPerson: number },
): void {
  const { search, commonStarts, sweep, dayjs } = sides;
  const result = {
    ratio: rounded(dayjs.median / search.median),
    sameJob: { dayjs: rounded(dayjs.median / commonStarts.median), sweep: rounded(sweep.median / commonStarts.median) },
    microseconds: Object.fromEntries(
      Object.entries(sides).map(([name, { median, p10, p90 }]) => [
        name,
        { median: rounded(median), p10: rounded(p10), p90: rounded(p90) },
      ]),
    ),
    data: { people: 12, days: 10, requests, found: data.found, rangesPerPerson: rounded(data.rangesPerPerson), rounds },
    machine: machine(),
  };
  if (json) {
    console.log(JSON.stringify(result));
    return;
  }
  console.log(`search, 12 people × 10 days, ${requests} requests of which ${data.found} have a time`);
  for (const [name, { median, p10, p90 }] of Object.entries(result.microseconds))
    console.log(`  ${name.padEnd(13)} ${String(median).padStart(8)} µs   (p10 ${p10}, p90 ${p90})`);
  console.log(
    `  dayjs ÷ search ${result.ratio}×; same job: dayjs ${result.sameJob.dayjs}×, sweep ${result.sameJob.sweep}×`,
  );
  console.log(`  processor time, median of ${rounds} rounds; ${JSON.stringify(result.machine)}`);
}

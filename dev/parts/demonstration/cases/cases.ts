import type { Demonstration } from '../demonstration.ts';
import type { Days } from './days.ts';
import type { PlanSteps } from './plan-steps.ts';
import { Refused } from './player.ts';
import { type Asked, fillers, type Steps, type Table } from './steps.ts';

/** What happens on one day; everything on it at the same time. */
export interface Chapter {
  /** Working days before today, and when on that day; 0 is now. */
  readonly daysBefore: number;
  readonly time: string;
  play(): Promise<unknown>;
}

/**
 * A household in every phase of the work, so that each role finds something to do: waiting, claimed, a roster with gaps,
 * times offered, booked, to be recorded, held, late, a plan that waits for answers, a plan that all agreed to. In the order
 * of their days.
 */
export function chaptersOf(
  { municipality, independentCoordinators, people }: Demonstration,
  steps: Steps,
  plans: PlanSteps,
  days: Days,
  firstDay: number,
  leftOut: (why: string) => void,
): Chapter[] {
  /** A case that a municipality's own choices make impossible leaves the others as they are. */
  const each = (...cases: (() => Promise<unknown>)[]) =>
    Promise.all(
      cases.map((one) =>
        one().catch((error) => {
          if (!(error instanceof Refused)) throw error;
          leftOut(error.message);
        }),
      ),
    );
  const { districts } = municipality.network;
  /** Who of these serves the district; Meryem serves all. */
  const inDistrict = (district: number, preferred: string): string => {
    const code = districts[district % districts.length]!.code;
    const personId = people.find(({ user }) => user === preferred)!.personId;
    const profile = independentCoordinators.find((one) => one.personId === personId);
    return profile?.districts.includes(code) ? preferred : 'meryem';
  };
  const withoutLast = fillers.slice(0, -1);
  const waiting = async (key: string, by: string, district: number, name: string, nth: number, more: Asked = {}) => {
    const home = await steps.register(key, by, district, name, nth);
    return { home, requestId: await steps.request(home, by, more) };
  };
  const table = async (
    key: string,
    by: string,
    chair: string,
    district: number,
    name: string,
    nth: number,
    more = {},
  ) => {
    const home = await steps.register(key, by, district, name, nth);
    return steps.called(home, by, inDistrict(district, chair), more);
  };
  const bookedBefore = async (over: string, ...[key, by, name, nth]: [string, string, string, number]) => {
    const booked = await table(key, by, 'hanna', 1, name, nth);
    await steps.book(booked, (starts) => starts.findLast((at) => at < over));
    await steps.accept(booked, fillers.length);
    return booked;
  };
  let held: Table | undefined;
  let asked: Table | undefined;
  let adopted: Table | undefined;
  let choosing: Table | undefined;

  return [
    {
      daysBefore: firstDay,
      time: '09:00',
      play: () =>
        each(
          async () => {
            held = await table('held', 'bram', 'meryem', 1, 'Kornoelje', 0);
            await steps.book(held, (starts) => starts[0]);
            await steps.accept(held, fillers.length);
          },
          async () => {
            const unrecorded = await table('unrecorded', 'anna', 'hanna', 1, 'Wilgenroos', 1);
            const over = days.at(2, '12:00');
            await steps.book(unrecorded, (starts) => starts.findLast((at) => at < over));
            await steps.accept(unrecorded, 2);
          },
          async () => {
            asked = await bookedBefore(days.at(4, '08:00'), 'asked', 'anna', 'Lisdodde', 14);
          },
          async () => {
            adopted = await bookedBefore(days.at(5, '12:00'), 'adopted', 'karin', 'Waterviolier', 15);
          },
          () => table('late', 'daan', 'hanna', 0, 'Vlasbek', 2),
          () => waiting('forgotten', 'esra', 0, 'Moerbei', 3),
        ),
    },
    {
      daysBefore: 4,
      time: '10:00',
      play: () =>
        each(
          async () => {
            if (!held) return;
            await steps.held(held);
            await steps.downscale(held, 'lars', 'anna');
          },
          async () => asked && plans.ask(asked),
          async () => adopted && plans.ask(adopted),
          () => table('gaps', 'chaima', 'hanna', 1, 'Sneeuwbes', 4, { parties: withoutLast }),
          () =>
            waiting('ageing', 'femke', 2, 'Hulst', 5, {
              receivedAt: days.at(7, '15:00'),
              backDatingReason: 'Zij belde vorige week; pas nu ingevoerd.',
            }),
          async () => {
            const { home, requestId } = await waiting('claimed', 'ilse', 3, 'Rietorchis', 6);
            await steps.claim(home, requestId, inDistrict(3, 'jurre'));
          },
          async () => {
            const { home, requestId } = await waiting('other-ways', 'daan', 0, 'Boterbloem', 7);
            await steps.claim(home, requestId, inDistrict(0, 'hanna'));
            await steps.decide(home, requestId, inDistrict(0, 'hanna'), 'other-possibilities');
          },
        ),
    },
    {
      daysBefore: 1,
      time: '14:00',
      play: () =>
        each(
          () => waiting('fresh', 'anna', 1, 'Meidoorn', 8),
          () => waiting('urgent', 'zoe', 0, 'Kamperfoelie', 9, { urgent: true }),
          async () => {
            const { home, requestId } = await waiting('offered', 'lars', 1, 'Vuurdoorn', 10);
            await steps.assign(home, requestId, 'dirk', inDistrict(1, 'hanna'));
          },
          async () => asked && plans.parentAgrees(asked),
          async () => {
            if (!adopted) return;
            await plans.parentAgrees(adopted);
            await plans.partyAgrees(adopted);
          },
          async () => {
            const booked = await table('booked', 'karin', 'hanna', 1, 'Zilverschoon', 11);
            await steps.book(booked, (starts) => starts[0]);
            await steps.accept(booked, 1);
          },
          async () => {
            choosing = await table('choosing', 'gijs', 'jurre', 2, 'Speenkruid', 12);
          },
          () => steps.register('registered', 'gijs', 2, 'Duizendknoop', 13),
        ),
    },
    {
      // Times are held for some hours only.
      daysBefore: 0,
      time: '',
      play: () => each(async () => choosing && steps.offer(choosing, fillers)),
    },
  ];
}

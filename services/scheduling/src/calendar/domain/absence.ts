import type { Day } from '@rondetafel/contracts';
import { refuse } from '../../refuse.ts';
import type { Busy } from './calendar.ts';
import { dayAfter, dayOf, localDay } from './moment.ts';

/** Whole days on which somebody is away; why is not asked. */
export interface Absence {
  readonly fromOn: Day;
  readonly throughOn: Day;
}

/** Longer is no absence: then the working hours are others, or somebody else is the contact. */
const mostDays = 366;

/** The time that an absence takes, from the first midnight to the last. One that is over changes nothing for anybody. */
export function absent({ fromOn, throughOn }: Absence, today: Day): Busy {
  if (throughOn < today) throw impossible('already-over');
  const from = localDay(fromOn).midnight;
  const until = localDay(dayAfter(throughOn)).midnight;
  if (until - from > mostDays * 24 * 60) throw impossible('longer-than-a-year');
  return { from, until };
}

/** The days of an absence as it is kept. */
export const absenceIn = ({ from, until }: Busy): Absence => ({ fromOn: dayOf(from), throughOn: dayOf(until - 1) });

const impossible = (code: 'already-over' | 'longer-than-a-year') =>
  refuse('absence-not-possible', { kind: 'invalid', faults: [{ pointer: '/throughOn', code }] });

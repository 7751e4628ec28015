import { amsterdamDay, amsterdamInstant } from '@rondetafel/policy';
import { Temporal } from 'temporal-polyfill';

/** Until when one may choose, as people say it: midnight belongs to the day before, "tuesday 23.59". */
export function lastMoment(answerBy: string): string {
  const at = Temporal.Instant.from(answerBy);
  const isMidnight = at.equals(amsterdamInstant(amsterdamDay(answerBy), '00:00'));
  return isMidnight ? at.subtract({ minutes: 1 }).toString() : answerBy;
}

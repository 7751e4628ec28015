import { amsterdamDay, amsterdamInstant } from '@rondetafel/policy';

const minute = 60_000;

/** Until when one may choose, as people say it: midnight belongs to the day before, "tuesday 23.59". */
export function lastMoment(answerBy: string): string {
  const at = Date.parse(answerBy);
  const midnight = Date.parse(amsterdamInstant(amsterdamDay(answerBy), '00:00'));
  return at === midnight ? new Date(at - minute).toISOString() : answerBy;
}

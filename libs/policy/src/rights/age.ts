import type { Day, Representation } from '@rondetafel/contracts';
import type { Standing } from './vocabulary.ts';

/** Age in whole years on that day; after a birth on 29 February the birthday in other years is 1 March. */
export function ageOn(bornOn: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** P-16: the member's own standing. Rights change on the birthday itself. */
export function memberStanding(bornOn: Day, on: Day): MemberStanding {
  const age = ageOn(bornOn, on);
  if (age < 12) return 'member-under-12';
  return age < 16 ? 'member-12-15' : 'member-16-plus';
}

/** P-16: who acts for a member. From 16 only an appointed representative does (mentor, curator), not a parent. */
export const representationOn = (bornOn: Day, on: Day): Representation => representation[memberStanding(bornOn, on)];

type MemberStanding = Extract<Standing, `member-${string}`>;

const representation = {
  'member-under-12': 'representatives',
  'member-12-15': 'self-and-representatives',
  'member-16-plus': 'self',
} as const satisfies Record<MemberStanding, Representation>;

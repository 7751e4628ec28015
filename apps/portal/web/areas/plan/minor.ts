import { ageOn } from '@rondetafel/policy';
import type { Case } from '../../household/api.ts';

/** As far as the page needs it; who decides is reckoned by the service (P-16). */
export const isMinor = ({ birthOn, unborn, minor }: Case['members'][number], today: string): boolean =>
  Boolean(unborn || minor) || (birthOn !== undefined && ageOn(`${birthOn}-12-31`.slice(0, 10), today) < 18);

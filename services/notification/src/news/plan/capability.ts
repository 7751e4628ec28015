import { capability } from '@rondetafel/platform';
import { listenerOf } from '../lines.ts';
import { planLines } from './plan.lines.ts';

export const plan = capability({
  name: 'plan',
  about:
    'Tells whose minutes are finished or missing, who is asked about a plan, and what came of it; what somebody answered is told to nobody (P-45, R-26).',
  controllers: [listenerOf('PlanListener', planLines)],
});

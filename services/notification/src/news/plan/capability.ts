import { capability } from '@rondetafel/platform';
import { PlanListener } from './plan.listener.ts';

export const plan = capability({
  name: 'plan',
  about: 'Tells who is asked about a plan, and what came of it; what somebody answered is told to nobody (P-45, R-26).',
  controllers: [PlanListener],
});

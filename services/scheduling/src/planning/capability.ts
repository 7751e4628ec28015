import { capability } from '@rondetafel/platform';
import { CoordinatorListener } from './coordinator.listener.ts';
import { HouseholdListener } from './household.listener.ts';
import { PartyListener } from './party.listener.ts';
import { PlanningController } from './planning.controller.ts';
import { PlanningService } from './planning.service.ts';
import { RequestListener } from './request.listener.ts';

export const planning = capability({
  name: 'planning',
  about: 'Calls the table when all that it needs is known, and keeps it in line with what other services publish.',
  controllers: [PlanningController, HouseholdListener, RequestListener, CoordinatorListener, PartyListener],
  providers: [PlanningService],
  beforeErasure: PlanningService,
});

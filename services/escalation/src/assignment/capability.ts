import {
  caseHandedBack,
  coordinatorAsked,
  coordinatorAssigned,
  coordinatorNoLongerAsked,
  coordinatorReplaced,
} from '@rondetafel/contracts';
import { capability } from '@rondetafel/platform';
import { AssignmentController } from './assignment.controller.ts';
import { AssignmentListener } from './assignment.listener.ts';
import { AssignmentService } from './assignment.service.ts';

export const assignment = capability({
  name: 'assignment',
  about: 'Who coordinates a case: offered, declined, claimed with a declaration of independence, handed back, ended.',
  controllers: [AssignmentController, AssignmentListener],
  providers: [AssignmentService],
  publishes: [coordinatorAsked, coordinatorAssigned, coordinatorReplaced, caseHandedBack, coordinatorNoLongerAsked],
});

import { capability, never } from '@rondetafel/platform';
import { CoordinatorController } from './coordinator.controller.ts';
import { CoordinatorService } from './coordinator.service.ts';
import { coordinatorTable } from './coordinator.table.ts';

export const coordinator = capability({
  name: 'coordinator',
  about:
    'The pool of independent coordinators (IPCs): districts, expertise, availability, substitute. Below the case, since who is in the pool of a district may see what waits there.',
  controllers: [CoordinatorController],
  providers: [CoordinatorService],
  tables: {
    independent_coordinator: {
      entity: coordinatorTable,
      case: never('It names people at work, no case.'),
      member: never('It names people at work, no member of a household.'),
    },
  },
});

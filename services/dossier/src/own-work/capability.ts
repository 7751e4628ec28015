import { capability } from '@rondetafel/platform';
import { OwnWorkController } from './own-work.controller.ts';
import { OwnWorkService } from './own-work.service.ts';

export const ownWork = capability({
  name: 'own-work',
  about: 'What plans and members ask of somebody over all their dossiers, each with its last day (P-28, R-26, P-26).',
  controllers: [OwnWorkController],
  providers: [OwnWorkService],
});

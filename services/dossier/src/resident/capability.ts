import { capability } from '@rondetafel/platform';
import { looked, lookedAnywhere } from './looked.store.ts';
import { ResidentController } from './resident.controller.ts';
import { ResidentService } from './resident.service.ts';

export const resident = capability({
  name: 'resident',
  about: 'A member’s own page: what was agreed, who helps, who looked, what waits for an answer (R-3, P-16, P-28).',
  controllers: [ResidentController],
  providers: [ResidentService],
  migrations: [looked, lookedAnywhere],
  activities: { 'own-page': 'Tonen van de eigen pagina aan een gezinslid' },
});

import { defineService } from '@rondetafel/platform';
import { EscalationModule } from './escalation.module.ts';

export const service = defineService({
  name: 'escalation',
  title: 'Opschaling en afschaling',
  module: EscalationModule,
});

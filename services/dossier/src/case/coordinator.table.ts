import { column } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';
import type { Coordinator } from './domain/coordinator.ts';

const { instant } = column;

/** Who coordinates the case, and did. */
export const coordinatorTable = new EntitySchema<Coordinator>({
  name: 'coordinator',
  columns: {
    appointmentId: { type: 'uuid', name: 'appointment_id', primary: true },
    caseId: { type: 'uuid', name: 'case_id' },
    personId: { type: 'uuid', name: 'person_id' },
    organisationId: { type: 'uuid', name: 'organisation_id' },
    kind: { type: 'text' },
    standsInForId: { type: 'uuid', name: 'stands_in_for_id', nullable: true },
    untilOn: { type: 'date', name: 'until_on', nullable: true },
    appointedAt: instant('appointed_at'),
    endedAt: { ...instant('ended_at'), nullable: true },
  },
});

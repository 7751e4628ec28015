import { EntitySchema } from 'typeorm';
import type { Coordinator } from './domain/coordinator.ts';

export const coordinatorTable = new EntitySchema<Coordinator>({
  name: 'independent_coordinator',
  columns: {
    personId: { type: 'uuid', name: 'person_id', primary: true },
    organisationId: { type: 'uuid', name: 'organisation_id' },
    districts: { type: 'text', array: true },
    expertise: { type: 'text', array: true },
    available: { type: 'boolean' },
    substituteId: { type: 'uuid', name: 'substitute_id', nullable: true },
  },
});

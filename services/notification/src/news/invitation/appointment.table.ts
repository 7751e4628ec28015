import type { DataOf, roundTableBooked } from '@rondetafel/contracts';
import { EntitySchema } from 'typeorm';

/** A round table as scheduling published it last. */
export interface Appointment {
  readonly roundTableId: string;
  readonly caseId: string;
  readonly cancelled: boolean;
  readonly said: DataOf<typeof roundTableBooked>;
}

export const appointmentTable = new EntitySchema<Appointment>({
  name: 'appointment',
  columns: {
    roundTableId: { type: 'uuid', name: 'round_table_id', primary: true },
    caseId: { type: 'uuid', name: 'case_id' },
    cancelled: { type: 'boolean' },
    said: { type: 'jsonb' },
  },
});

import type { Tx } from '@rondetafel/platform';
import { type Appointment, appointmentTable } from './appointment.table.ts';

export const appointmentOf = (tx: Tx, roundTableId: string): Promise<Appointment | null> =>
  tx.repository(appointmentTable).findOneBy({ roundTableId });

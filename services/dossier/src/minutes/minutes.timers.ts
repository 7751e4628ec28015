import { Id } from '@rondetafel/contracts';
import { armTimer, defineTimer } from '@rondetafel/eventing';
import type { Tx } from '@rondetafel/platform';
import { addWorkingDays, amsterdamInstant, calendarOf, type Municipality } from '@rondetafel/policy';
import { z } from 'zod';
import type { Meeting } from '../meeting/domain/meeting.ts';

const OfMinutes = z.object({ caseId: Id, roundTableId: Id });
export type OfMinutes = z.infer<typeof OfMinutes>;

/** The working day after a table was held began: without question, minutes and agreement list it is not finished (S002-14). */
export const minutesDue = defineTimer('dossier.minutes-due', OfMinutes);

export function armMinutesDue(
  tx: Tx,
  { caseId, roundTableId, held }: Meeting,
  { calendar }: Pick<Municipality, 'calendar'>,
): Promise<void> {
  const { on } = addWorkingDays(calendarOf(calendar), held!.on, 1);
  return armTimer(tx, {
    timer: minutesDue,
    key: `${minutesDue.type}:${roundTableId}`,
    stream: `case:${caseId}`,
    dueAt: new Date(amsterdamInstant(on, '08:00')),
    data: { caseId, roundTableId },
  });
}

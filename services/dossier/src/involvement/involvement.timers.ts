import { Id } from '@rondetafel/contracts';
import { armTimer, cancelTimer, defineTimer } from '@rondetafel/eventing';
import type { Tx } from '@rondetafel/platform';
import { afterPeriod, amsterdamDay, amsterdamInstant, type Municipality } from '@rondetafel/policy';
import { z } from 'zod';
import type { CaseInvolvement } from './domain/case-involvement.ts';
import { awaitsErasure } from './domain/requests.ts';

const OfCase = z.object({ caseId: Id });
export type OfCase = z.infer<typeof OfCase>;

/** The last day of somebody's part or turn is over (P-13, P-21). */
export const involvementExpires = defineTimer('dossier.involvement-expires', OfCase);
/** A pre-dossier without a purpose is kept no longer (P-1). */
export const preDossierExpires = defineTimer('dossier.pre-dossier-expires', OfCase);

/** Arms and cancels what the change from one state to the other asks for. */
export async function setTimers(
  tx: Tx,
  before: CaseInvolvement,
  next: CaseInvolvement,
  { municipality, now }: { readonly municipality: Pick<Municipality, 'retention'>; readonly now: string },
): Promise<void> {
  const { caseId } = next;
  const stream = `case:${caseId}`;
  for (const day of lastDays(next).filter((one) => !lastDays(before).includes(one))) {
    await armTimer(tx, {
      timer: involvementExpires,
      key: `${involvementExpires.type}:${caseId}:${day}`,
      stream,
      dueAt: endOf(day),
      data: { caseId },
    });
  }
  const key = `${preDossierExpires.type}:${caseId}`;
  if (awaitsErasure(before) && !awaitsErasure(next)) await cancelTimer(tx, key);
  if (!awaitsErasure(before) && awaitsErasure(next)) {
    const dueAt = endOf(afterPeriod(amsterdamDay(now), municipality.retention.preDossier));
    await armTimer(tx, { timer: preDossierExpires, key, stream, dueAt, data: { caseId } });
  }
}

const lastDays = ({ parties, coordinators }: CaseInvolvement): string[] => [
  ...new Set([...parties, ...coordinators].flatMap(({ untilOn }) => untilOn ?? [])),
];

const endOf = (day: string) => new Date(amsterdamInstant(day, '24:00'));

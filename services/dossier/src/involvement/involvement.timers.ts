import type { Id } from '@rondetafel/contracts';
import { armTimer, defineTimer } from '@rondetafel/eventing';
import type { Tx } from '@rondetafel/platform';
import { amsterdamInstant, type Municipality } from '@rondetafel/policy';
import { expirePreDossier, keepPreDossier, noteLeft, noteNews, OfCase } from '../case/case.timers.ts';
import { type CaseInvolvement, isSeen } from './domain/case-involvement.ts';
import { awaitsErasure } from './domain/requests.ts';

/** The last day of somebody's part or turn is over (P-13, P-21). */
export const involvementExpires = defineTimer('dossier.involvement-expires', OfCase);

/** Arms and cancels what the change from one state to the other asks for. */
export async function setTimers(
  tx: Tx,
  before: CaseInvolvement,
  next: CaseInvolvement,
  moment: { readonly municipality: Pick<Municipality, 'retention'>; readonly now: string },
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
  if (next.stage === 'dossier') {
    for (const id of gone(before, next)) await noteLeft(tx, { caseId, kind: 'party', id }, moment.now);
    for (const partyId of news(before, next)) await noteNews(tx, { caseId, partyId }, moment.now);
    if (before.stage === 'dossier' && tookOver(before, next))
      await noteNews(tx, { caseId, coordinator: true }, moment.now);
  }
  if (awaitsErasure(before) && !awaitsErasure(next)) await keepPreDossier(tx, caseId);
  if (!awaitsErasure(before) && awaitsErasure(next)) await expirePreDossier(tx, caseId, moment);
}

/** A hidden one too: nothing waits for it, and no timer tells it from another (P-27). */
const gone = (before: CaseInvolvement, next: CaseInvolvement): Id[] => {
  const involved = ({ parties }: CaseInvolvement) =>
    parties.filter(({ state }) => state === 'involved').map(({ partyId }) => partyId);
  const still = involved(next);
  return involved(before).filter((partyId) => !still.includes(partyId));
};

/** Who is in it when the dossier opens is told with that; undefined: it opens now (P-26). */
function news(before: CaseInvolvement, next: CaseInvolvement): (Id | undefined)[] {
  if (before.stage !== 'dossier') return [undefined];
  const saw = new Set(before.parties.filter(isSeen).map(({ partyId }) => partyId));
  return next.parties.filter((party) => isSeen(party) && !saw.has(party.partyId)).map(({ partyId }) => partyId);
}

/**
 * Somebody took over for good from who coordinated before (P-26). Who stands in for a time does not, nor an independent
 * coordinator beside the regular one, who stays the first whom a household calls (P-2, P-13).
 */
function tookOver(before: CaseInvolvement, next: CaseInvolvement): boolean {
  const acting = ({ coordinators }: CaseInvolvement) => coordinators.filter(({ endedAt }) => endedAt === null);
  const had = acting(before);
  return acting(next).some(
    ({ personId, kind, untilOn }) =>
      untilOn === null &&
      !had.some((one) => one.personId === personId) &&
      (had.length === 0 || had.some((one) => one.kind === kind)),
  );
}

const lastDays = ({ parties, coordinators }: CaseInvolvement): string[] => [
  ...new Set([...parties, ...coordinators].flatMap(({ untilOn }) => untilOn ?? [])),
];

const endOf = (day: string) => new Date(amsterdamInstant(day, '24:00'));

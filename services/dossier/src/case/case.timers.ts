import { Id } from '@rondetafel/contracts';
import { armTimer, cancelTimer, defineTimer } from '@rondetafel/eventing';
import type { Tx } from '@rondetafel/platform';
import { afterPeriod, amsterdamDay, amsterdamInstant, type Municipality } from '@rondetafel/policy';
import { z } from 'zod';

export const OfCase = z.object({ caseId: Id });
export type OfCase = z.infer<typeof OfCase>;

/** A pre-dossier without a purpose is kept no longer (P-1). */
export const preDossierExpires = defineTimer('dossier.pre-dossier-expires', OfCase);

const keyOf = (caseId: Id) => `${preDossierExpires.type}:${caseId}`;

/** From now on nobody waits for anything in this pre-dossier: erased after the municipality's term, unless somebody asks. */
export function expirePreDossier(
  tx: Tx,
  caseId: Id,
  { municipality, now }: { readonly municipality: Pick<Municipality, 'retention'>; readonly now: string },
): Promise<void> {
  const last = afterPeriod(amsterdamDay(now), municipality.retention.preDossier);
  return arm(tx, caseId, new Date(amsterdamInstant(last, '24:00')));
}

function arm(tx: Tx, caseId: Id, dueAt: Date): Promise<void> {
  const stream = `case:${caseId}`;
  return armTimer(tx, { timer: preDossierExpires, key: keyOf(caseId), stream, dueAt, data: { caseId } });
}

/** Registered wrongly: it goes at once. */
export const erasePreDossier = (tx: Tx, caseId: Id, now: string): Promise<void> => arm(tx, caseId, new Date(now));

export const keepPreDossier = (tx: Tx, caseId: Id): Promise<boolean> => cancelTimer(tx, keyOf(caseId));

const Left = OfCase.extend({ kind: z.enum(['party', 'member']), id: Id });
export type Left = z.infer<typeof Left>;

/** A party or a member takes no part any more: what waited for them is looked at again, right after the command. */
export const somebodyLeft = defineTimer('dossier.somebody-left', Left);

/** Before what is armed at the same moment: the erasure of a member takes what they said. */
export const noteLeft = (tx: Tx, data: Left, now: string): Promise<void> =>
  armTimer(tx, {
    timer: somebodyLeft,
    key: `${somebodyLeft.type}:${data.caseId}:${data.id}`,
    stream: `case:${data.caseId}`,
    dueAt: new Date(Date.parse(now) - 1),
    data,
  });

const ToInform = OfCase.extend({ partyId: Id.optional(), coordinator: z.literal(true).optional() });
export type ToInform = z.infer<typeof ToInform>;

/** The dossier opened, of this party somebody can see it from now on, or somebody else coordinates: members are to know (P-26). */
export const membersToInform = defineTimer('dossier.members-to-inform', ToInform);

export const noteNews = (tx: Tx, data: ToInform, now: string): Promise<void> =>
  armTimer(tx, {
    timer: membersToInform,
    key: `${membersToInform.type}:${data.caseId}:${data.partyId ?? (data.coordinator ? 'coordinator' : 'opened')}`,
    stream: `case:${data.caseId}`,
    dueAt: new Date(now),
    data,
  });

/** Pre-dossiers of before a registration armed the timer. @param but those of which this holds, a condition on `c.case_id`. */
export async function preDossiersWithoutEnd(tx: Tx, limit: number, but: string): Promise<Id[]> {
  const { rows } = await tx.query(
    `SELECT c.case_id FROM case_record c
     WHERE c.state = 'pre-dossier' AND NOT ${but}
       AND NOT EXISTS (SELECT FROM timer t WHERE t.key = $1 || c.case_id AND t.status = 'armed')
     ORDER BY 1 LIMIT $2`,
    [keyOf(''), limit],
  );
  return rows.map(({ case_id }) => case_id);
}

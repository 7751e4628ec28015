import { randomUUID } from 'node:crypto';
import type { Day, Id } from '@rondetafel/contracts';
import type { Actor, Tx } from '@rondetafel/platform';
import { type CaseState, caseUnknown, type FieldGroup, mayDo, type Standing } from '@rondetafel/policy';
import { In, IsNull } from 'typeorm';
import { refuse } from '../refuse.ts';
import { type CaseRecord, caseTable } from './case.table.ts';
import { lasts, type Stand } from './domain/standing.ts';
import { standingTable } from './standing.table.ts';

/** The case, and what of it this person may see; a case one has no part in is not there (S000-17). */
export async function sightOf(
  tx: Tx,
  actor: Actor,
  { caseId, today }: { readonly caseId: Id; readonly today: Day },
): Promise<{ found: CaseRecord; fields: readonly FieldGroup[] }> {
  const found = await tx.repository(caseTable).findOneBy({ caseId });
  if (!found) throw caseUnknown();
  const own = await tx.repository(standingTable).findBy({ caseId, personId: actor.personId, endedAt: IsNull() });
  const standings = own.filter((row) => lasts(row, today)).map(({ standing }) => standing);
  const sight = mayDo(actor, 'see-case', standings, found.state);
  if (sight.yes) return { found, fields: sight.fields };
  throw sight.reason === 'unseen' ? caseUnknown() : mayNotSee();
}

/** Every case in this person's sight, with what of it: a list shows no more than a look does (A4). */
export async function casesInSight(tx: Tx, actor: Actor, today: Day): Promise<Map<Id, readonly FieldGroup[]>> {
  const { rows } = await tx.query(
    `SELECT case_id, c.state, array_agg(i.standing) AS standings FROM involvement i JOIN case_record c USING (case_id)
     WHERE i.person_id = $1 AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $2)
     GROUP BY case_id, c.state`,
    [actor.personId, today],
  );
  const cases: { case_id: Id; state: CaseState; standings: Standing[] }[] = rows;
  return new Map(
    cases.flatMap(({ case_id, state, standings }) => {
      const decision = mayDo(actor, 'see-case', standings, state);
      return decision.yes ? [[case_id, decision.fields] as const] : [];
    }),
  );
}

/** For who asked, or is invited, and nothing more. */
export const mayNotSee = () => refuse('may-not-see', { rule: 'S000-17', kind: 'forbidden' });

/**
 * Makes the rows those of who stands in the case now, in the transaction that changed it: reads and row-level security
 * go by these rows, so what ended is over with the commit.
 */
export async function keepStandings(
  tx: Tx,
  caseId: Id,
  stands: readonly Stand[],
  { now, by }: { readonly now: string; readonly by: Id | null },
): Promise<void> {
  const rows = tx.repository(standingTable);
  const kept = await rows.findBy({ caseId, endedAt: IsNull() });
  const ended = kept.filter((row) => !stands.some((stand) => same(row, stand)));
  const begun = stands.filter((stand) => !kept.some((row) => same(row, stand)));
  if (begun.length > 0) {
    await rows.insert(
      begun.map(({ personId, organisationId, standing, untilOn }) => ({
        involvementId: randomUUID(),
        caseId,
        personId,
        organisationId,
        standing,
        grantedBy: by === personId ? null : by,
        since: new Date(now),
        untilOn,
        endedAt: null,
      })),
    );
  }
  if (ended.length > 0) {
    const which = { involvementId: In(ended.map(({ involvementId }) => involvementId)) };
    await rows.update(which, { endedAt: new Date(now) });
  }
}

const same = (row: Stand, stand: Stand): boolean =>
  row.personId === stand.personId && row.standing === stand.standing && row.untilOn === stand.untilOn;

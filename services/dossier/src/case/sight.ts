import { type Day, type Id, Refusal } from '@rondetafel/contracts';
import type { Actor, Tx } from '@rondetafel/platform';
import { type CaseState, type FieldGroup, mayDo, type Standing } from '@rondetafel/policy';
import { IsNull } from 'typeorm';
import { type CaseRecord, caseTable, involvementTable } from './case.table.ts';

/** The case, and what of it this person may see; a case one has no part in is not there (S000-17). */
export async function sightOf(
  tx: Tx,
  actor: Actor,
  { caseId, today }: { readonly caseId: Id; readonly today: Day },
): Promise<{ found: CaseRecord; fields: readonly FieldGroup[] }> {
  const found = await tx.repository(caseTable).findOneBy({ caseId });
  if (!found) throw caseUnknown();
  const own = await tx.repository(involvementTable).findBy({ caseId, personId: actor.personId, endedAt: IsNull() });
  const standings = own.filter((row) => row.untilOn === null || today <= row.untilOn).map(({ standing }) => standing);
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

export const caseUnknown = () =>
  new Refusal('case-unknown', 'Deze casus bestaat niet of is niet voor u bedoeld.', 'S000-17', 'unknown');

/** For who asked, or is invited, and nothing more. */
export const mayNotSee = () =>
  new Refusal('may-not-see', 'Dit deel van de casus is niet voor u bedoeld.', 'S000-17', 'forbidden');

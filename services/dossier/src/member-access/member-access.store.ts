import type { Day, Id, Instant } from '@rondetafel/contracts';
import type { Actor, Tx } from '@rondetafel/platform';
import { type CaseAction, caseUnknown, type FieldGroup, mayDo } from '@rondetafel/policy';
import { representedIn } from '../authority/authority.service.ts';
import { authoritiesOf } from '../authority/authority.store.ts';
import { caseOf } from '../case/case.store.ts';
import type { CaseRecord } from '../case/case.table.ts';
import { type OfHousehold, type OwnStanding, ownStanding } from './domain/own-standing.ts';

export const codeKey = (tx: Tx, code: string): Promise<Buffer> => tx.vault.blindIndex('member-access-code', code);
export const whichKey = (tx: Tx, which: string): Promise<Buffer> => tx.vault.blindIndex('member-access-which', which);

/** Whoever signs in is known by their account at the identity provider, keyed: nobody is found by a number (P-19). */
export const pseudonymOf = (tx: Tx, { issuer, subject }: Pick<Actor, 'issuer' | 'subject'>): Promise<Buffer> =>
  tx.vault.blindIndex('member-identity', `${issuer}\0${subject}`);

/** When this identity tried codes, the oldest first. */
export async function triesOf(tx: Tx, pseudonym: Buffer): Promise<Instant[]> {
  const { rows } = await tx.query('SELECT tried_at FROM member_access_try WHERE pseudonym = $1', [pseudonym]);
  return (rows[0]?.tried_at ?? []).map((at: Date) => at.toISOString());
}

export const keepTries = (tx: Tx, pseudonym: Buffer, triedAt: readonly Instant[]) =>
  tx.query(
    `INSERT INTO member_access_try (pseudonym, tried_at) VALUES ($1, $2)
     ON CONFLICT (pseudonym) DO UPDATE SET tried_at = excluded.tried_at`,
    [pseudonym, triedAt],
  );

/** The household as far as it decides on who sees whose lines. */
export async function householdIn(tx: Tx, caseId: Id): Promise<OfHousehold[]> {
  const [known, holders] = await Promise.all([representedIn(tx, caseId), authoritiesOf(tx, caseId)]);
  return known.map((member) => ({ ...member, holders: holders.get(member.memberId) }));
}

interface OwnMember {
  readonly caseId: Id;
  readonly memberId: Id;
}

/** The members that this resident is, over all cases. From now on this transaction sees those cases. */
export async function ownMembers(tx: Tx, actor: Actor): Promise<OwnMember[]> {
  const pseudonym = await pseudonymOf(tx, actor);
  await tx.query(`SELECT set_config('app.pseudonym', $1, true)`, [pseudonym.toString('hex')]);
  const { rows } = await tx.query('SELECT case_id, member_id FROM sight.own_members()');
  return rows.map(({ case_id, member_id }) => ({ caseId: case_id, memberId: member_id }));
}

export interface OwnPage extends OwnStanding {
  readonly found: CaseRecord;
  readonly caseId: Id;
  readonly memberId: Id;
  readonly fields: readonly FieldGroup[];
  may(action: CaseAction): boolean;
}

/** @throws Refusal 404, the same for a page of another, one that is over, and one that never was. */
export async function ownPage(
  tx: Tx,
  actor: Actor,
  { memberId, today }: { readonly memberId: Id; readonly today: Day },
): Promise<OwnPage> {
  const own = (await ownMembers(tx, actor)).find((one) => one.memberId === memberId);
  const page = own && (await pageOf(tx, actor, own, today));
  if (!page) throw caseUnknown();
  return page;
}

/** Undefined where this member does not see the case, or not any more (P-16). */
export async function pageOf(tx: Tx, actor: Actor, own: OwnMember, today: Day): Promise<OwnPage | undefined> {
  const { caseId, memberId } = own;
  await tx.narrowTo(caseId);
  const found = await caseOf(tx, caseId);
  if (!found) return undefined;
  const standing = ownStanding(memberId, await householdIn(tx, caseId), today);
  const sight = mayDo(actor, 'see-case', standing.standings, found.state);
  if (!sight.yes) return undefined;
  const may = (action: CaseAction) => mayDo(actor, action, standing.standings, found.state).yes;
  return { ...standing, ...own, found, fields: sight.fields, may };
}

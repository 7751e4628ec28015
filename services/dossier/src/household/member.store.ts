import type { Id, Instant } from '@rondetafel/contracts';
import { revise, type Tx } from '@rondetafel/platform';
import { In, IsNull, MoreThan } from 'typeorm';
import { Person } from '../case/domain/register-case.ts';
import type { Resident } from './domain/household.ts';
import { beginningsOf } from './domain/named-by.ts';
import { type Recognisable, recognitionOf } from './domain/recognised-by.ts';
import { type Member, memberTable } from './member.table.ts';

export interface Recognised {
  /** Null: this member is recognised by nothing. */
  readonly kept: Buffer | null;
  readonly sought: readonly Buffer[];
}

/** What a member is recognised by, over all cases: keyed, so that the database alone gives nothing away. */
export async function recognise(tx: Tx, members: readonly Recognisable[]): Promise<Recognised[]> {
  const recognised: Recognised[] = [];
  for (const member of members) {
    const { kept, sought } = recognitionOf(member);
    const keys = new Map<string, Buffer>();
    for (const text of sought) keys.set(text, await tx.vault.blindIndex('recognised-by', text));
    recognised.push({ kept: kept === null ? null : keys.get(kept)!, sought: [...keys.values()] });
  }
  return recognised;
}

/**
 * The keyed beginnings of names (S000-17), by which a household is found in a search. Four bytes of each: a few more are
 * opened and compared, and a dump of the database has less to count.
 */
export async function keyedBeginnings(tx: Tx, beginnings: readonly string[]): Promise<Buffer[]> {
  const keyed: Buffer[] = [];
  for (const text of beginnings) keyed.push((await tx.vault.blindIndex('named-by', text)).subarray(0, 4));
  return keyed;
}

export interface NewMembers {
  readonly caseId: Id;
  readonly members: readonly (Person & { readonly memberId: Id })[];
  /** In the order of the members. */
  readonly recognised: readonly Recognised[];
}

/** Each sealed with the member's own key, which is at hand. */
export async function insertMembers(tx: Tx, { caseId, members, recognised }: NewMembers): Promise<void> {
  const rows: Member[] = [];
  for (const [index, { memberId, ...person }] of members.entries()) {
    const sealed = tx.vault.atHand.seal(memberId, personIn(memberId), JSON.stringify(person));
    const namedBy = await keyedBeginnings(tx, beginningsOf(person));
    rows.push({ memberId, caseId, person: sealed, recognisedBy: recognised[index]!.kept, namedBy, ...present });
  }
  await tx.insert(memberTable, rows);
}

/** Of a household, whoever left it included; not who was registered wrongly. */
export const membersOf = (tx: Tx, caseId: Id): Promise<Member[]> =>
  tx.repository(memberTable).findBy({ caseId, withdrawnAt: IsNull() });

/** The same, of several households. */
export const membersIn = (tx: Tx, caseIds: readonly Id[]): Promise<Member[]> =>
  tx.repository(memberTable).findBy({ caseId: In([...caseIds]), withdrawnAt: IsNull() });

/** Whoever left or was registered wrongly included, as long as the row is there. */
export async function everyMemberIdOf(tx: Tx, caseId: Id): Promise<Id[]> {
  const found = await tx.repository(memberTable).find({ where: { caseId }, select: { memberId: true } });
  return found.map(({ memberId }) => memberId);
}

/** Of these cases, whoever is in the household now. */
export const presentMembersIn = (tx: Tx, caseIds: readonly Id[]): Promise<Member[]> =>
  tx.repository(memberTable).find({
    where: { caseId: In([...caseIds]), leftOn: IsNull(), withdrawnAt: IsNull() },
    order: { memberId: 'ASC' },
  });

/** Everybody by id, after this one, locked: a correction meanwhile is not overwritten with what was read before it. */
export const membersAfter = (tx: Tx, after: Id, atMost: number): Promise<Member[]> =>
  tx.repository(memberTable).find({
    where: { memberId: MoreThan(after) },
    order: { memberId: 'ASC' },
    take: atMost,
    lock: { mode: 'pessimistic_write' },
  });

/** Who else wants this member waits until the transaction ends. */
export const lockMember = (tx: Tx, memberId: Id) =>
  tx.query('SELECT FROM household_member WHERE member_id = $1 FOR UPDATE', [memberId]);

/** By member; whose key was destroyed is not in here (P-29). */
export async function openPersons(tx: Tx, members: readonly Member[]): Promise<Map<Id, Person>> {
  const keys = await tx.vault.of(members.map(({ memberId }) => memberId));
  return new Map(
    members.flatMap(({ memberId, person }) => {
      const text = keys.open(memberId, personIn(memberId), person);
      return text === null ? [] : [[memberId, Person.parse(JSON.parse(text))] as const];
    }),
  );
}

/** Kept under another key, where what members are recognised by has changed. */
export async function recogniseAnew(tx: Tx, members: readonly Member[], persons: ReadonlyMap<Id, Person>) {
  const named = members.filter(({ memberId, leftOn }) => leftOn === null && persons.has(memberId));
  const known = named.map(({ memberId }) => persons.get(memberId)!);
  const recognised = await recognise(tx, known);
  for (const [index, { memberId, recognisedBy }] of named.entries()) {
    const { kept } = recognised[index]!;
    const same = kept === null ? recognisedBy === null : recognisedBy?.equals(kept);
    if (!same) await tx.repository(memberTable).update({ memberId }, { recognisedBy: kept });
  }
}

/** Keyed anew, or for the first time: members of before the search was there. */
export async function nameAnew(tx: Tx, members: readonly Member[], persons: ReadonlyMap<Id, Person>): Promise<void> {
  for (const { memberId, leftOn } of members) {
    const known = leftOn === null && persons.get(memberId);
    const namedBy = await keyedBeginnings(tx, beginningsOf(known || {}));
    await tx.repository(memberTable).update({ memberId }, { namedBy });
  }
}

/** The row of a member as it is by now. Who left is not recognised or found any more: of another household now (P-3). */
export async function keepMember(tx: Tx, { memberId, person, leftOn }: Resident, { kept }: Recognised): Promise<void> {
  const keys = await tx.vault.of([memberId]);
  const sealed = keys.seal(memberId, personIn(memberId), JSON.stringify(person));
  const isThere = leftOn === null;
  const namedBy = isThere ? await keyedBeginnings(tx, beginningsOf(person)) : [];
  const recognisedBy = isThere ? kept : null;
  await tx.repository(memberTable).update({ memberId }, { person: sealed, leftOn, recognisedBy, namedBy });
}

/** Under the lock of the case. @throws StaleVersion when somebody else changed what is recorded of them first. */
export async function reviseMember(
  tx: Tx,
  memberId: Id,
  { expected, fields }: { readonly expected: number; readonly fields: readonly string[] },
): Promise<void> {
  const { version: has } = await tx.repository(memberTable).findOneByOrFail({ memberId });
  const version = await revise(tx, { object: `member:${memberId}`, has, expected, fields });
  await tx.repository(memberTable).update({ memberId }, { version });
}

/** Out of sight at once; the row and its key go with the erasure that follows. */
export const hideMember = (tx: Tx, memberId: Id, now: Instant) =>
  tx.repository(memberTable).update({ memberId }, { withdrawnAt: new Date(now), recognisedBy: null, namedBy: [] });

const present = { leftOn: null, withdrawnAt: null, version: 1 };

const personIn = (memberId: Id) => ({ table: 'household_member', column: 'person', row: memberId });

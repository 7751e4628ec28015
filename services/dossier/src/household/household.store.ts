import { randomUUID } from 'node:crypto';
import type { Id } from '@rondetafel/contracts';
import { type Aggregate, type Change, type Moment, type Tx } from '@rondetafel/platform';
import { caseUnknown, type Standing } from '@rondetafel/policy';
import { lockCase, reviseCase } from '../case/case.store.ts';
import { noteLeft, noteNews } from '../case/case.timers.ts';
import { standingsHeld } from '../case/standing.store.ts';
import { type Household, type HouseholdChange, present, type Was } from './domain/household.ts';
import { type HouseholdChangeRow, householdChangeTable } from './household-change.table.ts';
import { hideMember, insertMembers, keepMember, membersOf, openPersons, recognise } from './member.store.ts';

/** How the actor stands in the case. */
type Held = readonly Standing[];
type HouseholdSaved = Change<Household, Held>;

/** The household of a case, of whose members the particulars are kept sealed. */
export const householdOf: Aggregate<Household, Held> = {
  name: 'case',
  load: lockHousehold,
  facts: (tx, { caseId }, { by, today }) => standingsHeld(tx, by!, { caseId, today }),
  save: saveHousehold,
  unknown: caseUnknown,
};

async function lockHousehold(tx: Tx, caseId: Id): Promise<Household | undefined> {
  const [, found] = await Promise.all([tx.narrowTo(caseId), lockCase(tx, caseId)]);
  if (!found) return undefined;
  const members = await membersOf(tx, caseId);
  const persons = await openPersons(tx, members);
  return {
    caseId,
    stage: found.state,
    // Whose key was destroyed has nothing that could change (P-29).
    residents: members.flatMap(({ memberId, leftOn }) => {
      const person = persons.get(memberId);
      return person ? [{ memberId, person, leftOn }] : [];
    }),
  };
}

async function saveHousehold(tx: Tx, { before, next, moment }: HouseholdSaved): Promise<void> {
  const { caseId } = next;
  const had = new Map(before.residents.map((one) => [one.memberId, one]));
  const changed = next.residents.filter((one) => had.get(one.memberId) !== one);
  const recognised = await recognise(
    tx,
    changed.map(({ person }) => person),
  );
  for (const [index, resident] of changed.entries()) {
    const { memberId, person } = resident;
    if (had.has(memberId)) {
      await keepMember(tx, resident, recognised[index]!);
    } else {
      await tx.vault.create([memberId]);
      await insertMembers(tx, { caseId, members: [{ memberId, ...person }], recognised: [recognised[index]!] });
    }
  }
  const stays = new Set(next.residents.map(({ memberId }) => memberId));
  for (const { memberId } of before.residents.filter((one) => !stays.has(one.memberId)))
    await hideMember(tx, memberId, moment.now);
  if (next.stage === 'dossier') {
    const there = present(next).map(({ memberId }) => memberId);
    const left = present(before).filter(({ memberId }) => !there.includes(memberId));
    for (const { memberId } of left) await noteLeft(tx, { caseId, kind: 'member', id: memberId }, moment.now);
    // Who joins is told that there is a dossier (P-26).
    const came = there.some((id) => !present(before).some(({ memberId }) => memberId === id));
    if (came) await noteNews(tx, { caseId }, moment.now);
  }
  await reviseCase(tx, caseId, ['members']);
}

/** Who is recognised as somebody of this very household is no news about another one (P-3). */
export const isOwn = async (tx: Tx, household: Household, kept: Buffer | null): Promise<boolean> => {
  const own = await recognise(
    tx,
    present(household).map(({ person }) => person),
  );
  return kept !== null && own.some((one) => one.kept?.equals(kept));
};

/** What a line of the history keeps sealed. */
interface Detail {
  readonly fields: readonly string[];
  readonly was?: Was | undefined;
  readonly reason?: string | undefined;
}

/** Of a withdrawn member nothing is kept: the line is about the case. */
export async function keepChange(tx: Tx, caseId: Id, change: HouseholdChange, { by, now }: Moment): Promise<void> {
  const { kind, memberId, fields, was, reason } = change;
  const changeId = randomUUID();
  const about = kind === 'withdrawn' ? null : memberId;
  const subject = about ?? caseId;
  const keys = about ? await tx.vault.of([about]) : await tx.vault.ensure([caseId]);
  const detail: Detail = { fields, was, reason };
  await tx.insert(householdChangeTable, {
    changeId,
    caseId,
    memberId: about,
    kind,
    changedById: by!.personId,
    changedAt: now,
    detail: keys.seal(subject, detailIn(changeId), JSON.stringify(detail)),
  });
}

export type ChangeLine = Omit<HouseholdChangeRow, 'detail'> & Detail;

/** Newest first. Of whom the key was destroyed there is none. */
export async function changesOf(tx: Tx, caseId: Id): Promise<ChangeLine[]> {
  const rows = await tx.repository(householdChangeTable).find({ where: { caseId }, order: { changedAt: 'DESC' } });
  const keys = await tx.vault.of([caseId, ...rows.flatMap(({ memberId }) => memberId ?? [])]);
  return rows.flatMap(({ detail, ...row }) => {
    const text = keys.open(row.memberId ?? caseId, detailIn(row.changeId), detail);
    return text === null ? [] : [{ ...row, ...(JSON.parse(text) as Detail) }];
  });
}

const detailIn = (row: Id) => ({ table: 'household_change', column: 'detail', row });

import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Tx } from '@rondetafel/platform';
import type { FieldGroup } from '@rondetafel/policy';
import type { CaseRecord } from '../case/case.table.ts';
import { sightOf, turnsOf } from '../case/standing.store.ts';
import { colleaguesBy } from '../directory/directory.store.ts';
import { seenOfChange } from '../household/domain/seen-of.ts';
import { changesOf } from '../household/household.store.ts';
import { membersOf, openPersons } from '../household/member.store.ts';
import { sightLines } from './domain/sight-lines.ts';
import type { HistoryLineView, HistoryView } from './history.shapes.ts';

@Injectable()
export class HistoryService {
  constructor(private readonly commands: CommandRunner) {}

  /** What is on record of the case here, newest first; of each part only what this person sees of the case anyway. */
  of(actor: Actor, caseId: Id): Promise<HistoryView> {
    return this.commands.run({ actor, action: 'see-history' }, `case:${caseId}`, async (tx, { today }) => {
      const { found, fields } = await sightOf(tx, actor, { caseId, today });
      const lines = [...(await sightsOf(tx, found, fields)), ...(await changesIn(tx, found, fields))];
      const personIds = lines.flatMap((line) => [line.by, 'person' in line ? line.person : undefined]);
      const known = await colleaguesBy(
        tx,
        personIds.flatMap((one) => one?.personId ?? []),
      );
      const named = ({ personId }: { personId: Id }) => {
        const colleague = known.get(personId);
        return { personId, ...(colleague && { name: colleague.name, organisationName: colleague.organisation.name }) };
      };
      const items = lines
        .map(
          (line): HistoryLineView => ({
            ...line,
            ...(line.by && { by: named(line.by) }),
            ...('person' in line && { person: named(line.person) }),
          }),
        )
        .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
      return { items };
    });
  }
}

/** The registration, and who got to see the case since. */
async function sightsOf(tx: Tx, found: CaseRecord, fields: readonly FieldGroup[]): Promise<HistoryLineView[]> {
  const { caseId, registeredAt, reportedByPerson } = found;
  return [
    {
      what: 'registered' as const,
      lineId: `${caseId} registered`,
      at: registeredAt.toISOString(),
      ...(fields.includes('intake') && { by: { personId: reportedByPerson } }),
    },
    ...sightLines(await turnsOf(tx, caseId), fields).map(({ grantedBy, personId, at, standing, ...line }) => ({
      ...line,
      at,
      standing,
      person: { personId },
      ...(grantedBy && { by: { personId: grantedBy } }),
    })),
  ];
}

async function changesIn(tx: Tx, { caseId }: CaseRecord, fields: readonly FieldGroup[]): Promise<HistoryLineView[]> {
  if (!fields.includes('household')) return [];
  const [changes, members] = await Promise.all([changesOf(tx, caseId), membersOf(tx, caseId)]);
  const persons = await openPersons(tx, members);
  const kept = new Set(members.map(({ memberId }) => memberId));
  tx.processed({ activity: 'case-reading', subjects: members.map(({ memberId }) => memberId) });
  // Who was registered wrongly is out of sight at once, before their key is destroyed (P-29).
  return changes
    .filter(({ memberId }) => !memberId || kept.has(memberId))
    .filter(({ kind }) => kind !== 'guest-changed' || fields.includes('safe-contact'))
    .flatMap((change) => seenOfChange(change, fields) ?? [])
    .map(({ changeId, memberId, kind, changedById, changedAt, fields: changed, was, reason }) => {
      const { givenName, familyName } = (memberId && persons.get(memberId)) || {};
      const name = [givenName, familyName].filter(Boolean).join(' ');
      return {
        what: kind,
        lineId: changeId,
        at: changedAt,
        by: { personId: changedById },
        ...(memberId && { member: { memberId, ...(name && { name }) } }),
        fields: [...changed],
        ...(was && Object.keys(was).length > 0 && { was }),
        ...(reason && { reason }),
      };
    });
}

import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  caseMoved,
  caseRegistered,
  coordinationHandedOver,
  coordinatorAppointed,
  coordinatorRefused,
  type DataOf,
  dossierClosed,
  dossierErased,
  dossierOpened,
  householdChanged,
  memberErased,
  partyContactChanged,
  partyInvolved,
  partyLeft,
} from '@rondetafel/contracts';
import type { EventContext, Tx } from '@rondetafel/platform';
import { endCoordination, reopenAssignment } from '../assignment/domain/end-assignment.ts';
import { lockCase, saveCase } from './case.store.ts';
import { caseTable, involvementTable } from './case.table.ts';
import type { EscalationCase } from './domain/escalation-case.ts';

/**
 * What dossier tells of a case. Our own request may be here before the case's registration is: each handler writes
 * what it learns, and nothing that is not here yet is an error.
 */
@Controller()
export class CaseListener {
  @EventPattern<string>(caseRegistered.type)
  async onCaseRegistered(@Payload() data: DataOf<typeof caseRegistered>, @Ctx() { tx }: EventContext) {
    const { caseId, district, reportedBy, members } = data;
    const known = { district, reportedById: reportedBy.personId, memberIds: members.map(({ memberId }) => memberId) };
    await tx.repository(caseTable).upsert({ caseId, stage: 'pre-dossier', ...known }, ['caseId']);
  }

  @EventPattern<string>(caseMoved.type)
  async onCaseMoved(@Payload() { caseId, district }: DataOf<typeof caseMoved>, @Ctx() { tx }: EventContext) {
    await tx.repository(caseTable).update({ caseId }, { district });
  }

  @EventPattern<string>(householdChanged.type)
  async onHouseholdChanged(@Payload() data: DataOf<typeof householdChanged>, @Ctx() { tx }: EventContext) {
    const memberIds = data.members.map(({ memberId }) => memberId);
    await tx.repository(caseTable).update({ caseId: data.caseId }, { memberIds });
  }

  @EventPattern<string>(dossierOpened.type)
  async onDossierOpened(@Payload() { caseId }: DataOf<typeof dossierOpened>, @Ctx() { tx }: EventContext) {
    await tx.repository(caseTable).update({ caseId }, { stage: 'dossier' });
  }

  @EventPattern<string>(partyInvolved.type, { together: true })
  async onPartyInvolved(@Payload() involved: DataOf<typeof partyInvolved>[], @Ctx() { tx }: EventContext) {
    const latest = new Map(
      involved.map(({ partyId, caseId, organisationId, personId = null, role, untilOn = null }) => {
        return [partyId, { partyId, caseId, organisationId, personId, role, untilOn, left: false }] as const;
      }),
    );
    await tx.upsert(involvementTable, [...latest.values()], ['partyId']);
  }

  @EventPattern<string>(partyContactChanged.type)
  async onPartyContactChanged(@Payload() data: DataOf<typeof partyContactChanged>, @Ctx() { tx }: EventContext) {
    await tx.repository(involvementTable).update({ partyId: data.partyId }, { personId: data.personId });
  }

  @EventPattern<string>(partyLeft.type)
  async onPartyLeft(@Payload() { partyId }: DataOf<typeof partyLeft>, @Ctx() { tx }: EventContext) {
    await tx.repository(involvementTable).update({ partyId }, { left: true });
  }

  @EventPattern<string>(coordinatorAppointed.type)
  async onCoordinatorAppointed(@Payload() data: DataOf<typeof coordinatorAppointed>, @Ctx() { tx }: EventContext) {
    const { caseId, kind, personId } = data;
    if (kind === 'regular') await tx.repository(caseTable).update({ caseId }, { regularCoordinatorId: personId });
  }

  @EventPattern<string>(coordinatorRefused.type)
  async onCoordinatorRefused(@Payload() data: DataOf<typeof coordinatorRefused>, @Ctx() { tx }: EventContext) {
    await change(tx, data.caseId, (theCase) => reopenAssignment(theCase, data));
  }

  @EventPattern<string>(coordinationHandedOver.type)
  async onHandedOver(@Payload() { caseId }: DataOf<typeof coordinationHandedOver>, @Ctx() { tx }: EventContext) {
    await change(tx, caseId, (theCase) => endCoordination(theCase, 'handed-over'));
  }

  @EventPattern<string>(dossierClosed.type)
  async onDossierClosed(@Payload() { caseId }: DataOf<typeof dossierClosed>, @Ctx() { tx }: EventContext) {
    await change(tx, caseId, (theCase) => endCoordination(theCase, 'case-ended'));
    await tx.repository(caseTable).update({ caseId }, { stage: 'closed' });
  }

  /** P-29: rows and keys; what backups still hold can't be read any more. */
  @EventPattern<string>(dossierErased.type)
  async onDossierErased(@Payload() { caseId, memberIds }: DataOf<typeof dossierErased>, @Ctx() { tx }: EventContext) {
    for (const table of ['request', 'coordinator_assignment', 'involvement', 'decision', 'escalation_case']) {
      await tx.query(`DELETE FROM ${table} WHERE case_id = $1`, [caseId]);
    }
    for (const subject of [caseId, ...memberIds]) await tx.vault.destroy(subject);
  }

  @EventPattern<string>(memberErased.type)
  async onMemberErased(@Payload() { caseId, memberId }: DataOf<typeof memberErased>, @Ctx() { tx }: EventContext) {
    await tx.query('DELETE FROM member_need WHERE member_id = $1', [memberId]);
    await tx.query('UPDATE escalation_case SET member_ids = array_remove(member_ids, $2) WHERE case_id = $1', [
      ...[caseId, memberId],
    ]);
    await tx.query('UPDATE known_party SET member_ids = array_remove(member_ids, $2) WHERE case_id = $1', [
      ...[caseId, memberId],
    ]);
    await tx.vault.destroy(memberId);
  }
}

/** Load, decide, save; a case that nobody asked anything about has nothing to decide. */
async function change(tx: Tx, caseId: string, decide: (theCase: EscalationCase) => EscalationCase): Promise<void> {
  const theCase = await lockCase(tx, caseId);
  if (theCase) await saveCase(tx, theCase, { next: decide(theCase), says: [] });
}

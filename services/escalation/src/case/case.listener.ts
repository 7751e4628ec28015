import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  caseRegistered,
  coordinatorAppointed,
  type DataOf,
  dossierOpened,
  householdChanged,
  partyContactChanged,
  partyInvolved,
  partyLeft,
  partyReleased,
} from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { caseTable, involvementTable } from './case.table.ts';
import { changeInvolvement, keepInvolvements } from './party.store.ts';

/**
 * What dossier publishes about a case, from its registration on: a request is made only for a case that was heard of.
 */
@Controller()
export class CaseListener {
  @EventPattern<string>(caseRegistered.type)
  async onCaseRegistered(@Payload() data: DataOf<typeof caseRegistered>, @Ctx() { tx }: EventContext) {
    const { caseId, district, reportedBy, members } = data;
    const known = { district, reportedById: reportedBy.personId, memberIds: members.map(({ memberId }) => memberId) };
    // Dossier may publish it again: where the case stands by then stays.
    const { affected } = await tx.repository(caseTable).update({ caseId }, known);
    if (!affected) await tx.insert(caseTable, { caseId, stage: 'pre-dossier', regularCoordinatorId: null, ...known });
  }

  /** Who joined can be named in a request, and who left can't (P-16). */
  @EventPattern<string>(householdChanged.type)
  async onHouseholdChanged(
    @Payload() { caseId, members }: DataOf<typeof householdChanged>,
    @Ctx() { tx }: EventContext,
  ) {
    await tx.repository(caseTable).update({ caseId }, { memberIds: members.map(({ memberId }) => memberId) });
  }

  @EventPattern<string>(dossierOpened.type)
  async onDossierOpened(@Payload() { caseId }: DataOf<typeof dossierOpened>, @Ctx() { tx }: EventContext) {
    await tx.repository(caseTable).update({ caseId }, { stage: 'dossier' });
  }

  @EventPattern<string>(partyInvolved.type, { together: true })
  async onPartyInvolved(@Payload() involved: DataOf<typeof partyInvolved>[], @Ctx() { tx }: EventContext) {
    const latest = new Map(
      involved.map(({ partyId, caseId, organisationId, personId = null, role, restricted, untilOn = null }) => {
        return [
          partyId,
          { partyId, caseId, organisationId, personId, role, hidden: restricted, untilOn, left: false },
        ] as const;
      }),
    );
    await keepInvolvements(tx, [...latest.values()]);
  }

  @EventPattern<string>(partyContactChanged.type)
  async onPartyContactChanged(@Payload() data: DataOf<typeof partyContactChanged>, @Ctx() { tx }: EventContext) {
    await changeInvolvement(tx, data, { personId: data.personId });
  }

  /** Of an earlier release. */
  @EventPattern<string>(partyReleased.type)
  async onPartyReleased(@Payload() data: DataOf<typeof partyReleased>, @Ctx() { tx }: EventContext) {
    await changeInvolvement(tx, data, { hidden: false });
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
}

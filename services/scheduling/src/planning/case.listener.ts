import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  caseMoved,
  caseRegistered,
  coordinatorAppointed,
  coordinatorLeft,
  type DataOf,
  dossierClosed,
  dossierErased,
  downscalingReferred,
  downscalingRequested,
  householdChanged,
  type KnownParty,
  partyContactChanged,
  partyInvolved,
  partyLeft,
  partyReleased,
  requestDecided,
  requestWithdrawn,
  upscalingRequested,
} from '@rondetafel/contracts';
import type { EventContext, Tx } from '@rondetafel/platform';
import {
  type Party,
  type PlannedCase,
  partyTable,
  plannedCaseTable,
  type Request,
  requestTable,
} from '../case/case.table.ts';
import { termDue } from '../term/term.store.ts';
import { Planning } from './planning.service.ts';

/**
 * What others tell of a case. Each handler writes down what it learns and lets the planning look again: it acts when
 * all that it needs is there, in whatever order that came.
 */
@Controller()
export class CaseListener {
  constructor(private readonly planning: Planning) {}

  @EventPattern<string>(caseRegistered.type)
  async onCaseRegistered(@Payload() data: DataOf<typeof caseRegistered>, @Ctx() { tx }: EventContext) {
    await learn(tx, data.caseId, { district: data.district, members: data.members });
    await this.planning.signalEarly(tx, data.caseId);
  }

  @EventPattern<string>(caseMoved.type)
  async onCaseMoved(@Payload() { caseId, district }: DataOf<typeof caseMoved>, @Ctx() { tx }: EventContext) {
    await learn(tx, caseId, { district });
  }

  @EventPattern<string>(householdChanged.type)
  async onHouseholdChanged(
    @Payload() { caseId, members }: DataOf<typeof householdChanged>,
    @Ctx() { tx }: EventContext,
  ) {
    await learn(tx, caseId, { members });
    await this.planning.reseat(tx, caseId);
  }

  @EventPattern<string>(upscalingRequested.type)
  async onUpscaling(@Payload() data: DataOf<typeof upscalingRequested>, @Ctx() { tx }: EventContext) {
    const { receivedByCoordinatorAt = null } = data;
    await this.asked(tx, data, { direction: 'upscaling', receivedByCoordinatorAt });
  }

  @EventPattern<string>(downscalingRequested.type)
  async onDownscaling(@Payload() data: DataOf<typeof downscalingRequested>, @Ctx() { tx }: EventContext) {
    await this.asked(tx, data, { direction: 'downscaling' });
  }

  @EventPattern<string>(downscalingReferred.type)
  async onReferred(@Payload() data: DataOf<typeof downscalingReferred>, @Ctx() { tx }: EventContext) {
    const { caseId, requestId, referredAt } = data;
    await tx.upsert(requestTable, { requestId, caseId, referredAt } as Request, ['requestId']);
    await this.planning.setTerm(tx, caseId);
  }

  @EventPattern<string>(requestWithdrawn.type)
  async onWithdrawn(@Payload() { caseId, requestId }: DataOf<typeof requestWithdrawn>, @Ctx() { tx }: EventContext) {
    await tx.upsert(requestTable, { requestId, caseId, ended: true } as Request, ['requestId']);
    await this.planning.setTerm(tx, caseId);
  }

  @EventPattern<string>(requestDecided.type)
  async onDecided(@Payload() data: DataOf<typeof requestDecided>, @Ctx() { tx }: EventContext) {
    const { caseId, requestId, outcome, direction } = data;
    if (outcome === 'round-table') await learn(tx, caseId, { decidedKind: direction });
    else await tx.upsert(requestTable, { requestId, caseId, ended: true } as Request, ['requestId']);
    await this.planning.decided(tx, caseId);
  }

  @EventPattern<string>(coordinatorAppointed.type)
  async onCoordinator(@Payload() data: DataOf<typeof coordinatorAppointed>, @Ctx() { tx }: EventContext) {
    const { caseId, kind, personId, organisationId } = data;
    if (kind !== 'independent') return;
    await learn(tx, caseId, { coordinatorId: personId, coordinatorOrganisationId: organisationId });
    // At the request there was mostly nobody to tell it to.
    await this.planning.signalEarly(tx, caseId);
    await this.planning.reseat(tx, caseId);
    await this.planning.callWhenReady(tx, caseId);
  }

  /** No chair any more, or the one whose place a substitute had (P-13); one who was replaced meanwhile changes nothing. */
  @EventPattern<string>(coordinatorLeft.type)
  async onCoordinatorLeft(@Payload() data: DataOf<typeof coordinatorLeft>, @Ctx() { tx }: EventContext) {
    const { caseId, personId: coordinatorId, stays } = data;
    const next = { coordinatorId: stays?.personId ?? null, coordinatorOrganisationId: stays?.organisationId ?? null };
    const { affected } = await tx.repository(plannedCaseTable).update({ caseId, coordinatorId }, next);
    if (affected && stays) await this.planning.reseat(tx, caseId);
  }

  /** A decision involves everybody at once: all who wait are seated in one go. */
  @EventPattern<string>(partyInvolved.type, { together: true })
  async onInvolved(@Payload() involved: DataOf<typeof partyInvolved>[], @Ctx() { tx }: EventContext) {
    const latest = new Map(
      involved.map(({ involvedAt: _, untilOn: __, personId = null, ...party }): [string, Party] => {
        return [party.partyId, { ...party, personId, state: 'involved' }];
      }),
    );
    await tx.upsert(partyTable, [...latest.values()], ['partyId']);
    await this.planning.reseat(tx, involved[0]!.caseId);
  }

  @EventPattern<string>(partyContactChanged.type)
  async onContactChanged(@Payload() data: DataOf<typeof partyContactChanged>, @Ctx() { tx }: EventContext) {
    const { caseId, partyId, personId } = data;
    await tx.repository(partyTable).update({ partyId }, { personId });
    await this.planning.sendAnother(tx, caseId, partyId, personId);
  }

  @EventPattern<string>(partyReleased.type)
  async onReleased(@Payload() { caseId, partyId }: DataOf<typeof partyReleased>, @Ctx() { tx }: EventContext) {
    await tx.repository(partyTable).update({ partyId }, { restricted: false });
    await this.planning.reseat(tx, caseId);
  }

  @EventPattern<string>(partyLeft.type)
  async onLeft(@Payload() { caseId, partyId, excluded }: DataOf<typeof partyLeft>, @Ctx() { tx }: EventContext) {
    await tx.repository(partyTable).update({ partyId }, { state: excluded ? 'excluded' : 'left' });
    await this.planning.reseat(tx, caseId);
  }

  @EventPattern<string>(dossierClosed.type)
  async onClosed(@Payload() { caseId }: DataOf<typeof dossierClosed>, @Ctx() { tx }: EventContext) {
    await learn(tx, caseId, { closed: true });
    await this.planning.closeCase(tx, caseId);
  }

  /** P-29: rows and key; what backups still hold can't be read any more. */
  @EventPattern<string>(dossierErased.type)
  async onErased(@Payload() { caseId }: DataOf<typeof dossierErased>, @Ctx() { tx }: EventContext) {
    await this.planning.closeCase(tx, caseId);
    await tx.query(
      'DELETE FROM reservation WHERE round_table_id IN (SELECT round_table_id FROM round_table WHERE case_id = $1)',
      [caseId],
    );
    for (const table of ['guest', 'round_table', 'case_term', 'party', 'request', 'planned_case']) {
      await tx.query(`DELETE FROM ${table} WHERE case_id = $1`, [caseId]);
    }
    await tx.vault.destroy(caseId);
  }

  @EventPattern<string>(termDue.type)
  async onTermDue(@Payload() { caseId }: { caseId: string }, @Ctx() { tx }: EventContext) {
    await this.planning.watchTerm(tx, caseId);
  }

  private async asked(
    tx: Tx,
    data: {
      caseId: string;
      requestId: string;
      urgent: boolean;
      safetySignal: boolean;
      receivedAt: string;
      parties: KnownParty[];
    },
    more: Partial<Request>,
  ): Promise<void> {
    const { caseId, requestId, urgent, safetySignal, receivedAt, parties } = data;
    await learn(tx, caseId, {});
    await tx.upsert(requestTable, { requestId, caseId, urgent, safetySignal, receivedAt, ...more } as Request, [
      'requestId',
    ]);
    for (const { personId = null, ...party } of parties) {
      // Who is involved by now is known better than it was at the request.
      const row = { ...party, caseId, personId, role: 'provider' as const, state: 'known' as const };
      const there = await tx.repository(partyTable).existsBy({ partyId: party.partyId });
      if (!there) await tx.insert(partyTable, row);
    }
    await this.planning.setTerm(tx, caseId);
    await this.planning.signalEarly(tx, caseId);
  }
}

/** Writes a fact down, whether or not the case was heard of before. */
async function learn(tx: Tx, caseId: string, fact: Partial<PlannedCase>): Promise<void> {
  await Promise.all([
    tx.query('INSERT INTO planned_case (case_id) VALUES ($1) ON CONFLICT DO NOTHING', [caseId]),
    tx.query('SELECT 1 FROM planned_case WHERE case_id = $1 FOR UPDATE', [caseId]),
    Object.keys(fact).length > 0 && tx.repository(plannedCaseTable).update({ caseId }, fact as any),
  ]);
}

import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, LocalRules, type Page, pageOf, type Tx } from '@rondetafel/platform';
import { calendarOf, type FieldGroup, permit, type WorkingCalendar } from '@rondetafel/policy';
import { adviceTable, readAdvice } from '../advice/advice.table.ts';
import { handedBackIn } from '../assignment/domain/hand-back-case.ts';
import { caseUnknown, findCase, narrowToCaseOf } from '../case/case.store.ts';
import { type EscalationCase, type Request, requesterOf } from '../case/domain/escalation-case.ts';
import { standingsIn, type Worker } from '../case/domain/standing.ts';
import { workerOf } from '../case/worker.store.ts';
import { readDecision } from './decision.ts';
import { ageOf } from './domain/age.ts';
import { readContent } from './request.store.ts';
import { type WorkItemRow, workItemTable } from './request.table.ts';
import type { Content, RequestDetail, WorkItem, WorkQuery } from './request-view.ts';

const mineIs = { asked: 'askedByMe', coordinated: 'coordinatedByMe', offered: 'offeredToMe' } as const;

/** What people see of requests. */
@Injectable()
export class RequestReader {
  #calendar?: WorkingCalendar;
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly local: LocalRules,
  ) {}

  /** One's work list, what waits longest first. */
  list(actor: Actor, { cursor, limit, mine, ...where }: WorkQuery): Promise<Page<WorkItem>> {
    const given = { ...where, ...(mine && { [mineIs[mine]]: true }) };
    const asked = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    return this.database.inTransaction(actor, async (tx) => {
      await workerOf(tx, actor, this.local.municipality, this.clock.today());
      const order = { by: ['receivedAt', 'requestId'] as const, where: asked };
      const { items, _links } = await pageOf(tx.repository(workItemTable), { cursor, limit }, order);
      return { items: items.map((row) => this.item(row)), _links };
    });
  }

  get(actor: Actor, requestId: string): Promise<RequestDetail> {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'see-request', object: `request:${requestId}` });
      const by = await workerOf(tx, actor, this.local.municipality, this.clock.today());
      const caseId = await narrowToCaseOf(tx, requestId);
      const row = caseId ? await tx.repository(workItemTable).findOneBy({ requestId }) : null;
      const theCase = row && (await findCase(tx, row.caseId));
      const request = theCase?.requests.find((one) => one.requestId === requestId);
      if (!row || !theCase || !request) throw caseUnknown();
      const own = row.askedByMe;
      const fields = this.fieldsFor(theCase, request, by, own);
      return {
        ...this.item(row),
        ...(hasAny(fields, own ? ['request', 'own-request'] : ['request']) && {
          content: await this.content(tx, theCase, request, own || fields.includes('safety-signal')),
        }),
        ...(fields.includes('request-metadata') && { handedBack: handedBackIn(theCase) }),
        ...(fields.includes('request-outcome') && (await decisionOf(tx, request))),
        ...(await adviceBefore(tx, requestId)),
      };
    });
  }

  private fieldsFor(theCase: EscalationCase, request: Request, by: Worker, own: boolean): readonly FieldGroup[] {
    // The access point that is asked sees what it is to answer (S002-50).
    if (request.accessPointId === by.organisationId) return ['request', 'request-outcome'];
    const standings = standingsIn(theCase, by, this.local.municipality, this.clock.today());
    // Somebody else's request on the same case is not the requester's to see (P-3).
    const held = standings.filter((standing) => own || standing !== 'requester');
    return permit(by, 'see-request', held, theCase.stage);
  }

  private async content(tx: Tx, { knownParties }: EscalationCase, request: Request, safety: boolean): Promise<Content> {
    const content = await readContent(tx, request.requestId);
    if (!content) throw caseUnknown();
    const { details, texts, needs } = content;
    tx.processed({ activity: 'request', subjects: needs.map(({ memberId }) => memberId) });
    const parties = knownParties.filter(
      ({ requestId, restricted }) => requestId === request.requestId && (safety || !restricted),
    );
    return {
      requestedBy: requesterOf(request),
      enteredById: request.enteredById,
      receivedByCoordinatorAt: request.receivedByCoordinatorAt,
      referredAt: request.referredAt,
      accessPointId: request.accessPointId,
      ...details,
      members: needs,
      parties: parties.map(({ requestId: _, ...party }) => party),
      ...texts,
      safetySignal: safety ? texts.safetySignal : undefined,
    };
  }

  private item({ askedByMe: _, offeredToMe: __, live: ___, ...row }: WorkItemRow): WorkItem {
    const { municipality } = this.local;
    this.#calendar ??= calendarOf(municipality.calendar);
    return { ...row, age: row.state === 'open' ? ageOf(row, this.clock.today(), this.#calendar, municipality) : null };
  }
}

async function decisionOf(tx: Tx, { decisionId }: Request): Promise<Pick<RequestDetail, 'decision'>> {
  const decided = decisionId && (await readDecision(tx, decisionId));
  if (!decided) return {};
  const { caseId: _, ...decision } = decided;
  return { decision };
}

async function adviceBefore(tx: Tx, requestId: string): Promise<Pick<RequestDetail, 'advice'>> {
  const [advice] = await readAdvice(tx, await tx.repository(adviceTable).findBy({ requestId }));
  return advice ? { advice } : {};
}

const hasAny = (fields: readonly FieldGroup[], wanted: readonly FieldGroup[]) =>
  wanted.some((field) => fields.includes(field));

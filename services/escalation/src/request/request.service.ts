import { Injectable } from '@nestjs/common';
import { type Actor, CommandRunner, type Moment, type Page, pageBy, type Tx } from '@rondetafel/platform';
import { calendarOf, caseUnknown, type FieldGroup, permit } from '@rondetafel/policy';
import { advicesTurnedInto, readAdvice } from '../advice/advice.store.ts';
import { handedBackIn } from '../assignment/domain/hand-back-case.ts';
import { findCase, narrowToCaseOf } from '../case/case.store.ts';
import { type EscalationCase, type Request, requesterOf } from '../case/domain/escalation-case.ts';
import { standingsIn, type Worker } from '../case/domain/standing.ts';
import { informRowPolicies, workerOf } from '../case/worker.store.ts';
import { ageOf, receivedFor } from './domain/age.ts';
import { workViews } from './domain/work-views.ts';
import {
  type Content,
  mostCounted,
  type RequestView,
  type WorkCountQuery,
  type WorkCountsView,
  type WorkItemView,
  type WorkQuery,
} from './request.shapes.ts';
import { readContent, readDecision } from './request.store.ts';
import { workItemTable } from './request.table.ts';
import { counted, type Filter, listed, placeOf } from './work-list.store.ts';

/** What people see of requests. */
@Injectable()
export class RequestService {
  constructor(private readonly commands: CommandRunner) {}

  /** One's work list, what waits longest first. */
  list(actor: Actor, { cursor, limit, ...filter }: WorkQuery): Promise<Page<WorkItemView>> {
    return this.commands.unrecorded(
      actor,
      'Districts, ages and codes; nothing about a household.',
      async (tx, moment) => {
        await informRowPolicies(tx, moment);
        const asked = this.filter(filter, moment);
        const { items, _links } = await pageBy(tx, { cursor, limit }, (page) => listed(tx, asked, page), placeOf);
        return { items: items.map(({ item }) => this.item(item, moment)), _links };
      },
    );
  }

  /** How many requests are in these parts of one's work list, for the tabs above it. */
  count(actor: Actor, { views, ...narrowed }: WorkCountQuery): Promise<WorkCountsView> {
    return this.commands.unrecorded(
      actor,
      'How many requests on one’s own lists; nothing of any.',
      async (tx, moment) => {
        await informRowPolicies(tx, moment);
        const filters = views.map((view) => this.filter({ ...narrowed, view }, moment));
        const counts = await counted(tx, filters, mostCounted);
        return { items: views.map((view, at) => ({ view, requests: counts[at]! })) };
      },
    );
  }

  get(actor: Actor, requestId: string): Promise<RequestView> {
    return this.commands.run({ actor, action: 'see-request' }, `request:${requestId}`, async (tx, moment) => {
      const [by, caseId] = await Promise.all([
        workerOf(tx, actor),
        narrowToCaseOf(tx, requestId),
        informRowPolicies(tx, moment),
      ]);
      const row = caseId ? await tx.repository(workItemTable).findOneBy({ requestId }) : null;
      const theCase = row && (await findCase(tx, row.caseId));
      const request = theCase?.requests.find((one) => one.requestId === requestId);
      if (!row || !theCase || !request) throw caseUnknown();
      const { askedByMe: own, offeredToMe: _, live: __, ...item } = row;
      const fields = fieldsFor(theCase, request, by, own, moment);
      const readsWords = hasAny(fields, own ? ['request', 'own-request'] : ['request']);
      const content = readsWords
        ? await contentOf(tx, theCase, request, own || fields.includes('safety-signal'))
        : undefined;
      const decision = fields.includes('request-outcome') ? await decisionOf(tx, request) : undefined;
      const subjects = [
        ...(content?.members.map(({ memberId }) => memberId) ?? []),
        ...(decision ? theCase.memberIds : []),
      ];
      tx.processed({ activity: 'request', subjects });
      return {
        ...this.item(item, moment),
        ...(content && { content }),
        ...(fields.includes('request-metadata') && { handedBack: handedBackIn(theCase) }),
        ...(decision && { decision }),
        ...(await adviceBefore(tx, requestId)),
      };
    });
  }

  private filter(
    { view, age, ...asked }: Omit<WorkQuery, 'cursor' | 'limit'>,
    { municipality, today }: Moment,
  ): Filter {
    return {
      ...(view && workViews[view]),
      ...asked,
      ...(age && { received: receivedFor(age, today, calendarOf(municipality.calendar), municipality) }),
    };
  }

  private item(row: Omit<WorkItemView, 'age'>, { municipality, today }: Moment): WorkItemView {
    return {
      ...row,
      age: row.state === 'open' ? ageOf(row, today, calendarOf(municipality.calendar), municipality) : null,
    };
  }
}

function fieldsFor(
  theCase: EscalationCase,
  request: Request,
  by: Worker,
  own: boolean,
  { municipality, today }: Moment,
): readonly FieldGroup[] {
  // The access point that is asked sees what it is to answer (S002-50).
  if (request.accessPointId === by.organisationId) return ['request', 'request-outcome'];
  // Somebody else's request on the same case is not the requester's to see (P-3).
  const held = standingsIn(theCase, by, municipality, today).filter((standing) => own || standing !== 'requester');
  return permit(by, 'see-request', held, theCase.stage);
}

async function contentOf(
  tx: Tx,
  { knownParties }: EscalationCase,
  request: Request,
  safety: boolean,
): Promise<Content> {
  const content = await readContent(tx, request.requestId);
  if (!content) throw caseUnknown();
  const { details, texts, needs } = content;
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
    // As written: the party's id is that of a hidden one where there is one (P-27).
    parties: parties.map(({ organisationId, organisationKind, personId, memberIds, restricted }) => {
      return { organisationId, organisationKind, personId, memberIds, restricted };
    }),
    ...texts,
    safetySignal: safety ? texts.safetySignal : undefined,
  };
}

async function decisionOf(tx: Tx, { decisionId }: Request): Promise<RequestView['decision']> {
  const decided = decisionId && (await readDecision(tx, decisionId));
  if (!decided) return undefined;
  const { caseId: _, ...decision } = decided;
  return decision;
}

async function adviceBefore(tx: Tx, requestId: string): Promise<Pick<RequestView, 'advice'>> {
  const [advice] = await readAdvice(tx, await advicesTurnedInto(tx, requestId));
  return advice ? { advice } : {};
}

const hasAny = (fields: readonly FieldGroup[], wanted: readonly FieldGroup[]) =>
  wanted.some((field) => fields.includes(field));

import {
  coordinationEntrusted,
  coordinatorAppointed,
  type Decision,
  dossierOpened,
  happened,
  type Id,
  inTurn,
  type OrganisationKind,
  type Professional,
} from '@rondetafel/contracts';
import { amsterdamDay } from '@rondetafel/policy';
import type { Coordinator } from '../../case/domain/coordinator.ts';
import {
  type CaseInvolvement,
  endCoordinators,
  sittingCoordinators,
  takesPart,
} from '../../involvement/domain/case-involvement.ts';
import type { Circumstances } from '../../involvement/domain/circumstances.ts';
import { refuseCoordinatorAsContact } from '../../involvement/domain/independence.ts';
import { involvedEvent } from '../../involvement/domain/party-events.ts';
import { seatFor } from '../../involvement/domain/regular-coordinator.ts';
import { permitIn, type Worker } from '../../involvement/domain/standing.ts';
import { refuse } from '../../refuse.ts';
import { type Exploration, missingIn } from './exploration.ts';

/** To whom coordination goes, by whom. */
export interface Entrusted {
  readonly appointmentId: Id;
  readonly by: Worker;
  readonly to: Professional;
  /** Of the organisation of whoever entrusts it, when that goes on helping as a party. */
  readonly staysAs?: OrganisationKind | undefined;
}

/**
 * The common door (P-2): explored first (S000-1), then the coordination dossier opens with one regular coordinator
 * (S000-7), without an independent one.
 */
export function openApproach(
  involvement: CaseInvolvement,
  { exploration, ...asked }: Entrusted & { readonly exploration: Exploration | null },
  circumstances: Circumstances,
): Decision<CaseInvolvement> {
  const { now, municipality } = circumstances;
  const today = amsterdamDay(now);
  permitIn(involvement, asked.by, 'open-dossier', today);
  const faults = missingIn(exploration, { municipality, today });
  if (faults.length > 0) throw refuse('approach-not-possible', { rule: 'S000-1', kind: 'invalid', faults });
  const { caseId } = involvement;
  return inTurn(
    involvement,
    (before) => ({
      next: { ...before, stage: 'dossier' },
      events: [happened(dossierOpened, { caseId, openedAt: now })],
    }),
    (opened) => entrust(opened, asked, circumstances),
  );
}

/** The coordinator can move later, with a reason and a history (S000-8); there is one at a time (S000-7). */
export function transferCoordination(
  involvement: CaseInvolvement,
  asked: Entrusted,
  circumstances: Circumstances,
): Decision<CaseInvolvement> {
  permitIn(involvement, asked.by, 'transfer-coordination', amsterdamDay(circumstances.now));
  const today = amsterdamDay(circumstances.now);
  if (sittingCoordinators(involvement, 'regular', today).some(({ personId }) => personId === asked.to.personId)) {
    throw refuse('coordinates-already', { rule: 'S000-7' });
  }
  return entrust(involvement, asked, circumstances);
}

function entrust(
  involvement: CaseInvolvement,
  { appointmentId, by, to, staysAs }: Entrusted,
  circumstances: Circumstances,
): Decision<CaseInvolvement> {
  const { now } = circumstances;
  const today = amsterdamDay(now);
  const { caseId } = involvement;
  const { personId, organisationId } = to;
  refuseCoordinatorAsContact(involvement, personId, today);
  const [previous] = sittingCoordinators(involvement, 'regular', today);
  const coordinator: Coordinator = {
    appointmentId,
    caseId,
    personId,
    organisationId,
    kind: 'regular',
    standsInForId: null,
    untilOn: null,
    appointedAt: now,
    endedAt: null,
  };
  const left = endCoordinators(involvement, ({ kind }) => kind === 'regular', now);
  const seated = involvement.parties.some((one) => one.personId === by.personId && takesPart(one, today));
  const stays =
    staysAs && by.personId !== personId && !seated
      ? [seatFor(involvement, { ...professionalOf(by), organisationKind: staysAs }, circumstances)]
      : [];
  const parties = [...left.parties, ...stays];
  const contacts = parties.flatMap((one) => (takesPart(one, today) && !one.hidden ? (one.personId ?? []) : []));
  const personIds = [...new Set(contacts)].filter((id) => id !== personId && id !== by.personId);
  return {
    next: { ...left, parties, coordinators: [...left.coordinators, coordinator] },
    events: [
      happened(coordinatorAppointed, { caseId, personId, organisationId, kind: 'regular', appointedAt: now }),
      ...stays.map(involvedEvent),
      happened(coordinationEntrusted, {
        caseId,
        personId,
        ...(previous && { previousPersonId: previous.personId }),
        entrustedById: by.personId,
        personIds,
        entrustedAt: now,
      }),
    ],
  };
}

const professionalOf = ({ personId, organisationId }: Professional): Professional => ({ personId, organisationId });

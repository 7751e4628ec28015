/** What of a request tells when it asks for an act. */
export interface WaitingRequest {
  requestId: string;
  caseId: string;
  urgent: boolean;
  receivedAt: string;
  age: { state: 'fresh' | 'ageing' | 'late' } | null;
}

/** What of a table at which one has a seat does. */
export interface SeatedTable {
  roundTableId: string;
  caseId: string;
  coordinatorId: string;
  phase: string;
  deadlineOn?: string;
  appointment?: { startsAt: string; endsAt: string };
  /** What held when it was booked and does not any more. */
  broken?: readonly string[];
  myAnswer?: string;
  offer?: object;
}

/** What of a plan, a question of a member or an agreement asks for an act, with its last day. */
export type DossierWork = { readonly caseId: string; readonly by: string } & (
  | { readonly kind: 'answer-plan'; readonly thinking: boolean }
  | {
      readonly kind: 'follow-up-plan';
      readonly no: number;
      readonly takenBack: number;
      readonly willNotAnswer: number;
      readonly notReached: number;
      readonly thinking: number;
      readonly silent: number;
    }
  | { readonly kind: 'answer-member'; readonly askId: string; readonly ask: 'correction' | 'objection' | 'reaction' }
  | (OfAgreement & {
      readonly kind: 'own-agreement';
      readonly act: 'report' | 'choose-day';
      readonly late?: true | undefined;
    })
  | (OfAgreement & { readonly kind: 'guard-agreement'; readonly act: 'establish' | 'talk' | 'follow-up' })
);

interface OfAgreement {
  readonly agreementId: string;
  /** What was agreed. */
  readonly what: string;
}

/** When something asks for an act: whatever is over its term first. */
export const groups = ['late', 'today', 'week', 'later'] as const;
export type Group = (typeof groups)[number];

export type RequestAct = 'answer' | 'decide' | 'assign' | 'take' | 'access';
export type TableAct = 'plan' | 'respond' | 'check' | 'prepare' | 'open' | 'record';

interface OfCase {
  readonly id: string;
  readonly caseId: string;
  readonly group: Group;
  /** The last day of its term, or its own day; nothing where it has none. */
  readonly by: string | undefined;
}
export type Task<R extends WaitingRequest = WaitingRequest, T extends SeatedTable = SeatedTable> = OfCase &
  (
    | { readonly kind: 'request'; readonly act: RequestAct; readonly item: R }
    | { readonly kind: 'table'; readonly act: TableAct; readonly table: T }
    | { readonly kind: 'dossier'; readonly act: DossierWork['kind']; readonly work: DossierWork }
  );

/** What one is told by the calendar of the municipality. */
export interface Clock {
  /** An instant. */
  readonly now: string;
  /** The day in Amsterdam of an instant. */
  dayOf(instant: string): string;
  /** The last day of the term of a request; nothing where its receipt can't be. */
  termOf(item: WaitingRequest): string | undefined;
  /** Working days up to and with a day; negative once it is over. */
  daysLeft(on: string): number;
  readonly atRiskDaysLeft: number;
}

export interface Waiting<R, T> {
  readonly requests: readonly { readonly act: RequestAct; readonly items: readonly R[] }[];
  readonly tables: readonly T[];
  readonly dossiers?: readonly DossierWork[];
  /** Of the tables one coordinates, those that are not prepared yet (P-56). */
  readonly toPrepare?: ReadonlySet<string>;
  readonly personId: string;
}

/** Everything that waits for somebody, what is over or ends soonest first (P-28, S002-46). */
export function tasksOf<R extends WaitingRequest, T extends SeatedTable>(
  { requests, tables, toPrepare, dossiers = [], personId }: Waiting<R, T>,
  clock: Clock,
): Task<R, T>[] {
  const ofRequests = requests.flatMap(({ act, items }) => items.map((item) => requestTask(act, item, clock)));
  const ofTables = tables.flatMap((table) => tableTask(table, { personId, toPrepare }, clock) ?? []);
  const ofDossiers = dossiers.map((work) => dossierTask(work, clock));
  return [...ofRequests, ...ofTables, ...ofDossiers].sort(soonestFirst);
}

export const inGroup = <One extends { readonly group: Group }>(tasks: readonly One[], group: Group): One[] =>
  tasks.filter((task) => task.group === group);

/** How long a request waits says the service; one that is urgent is for today. */
function requestTask<R extends WaitingRequest>(act: RequestAct, item: R, clock: Clock): Task<R, never> {
  const { requestId, caseId, age, urgent } = item;
  const waiting = act === 'take' ? 'later' : urgent || age?.state === 'ageing' ? 'today' : 'week';
  const group = age?.state === 'late' && act !== 'take' ? 'late' : waiting;
  return { id: requestId, caseId, kind: 'request', act, item, group, by: clock.termOf(item) };
}

function tableTask<T extends SeatedTable>(
  table: T,
  { personId, toPrepare }: Pick<Waiting<never, T>, 'personId' | 'toPrepare'>,
  clock: Clock,
): Task<never, T> | undefined {
  const { roundTableId, caseId, coordinatorId, phase, appointment, broken = [], deadlineOn } = table;
  const base = { id: roundTableId, caseId, kind: 'table', table } as const;
  const day = appointment && clock.dayOf(appointment.startsAt);
  const today = clock.dayOf(clock.now);
  if (coordinatorId !== personId) {
    return needsMyAnswer(table) ? { ...base, act: 'respond', group: 'today', by: day } : undefined;
  }
  if (phase !== 'booked') return { ...base, act: 'plan', group: urgency(deadlineOn, clock), by: deadlineOn };
  if (!appointment || !day) return undefined;
  if (appointment.endsAt < clock.now) {
    return { ...base, act: 'record', group: day < today ? 'late' : 'today', by: day };
  }
  if (broken.length > 0) return { ...base, act: 'check', group: 'today', by: day };
  if (day === today) return { ...base, act: 'open', group: 'today', by: day };
  return toPrepare?.has(roundTableId) ? { ...base, act: 'prepare', group: urgency(day, clock), by: day } : undefined;
}

/** A no, who was not reached and what cannot be kept are for today: talking takes time (R-26, S002-23). */
function dossierTask(work: DossierWork, clock: Clock): Task<never, never> {
  const { caseId, by, kind } = work;
  const group = urgency(by, clock);
  const talks = kind === 'follow-up-plan' || kind === 'guard-agreement';
  return {
    id: `${kind}:${whichOf(work)}`,
    caseId,
    kind: 'dossier',
    act: kind,
    work,
    group: talks && group !== 'late' ? 'today' : group,
    by,
  };
}

function whichOf(work: DossierWork): string {
  if (work.kind === 'answer-member') return work.askId;
  return 'agreementId' in work ? `${work.caseId}:${work.agreementId}` : work.caseId;
}

export const needsMyAnswer = ({ offer, myAnswer }: SeatedTable): boolean =>
  myAnswer === 'needs-answer' || offer !== undefined;

/** A table that is at risk is for today, whatever else is. */
function urgency(on: string | undefined, { daysLeft, atRiskDaysLeft }: Clock): Group {
  if (on === undefined) return 'week';
  const left = daysLeft(on);
  return left < 0 ? 'late' : left <= atRiskDaysLeft ? 'today' : 'week';
}

const soonestFirst = (one: OfCase, other: OfCase): number =>
  groups.indexOf(one.group) - groups.indexOf(other.group) ||
  (one.by ?? '9').localeCompare(other.by ?? '9') ||
  one.id.localeCompare(other.id);

interface AskedRequest {
  receivedAt: string;
  state: 'open' | 'decided' | 'withdrawn';
}

/** One's own requests: those without an answer first, then what was asked last. */
export const askedFirst = <One extends AskedRequest>(items: readonly One[]): One[] =>
  items
    .filter(({ state }) => state !== 'withdrawn')
    .sort(
      (one, other) =>
        Number(one.state === 'decided') - Number(other.state === 'decided') ||
        other.receivedAt.localeCompare(one.receivedAt),
    );

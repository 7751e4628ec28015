import {
  type Day,
  type Decision,
  type DomainEvent,
  guestNeedsKnown,
  type HouseholdMember,
  happened,
  householdChanged,
  type Id,
  type Instant,
  type Professional,
  placeNeedsKnown,
} from '@rondetafel/contracts';
import { amsterdamDay, type CaseState, type Municipality } from '@rondetafel/policy';
import { isMinor, mayBeBornBy } from '../../case/domain/birth.ts';
import { type Guest, isMailed, isOnPaper } from '../../case/domain/guest.ts';
import {
  asPublished,
  type MemberInput,
  memberFaults,
  needsNoSteps,
  type Person,
} from '../../case/domain/register-case.ts';
import { changedFields } from '../../changed-fields.ts';
import { type Fault, refuse } from '../../refuse.ts';

/** A member of the household as it is, or was until that day. */
export interface Resident {
  readonly memberId: Id;
  readonly person: Person;
  readonly leftOn: Day | null;
}

export interface Household {
  readonly caseId: Id;
  readonly stage: CaseState;
  /** Who left too. Who was registered wrongly and whose particulars were destroyed are not among them. */
  readonly residents: readonly Resident[];
}

export const changeKinds = ['joined', 'corrected', 'guest-changed', 'left', 'returned', 'withdrawn'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A line of the household's history: sealed, with who it is about. */
export interface HouseholdChange {
  readonly kind: ChangeKind;
  readonly memberId: Id;
  /** What was changed, by the names of the fields. */
  readonly fields: readonly string[];
  /** What a name or a day of birth was before. */
  readonly was?: Was | undefined;
  readonly reason?: string | undefined;
}

export const remembered = ['givenName', 'familyName', 'birthOn'] as const;
export type Was = Partial<Record<(typeof remembered)[number], string>>;

/** Null where nothing was changed. */
export interface ChangedHousehold extends Decision<Household> {
  readonly change: HouseholdChange | null;
}

export interface Given {
  readonly now: Instant;
  readonly by: Professional;
  readonly municipality: Pick<Municipality, 'lifeAreas'>;
}

/** Somebody joins the household: born, moved in, or forgotten at the registration (P-16). */
export function addMember(
  household: Household,
  {
    memberId,
    asked,
    reason,
  }: { readonly memberId: Id; readonly asked: MemberInput; readonly reason?: string | undefined },
  given: Given,
): ChangedHousehold {
  refuseFaults([
    ...memberFaults(asked, '', { lifeAreas: given.municipality.lifeAreas, today: amsterdamDay(given.now) }),
    ...representativeFaults(household, memberId, asked, given),
  ]);
  const residents = [...household.residents, { memberId, person: asked, leftOn: null }];
  return decided(household, { ...household, residents }, { kind: 'joined', memberId, fields: [], reason }, given);
}

/** What was recorded wrongly is put right, with why; how they are invited stays (P-16, P-26). */
export function correctMember(
  household: Household,
  { memberId, asked, reason }: { readonly memberId: Id; readonly asked: MemberInput; readonly reason: string },
  given: Given,
): ChangedHousehold {
  const resident = presentMember(household, memberId);
  refuseFaults([
    ...memberFaults(asked, '', { lifeAreas: given.municipality.lifeAreas, today: amsterdamDay(given.now) }),
    ...representativeFaults(household, memberId, asked, given),
  ]);
  const { guest } = resident.person;
  return changePerson(household, resident, { ...asked, ...(guest && { guest }) }, { kind: 'corrected', reason }, given);
}

export interface GuestAsked {
  readonly memberId: Id;
  readonly guest: Guest;
  readonly language?: Person['language'];
  readonly accessibility?: Person['accessibility'];
}

/** How a member is reached safely and what inviting them takes (P-12, P-17). */
export function keepGuest(
  household: Household,
  { memberId, guest, language, accessibility }: GuestAsked,
  given: Given,
): ChangedHousehold {
  const resident = presentMember(household, memberId);
  const { language: _, accessibility: __, ...person } = resident.person;
  const next = { ...person, ...(language && { language }), ...(accessibility?.length && { accessibility }), guest };
  return changePerson(household, resident, next, { kind: 'guest-changed' }, given);
}

interface Leaving {
  readonly memberId: Id;
  readonly on: Day;
  readonly reason: string;
}

/** Somebody is no longer of the household: nobody invites them for it any more, and what was recorded stays (P-16). */
export function memberLeaves(household: Household, { memberId, on, reason }: Leaving, given: Given): ChangedHousehold {
  const resident = presentMember(household, memberId);
  if (on > amsterdamDay(given.now)) refuseFaults([{ in: 'body', pointer: '/on', code: 'day-to-come' }]);
  if (!mayBeBornBy(resident.person, on)) refuseFaults([{ in: 'body', pointer: '/on', code: 'before-birth' }]);
  refuseLast(household);
  return replaced(household, { ...resident, leftOn: on }, { kind: 'left', memberId, fields: [], reason }, given);
}

/** They did not leave after all, or came back. */
export function memberReturns(
  household: Household,
  { memberId, reason }: { readonly memberId: Id; readonly reason?: string | undefined },
  given: Given,
): ChangedHousehold {
  const resident = residentOf(household, memberId);
  if (resident.leftOn === null) return { next: household, events: [], change: null };
  return replaced(household, { ...resident, leftOn: null }, { kind: 'returned', memberId, fields: [], reason }, given);
}

/** Was never of the household: as if it had not been registered. What is known of them is destroyed (P-29). */
export function withdrawMember(
  household: Household,
  { memberId, reason }: { readonly memberId: Id; readonly reason: string },
  given: Given,
): ChangedHousehold {
  const { leftOn } = residentOf(household, memberId);
  if (leftOn === null) refuseLast(household);
  const residents = household.residents.filter((one) => one.memberId !== memberId);
  return decided(household, { ...household, residents }, { kind: 'withdrawn', memberId, fields: [], reason }, given);
}

export const present = ({ residents }: Household): Resident[] => residents.filter(({ leftOn }) => leftOn === null);

function changePerson(
  household: Household,
  resident: Resident,
  person: Person,
  { kind, reason }: { readonly kind: ChangeKind; readonly reason?: string },
  given: Given,
): ChangedHousehold {
  const fields = changedFields(resident.person, person);
  if (fields.length === 0) return { next: household, events: [], change: null };
  const { memberId } = resident;
  const was: Was = Object.fromEntries(
    remembered.flatMap((field) => (fields.includes(field) ? [[field, resident.person[field] ?? '']] : [])),
  );
  return replaced(household, { ...resident, person }, { kind, memberId, fields, was, reason }, given);
}

function replaced(household: Household, resident: Resident, change: HouseholdChange, given: Given): ChangedHousehold {
  const residents = household.residents.map((one) => (one.memberId === resident.memberId ? resident : one));
  return decided(household, { ...household, residents }, change, given);
}

function decided(before: Household, next: Household, change: HouseholdChange, { now, by }: Given): ChangedHousehold {
  const today = amsterdamDay(now);
  const { caseId } = next;
  const { personId, organisationId } = by;
  const members = published(next, today);
  const events: DomainEvent[] = [];
  if (!same(published(before, today), members)) {
    const changedBy = { personId, organisationId };
    events.push(happened(householdChanged, { caseId, members, changedBy, changedAt: now }));
  }
  const [hadSteps, stepFree] = [before, next].map((one) => needsNoSteps(personsOf(one))) as [boolean, boolean];
  if (hadSteps !== stepFree) events.push(happened(placeNeedsKnown, { caseId, stepFree }));
  const needs = guestNeeds(next);
  if (!same(guestNeeds(before), needs)) events.push(happened(guestNeedsKnown, { caseId, ...needs }));
  return { next, events, change };
}

/** Who acts for somebody and is gone acts no more. */
function published(household: Household, today: Day): HouseholdMember[] {
  const there = present(household);
  const isThere = (id: Id) => there.some(({ memberId }) => memberId === id);
  return there.map(({ memberId, person: { representativeIds = [], ...person } }) => {
    const acting = representativeIds.filter(isThere);
    return asPublished({ memberId, ...person, ...(acting.length > 0 && { representativeIds: acting }) }, today);
  });
}

function guestNeeds(household: Household) {
  const guests = present(household).map(({ memberId, person: { guest = {} } }) => ({ memberId, guest }));
  return {
    interpreter: guests.some(({ guest }) => guest.interpreter === true),
    childcare: guests.some(({ guest }) => guest.childcare === true),
    letter: guests.some(({ guest }) => isOnPaper(guest)),
    preferredTimes: guests.flatMap(({ memberId, guest: { preferredTimes = [] } }) =>
      preferredTimes.length > 0 ? [{ memberId, times: preferredTimes }] : [],
    ),
    // Who left may still be told that they have no seat any more.
    mail: household.residents.flatMap(({ memberId, person: { guest } }) =>
      guest ? [{ memberId, allowed: isMailed(guest) }] : [],
    ),
  };
}

const personsOf = (household: Household): Person[] => present(household).map(({ person }) => person);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function representativeFaults(
  household: Household,
  memberId: Id,
  { representativeIds = [] }: MemberInput,
  { now }: Given,
): Fault[] {
  const today = amsterdamDay(now);
  const mayAct = (id: Id) =>
    id !== memberId && present(household).some((one) => one.memberId === id && !isMinor(one.person, today));
  return representativeIds.flatMap((id, place): Fault[] =>
    mayAct(id) ? [] : [{ in: 'body', pointer: `/representativeIds/${place}`, code: 'not-a-representative' }],
  );
}

function residentOf({ residents }: Household, memberId: Id): Resident {
  const found = residents.find((one) => one.memberId === memberId);
  if (found) return found;
  throw refuse('member-unknown', { rule: 'P-16', kind: 'unknown' });
}

function presentMember(household: Household, memberId: Id): Resident {
  const found = residentOf(household, memberId);
  if (found.leftOn === null) return found;
  throw refuse('member-left', { rule: 'P-16' });
}

/** A case without a household is nobody's: it is withdrawn, or closed, as a whole (P-1). */
function refuseLast(household: Household): void {
  if (present(household).length < 2) throw refuse('last-member', { rule: 'P-1' });
}

function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0)
    throw refuse('household-not-changeable', { rule: 'P-16', kind: 'invalid', faults: [...faults] });
}

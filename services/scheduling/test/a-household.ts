import type { HouseholdMember } from '@rondetafel/contracts';
import { nothingDecided } from '../src/roster/domain/decision.ts';
import type { RosterFacts } from '../src/roster/domain/minimum-role.ts';
import type { InvolvedParty } from '../src/roster/domain/seat.ts';
import { id } from './id.ts';

// A mother with two children at two schools, and everyone of whom a table for scaling up asks.
export const mother = id(1);
export const daughter = id(2);
export const son = id(3);
export const chair = { personId: id(10), organisationId: id(110) };

export const household: HouseholdMember[] = [
  { memberId: mother, minor: false, representation: 'self' },
  { memberId: daughter, minor: true, representation: 'self-and-representatives', representativeIds: [mother] },
  { memberId: son, minor: true, representation: 'representatives', representativeIds: [mother, id(9)] },
];

/** A party of one person, `id(number)`, and as many substitutes as are named. */
export const party = (number: number, organisationKind: string, more: Partial<InvolvedParty> = {}): InvolvedParty => ({
  partyId: id(200 + number),
  organisationId: id(100 + number),
  organisationKind,
  memberIds: [],
  restricted: false,
  role: 'provider',
  personIds: [id(number)],
  ...more,
});

export const parties = {
  youthHealth: party(11, 'youth-health-service'),
  youthCare: party(12, 'youth-care-provider', { memberIds: [daughter, son] }),
  school: party(13, 'school', { memberIds: [daughter], personIds: [id(13), id(33)] }),
  otherSchool: party(14, 'school', { memberIds: [son] }),
  healthCentre: party(15, 'health-centre'),
  debtCounselling: party(16, 'debt-counselling'),
  safeHome: party(17, 'safe-home', { restricted: true }),
  neighbourhoodTeam: party(18, 'neighbourhood-team', { restricted: true }),
} as const;

const { safeHome, neighbourhoodTeam, ...visible } = parties;

/** A roster that lacks nothing, unless a test takes something away. */
export const facts = (about: Partial<RosterFacts> = {}): RosterFacts => ({
  parties: Object.values(visible),
  household,
  safetySignal: false,
  chair,
  excludedKinds: [],
  decisions: nothingDecided,
  ...about,
});

/** The same household with a signal, and the two parties that it adds. */
export const factsWithSignal = (about: Partial<RosterFacts> = {}): RosterFacts =>
  facts({ safetySignal: true, parties: [...Object.values(visible), safeHome, neighbourhoodTeam], ...about });

import {
  Code,
  caseRegistered,
  type Day,
  type Decision,
  type DomainEvent,
  type HouseholdMember,
  happened,
  Id,
  type Instant,
  nameOf,
  placeNeedsKnown,
  SourceKind,
  textOf,
} from '@rondetafel/contracts';
import { amsterdamDay, type Municipality } from '@rondetafel/policy';
import { z } from 'zod';
import { type Fault, refuse } from '../../refuse.ts';
import { type BirthFault, BirthOn, faultOfBirth, isMinor, representationOf } from './birth.ts';
import { Guest } from './guest.ts';

const Name = nameOf(100);

/** What somebody needs to take part (P-12). */
export const Accessibility = z.enum([
  'step-free',
  'large-print',
  'hearing-loop',
  'sign-language',
  'speech-to-text',
  'read-aloud',
]);

const About = z.strictObject({
  givenName: Name.optional(),
  familyName: Name.optional().describe('Wie één naam heeft, heeft die hier.'),
  birthOn: BirthOn.optional().describe(
    'Dag, maand of jaar van geboorte, zover bekend (jjjj-mm-dd, jjjj-mm, jjjj); van een ongeboren kind de uitgerekende dag.',
  ),
  unborn: z.literal(true).optional().describe('Een kind dat nog niet geboren is.'),
  minor: z.boolean().optional().describe('Nodig als van de geboorte niets bekend is: jonger dan 18?'),
  lifeAreas: z.array(Code).max(30).describe('Leefgebieden waarop dit gezinslid steun nodig heeft (P-6).'),
  relation: Code.optional(),
  livesApart: z.boolean().optional().describe('Woont niet op hetzelfde adres (P-16).'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .describe('Taal, als die niet het Nederlands is (ISO 639): een kind tolkt nooit (P-12).'),
  accessibility: z.array(Accessibility).max(Accessibility.options.length).optional(),
});

/** What is known of a member. Kept as one sealed value. */
export const Person = About.extend({ representativeIds: z.array(Id).optional(), guest: Guest.optional() });
export type Person = z.infer<typeof Person>;

/** Who joins a household that is registered, or as somebody puts it right. */
export const MemberInput = About.extend({
  representativeIds: z
    .array(Id)
    .min(1)
    .max(4)
    .optional()
    .describe('Wie dit gezinslid vertegenwoordigt: andere leden van het huishouden (P-16).'),
});
export type MemberInput = z.infer<typeof MemberInput>;

const PersonInput = About.extend({
  representedBy: z
    .array(z.int().nonnegative())
    .min(1)
    .max(4)
    .optional()
    .describe('Wie dit gezinslid vertegenwoordigt: plaatsen in deze lijst, vanaf 0 (P-16).'),
});
type PersonInput = z.infer<typeof PersonInput>;

/** The way in for every household: melding, contact or vraag (S000-2, P-1). */
export const RegisterCase = z.strictObject({
  district: Code,
  sourceKind: SourceKind,
  members: z.array(PersonInput).min(1).max(30),
  explored: textOf(10_000).optional().describe('Wat met de inwoner is verkend (S000-2).'),
});
export type RegisterCase = z.infer<typeof RegisterCase>;

export interface NewCase {
  readonly members: readonly (Person & { memberId: string })[];
}

interface Circumstances {
  readonly caseId: string;
  readonly newId: () => string;
  /** An instant: business time. */
  readonly now: Instant;
  readonly reporter: { readonly personId: string; readonly organisationId: string };
  readonly municipality: Pick<Municipality, 'lifeAreas' | 'network'>;
}

/**
 * Registers a household as a pre-dossier (P-1).
 * @throws Refusal with every fault: codes this municipality does not know, days of birth that cannot be.
 */
export function registerCase(
  asked: RegisterCase,
  { caseId, newId, now, reporter, municipality }: Circumstances,
): Decision<NewCase> {
  const today = amsterdamDay(now);
  const faults = faultsIn(asked, municipality, today);
  if (faults.length > 0) {
    throw refuse('case-not-registrable', { rule: 'P-1', kind: 'invalid', faults });
  }
  const memberIds = asked.members.map(newId);
  const members = asked.members.map(({ representedBy, ...about }, index) => {
    const representativeIds = representedBy?.map((place) => memberIds[place]!);
    return { memberId: memberIds[index]!, ...about, ...(representativeIds && { representativeIds }) };
  });
  return {
    next: { members },
    events: registrationEvents({ caseId, ...asked, registeredAt: now, reporter, members }),
  };
}

export interface Registration extends NewCase {
  readonly caseId: string;
  readonly district: string;
  readonly sourceKind: SourceKind;
  readonly registeredAt: Instant;
  readonly reporter: { readonly personId: string; readonly organisationId: string };
}

/** What the other services learn of a household: nobody's name, and never whose need it is (P-12). */
export function registrationEvents({ reporter, members, ...registration }: Registration): DomainEvent[] {
  const { caseId, district, sourceKind, registeredAt } = registration;
  const { personId, organisationId } = reporter;
  const onDay = amsterdamDay(registeredAt);
  const stepFree = needsNoSteps(members);
  return [
    happened(caseRegistered, {
      caseId,
      district,
      sourceKind,
      registeredAt,
      reportedBy: { personId, organisationId },
      members: members.map((member) => asPublished(member, onDay)),
    }),
    ...(stepFree ? [happened(placeNeedsKnown, { caseId, stepFree })] : []),
  ];
}

/** Of all of them together: what a place needs never says whose need it is (P-12). */
export const needsNoSteps = (members: readonly Person[]): boolean =>
  members.some(({ accessibility = [] }) => accessibility.includes('step-free'));

/**
 * Enough to seat and write to a member. As long as nobody is named who acts for a child under 16, nobody writes to it;
 * who is older acts alone, unless somebody is named beside them (P-16).
 */
export function asPublished(
  { memberId, representativeIds, ...birth }: Person & { memberId: string },
  today: Day,
): HouseholdMember {
  const minor = isMinor(birth, today);
  const byAge = representationOf(birth, today);
  if (!representativeIds) return { memberId, minor, ...(byAge === 'self' && { representation: byAge }) };
  return { memberId, minor, representation: byAge === 'self' ? 'self-and-representatives' : byAge, representativeIds };
}

function faultsIn(asked: RegisterCase, { lifeAreas, network }: Circumstances['municipality'], today: Day): Fault[] {
  const faults: Fault[] = [];
  const add = (pointer: string, code: RegistrationFault) => faults.push({ in: 'body', pointer, code });
  if (!network.districts.some(({ code }) => code === asked.district)) add('/district', 'unknown-district');
  const actsFor = (other: PersonInput | undefined, self: PersonInput) =>
    other !== undefined && other !== self && !isMinor(other, today);
  for (const [index, member] of asked.members.entries()) {
    faults.push(...memberFaults(member, `/members/${index}`, { lifeAreas, today }));
    for (const [place, other] of (member.representedBy ?? []).entries()) {
      if (!actsFor(asked.members[other], member)) {
        add(`/members/${index}/representedBy/${place}`, 'not-a-representative');
      }
    }
  }
  return faults;
}

/** @param at the pointer of the member in what was sent. */
export function memberFaults(
  member: MemberInput | PersonInput,
  at: string,
  { lifeAreas, today }: Pick<Municipality, 'lifeAreas'> & { readonly today: Day },
): Fault[] {
  const known = new Set(lifeAreas.map(({ code }) => code));
  const { givenName, familyName, unborn, lifeAreas: areas } = member;
  const faults: Fault[] = [];
  const add = (pointer: string, code: RegistrationFault) => faults.push({ in: 'body', pointer: at + pointer, code });
  if (!givenName && !familyName && !unborn) add('/familyName', 'name-missing');
  const birthFault = faultOfBirth(member, today);
  if (birthFault) add('/birthOn', birthFault);
  for (const [place, area] of areas.entries()) if (!known.has(area)) add(`/lifeAreas/${place}`, 'unknown-life-area');
  return faults;
}

type RegistrationFault =
  | BirthFault
  | 'unknown-district'
  | 'name-missing'
  | 'unknown-life-area'
  | 'not-a-representative';

import { Code, type caseRegistered, type DataOf, Day, type Instant, Refusal, SourceKind } from '@rondetafel/contracts';
import { ageOn, amsterdamDay, type Municipality, representationOn } from '@rondetafel/policy';
import { z } from 'zod';

const Name = z.string().trim().min(1).max(100);

/** What is known of a member at first contact. Kept as one sealed value. */
export const Person = z.strictObject({
  givenName: Name,
  familyName: Name,
  birthOn: Day,
  lifeAreas: z.array(Code).max(30).describe('Leefgebieden waarop dit gezinslid steun nodig heeft (P-6).'),
  relation: Code.optional(),
});
export type Person = z.infer<typeof Person>;

/** The way in for every household: melding, contact or vraag (S000-2, P-1). */
export const RegisterCase = z.strictObject({
  district: Code,
  sourceKind: SourceKind,
  members: z.array(Person).min(1).max(30),
  explored: z.string().trim().min(1).max(10_000).optional().describe('Wat met de inwoner is verkend (S000-2).'),
});
export type RegisterCase = z.infer<typeof RegisterCase>;

export interface NewCase {
  readonly event: DataOf<typeof caseRegistered>;
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
): NewCase {
  const today = amsterdamDay(now);
  const faults = faultsIn(asked, municipality, today);
  if (faults.length > 0) {
    throw new Refusal('case-not-registrable', 'Pas de genoemde velden aan.', 'P-1', 'invalid', faults);
  }
  const members = asked.members.map((person) => ({ memberId: newId(), ...person }));
  return {
    members,
    event: {
      caseId,
      district: asked.district,
      sourceKind: asked.sourceKind,
      registeredAt: now,
      reportedBy: { personId: reporter.personId, organisationId: reporter.organisationId },
      // Who acts for a minor is not known yet: until it is, nobody writes to the child (P-16).
      members: members.map(({ memberId, birthOn }) => {
        const minor = ageOn(birthOn, today) < 18;
        return { memberId, minor, ...(minor ? {} : { representation: representationOn(birthOn, today) }) };
      }),
    },
  };
}

/** P-3: what two registrations of one person have in common, however the name was typed. */
export function recognisedBy({ familyName, birthOn }: Pick<Person, 'familyName' | 'birthOn'>): string {
  const plain = familyName.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${plain.replace(/[^\p{L}]/gu, '')}|${birthOn}`;
}

function faultsIn(asked: RegisterCase, { lifeAreas, network }: Circumstances['municipality'], today: string) {
  const known = new Set(lifeAreas.map(({ code }) => code));
  const faults: { in: 'body'; pointer: string; detail: string; code: string }[] = [];
  const add = (pointer: string, code: string, detail: string) => faults.push({ in: 'body', pointer, detail, code });
  if (!network.districts.some(({ code }) => code === asked.district)) {
    add('/district', 'unknown-district', 'Dit stadsdeel kent deze gemeente niet.');
  }
  for (const [index, { birthOn, lifeAreas: areas }] of asked.members.entries()) {
    if (birthOn > today) add(`/members/${index}/birthOn`, 'not-born-yet', 'Deze geboortedatum ligt in de toekomst.');
    else if (ageOn(birthOn, today) > 130)
      add(`/members/${index}/birthOn`, 'too-old', 'Deze geboortedatum kan niet kloppen.');
    for (const [place, area] of areas.entries()) {
      if (!known.has(area)) {
        add(`/members/${index}/lifeAreas/${place}`, 'unknown-life-area', 'Dit leefgebied kent deze gemeente niet.');
      }
    }
  }
  return faults;
}

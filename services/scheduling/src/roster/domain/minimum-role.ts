import type { Code, HouseholdMember, Id } from '@rondetafel/contracts';
import type { RosterRole } from '@rondetafel/policy';
import type { RosterDecisions } from './decision.ts';
import { type Chair, type InvolvedParty, representatives } from './seat.ts';

/** A role that has to be at the table "in any case" (S002-47, -48, -52), for one child or for the table as a whole. */
export interface MinimumRole {
  role: Code;
  memberId?: Id;
  rule: string;
  /** Only the coordinator knows that the role is asked for at all (P-27). */
  hidden: boolean;
  filling: Filling;
}

export type Filling =
  | { state: 'filled'; partyIds: readonly Id[] }
  /** The coordinator said why it plays no part here, or left a hidden party out (P-27). */
  | { state: 'not-applicable'; reason: string }
  | { state: 'excluded' }
  /** No party of the kind, a party that named nobody, or one whose contact chairs the table. */
  | {
      state: 'missing';
      because: 'no-party' | 'nobody-named' | 'only-the-chair';
      /** Why the others were invited without it. */
      leftOpen?: string;
    };

export interface RosterFacts {
  parties: readonly InvolvedParty[];
  household: readonly HouseholdMember[];
  safetySignal: boolean;
  chair: Chair;
  /** Kinds of hidden parties that the coordinator left out: their seat is not sought again (P-27). */
  excludedKinds: readonly Code[];
  decisions: RosterDecisions;
}

/**
 * The minimum of a table of this kind, as the municipality has it, and who fills it. School and youth-care provider
 * count per child: two children at two schools need two schools (P-8). Without a child the role is still asked for, until
 * the coordinator marks it not applicable.
 */
export function minimumRoles(roles: readonly RosterRole[], facts: RosterFacts): MinimumRole[] {
  const children = facts.household.filter(({ minor }) => minor).map(({ memberId }) => memberId);
  return roles
    .filter(({ when }) => when === 'always' || facts.safetySignal)
    .flatMap((role) => {
      const { role: code, rule, hiddenUntilReleased: hidden } = role;
      const forWhom = role.per === 'child' && children.length > 0 ? children : [undefined];
      return forWhom.map((memberId) => ({
        role: code,
        ...(memberId && { memberId }),
        rule,
        hidden,
        filling: fillingOf(role, memberId, children, facts),
      }));
    });
}

function fillingOf(role: RosterRole, memberId: Id | undefined, children: readonly Id[], facts: RosterFacts): Filling {
  const parties = facts.parties.filter((party) => fits(role, party) && isThereFor(party, memberId, children));
  const able = parties.filter((party) => representatives(party, facts.chair).length > 0);
  if (able.length > 0) return { state: 'filled', partyIds: able.map(({ partyId }) => partyId) };

  const mark = facts.decisions.notApplicable.find((one) => one.role === role.role && one.memberId === memberId);
  if (mark) return { state: 'not-applicable', reason: mark.reason };
  if (
    role.anyOf.some((filler) => 'organisationKind' in filler && facts.excludedKinds.includes(filler.organisationKind))
  )
    return { state: 'excluded' };

  const open = facts.decisions.leftOpen?.find((one) => one.role === role.role && one.memberId === memberId);
  const leftOpen = open && { leftOpen: open.reason };
  if (parties.length === 0) return { state: 'missing', because: 'no-party', ...leftOpen };
  const chairOnly = parties.some(({ personIds }) => personIds.length > 0);
  return { state: 'missing', because: chairOnly ? 'only-the-chair' : 'nobody-named', ...leftOpen };
}

/** Any one of the alternatives will do: Veilig Thuis or Samen Veilig. */
const fits = ({ anyOf }: RosterRole, party: InvolvedParty): boolean =>
  anyOf.some((filler) =>
    'organisationKind' in filler
      ? filler.organisationKind === party.organisationKind
      : filler.function === (party.role as string),
  );

/** A party that nobody said for whom it is there counts for an only child, never for one of several. */
const isThereFor = ({ memberIds }: InvolvedParty, memberId: Id | undefined, children: readonly Id[]): boolean =>
  memberId === undefined || memberIds.includes(memberId) || (memberIds.length === 0 && children.length === 1);

import { amsterdamDay, earliestReceiptOn, type Municipality } from '@rondetafel/policy';
import type { EscalationCase } from '../../case/domain/escalation-case.ts';
import { type Fault, refuse } from '../../refuse.ts';
import type { NamedParty } from './known-party.ts';
import type { UpscalingAsked } from './request-upscaling.ts';

interface Seen {
  readonly theCase: Pick<EscalationCase, 'memberIds' | 'district' | 'assignments'>;
  readonly criterionMet: boolean;
  readonly municipality: Pick<Municipality, 'calendar' | 'lifeAreas' | 'network'>;
  readonly now: string;
}

interface Wrong {
  readonly rule: string;
  readonly code: Fault['code'];
  readonly pointer: string;
}

interface Check extends Wrong {
  wrong(asked: UpscalingAsked, seen: Seen): boolean;
}

/** What can be wrong with a request as a whole. */
export const checks = [
  {
    rule: 'S002-27',
    code: 'district-unknown',
    pointer: '/district',
    wrong: (_, { theCase, municipality }) =>
      !municipality.network.districts.some(({ code }) => code === theCase.district),
  },
  {
    rule: 'S002-44',
    code: 'route-unknown',
    pointer: '/route',
    wrong: ({ route }, { municipality }) => route !== 'direct' && !municipality.network.entryRoutes.includes(route),
  },
  {
    rule: 'P-4',
    code: 'requester-unlisted',
    pointer: '/requestedBy/personId',
    wrong: ({ by, requestedBy }) => requestedBy?.isListed === false && requestedBy.personId !== by.personId,
  },
  {
    // Who gave it back as not independent gets no part in the case by another's word.
    rule: 'S002-21',
    code: 'requester-impossible',
    pointer: '/requestedBy/personId',
    wrong: ({ requestedBy }, { theCase }) =>
      theCase.assignments.some(
        (one) => one.personId === requestedBy?.personId && one.endedBecause === 'handed-back-not-independent',
      ),
  },
  {
    rule: 'P-4',
    code: 'received-in-future',
    pointer: '/receivedAt',
    wrong: ({ receivedAt }, { now }) => receivedAt > now,
  },
  {
    rule: 'P-4',
    code: 'received-too-long-ago',
    pointer: '/receivedAt',
    wrong: ({ receivedAt }, { municipality, now }) =>
      amsterdamDay(receivedAt) < earliestReceiptOn(municipality.calendar, amsterdamDay(now)),
  },
  {
    // Only another day moves the term; a call typed in later the same day needs no explanation.
    rule: 'P-4',
    code: 'back-dating-reason-missing',
    pointer: '/backDatingReason',
    wrong: ({ receivedAt, texts }, { now }) => amsterdamDay(receivedAt) < amsterdamDay(now) && !texts.backDating,
  },
  {
    rule: 'R-13',
    code: 'coordinator-receipt-impossible',
    pointer: '/receivedByCoordinatorAt',
    wrong: ({ receivedAt, receivedByCoordinatorAt: at }, { now }) => at !== undefined && (at < receivedAt || at > now),
  },
  {
    rule: 'S002-43',
    code: 'advice-first',
    pointer: '/adviceId',
    wrong: ({ trigger, advice }) => trigger === 'disagreement' && advice === undefined,
  },
  {
    rule: 'R-23',
    code: 'advice-used',
    pointer: '/adviceId',
    wrong: ({ advice }) => advice?.requestId != null,
  },
  {
    rule: 'R-23',
    code: 'received-before-advice',
    pointer: '/receivedAt',
    wrong: ({ receivedAt, advice }) => advice !== undefined && receivedAt < advice.givenAt,
  },
  {
    rule: 'R-5',
    code: 'below-criterion-reason-missing',
    pointer: '/belowCriterionReason',
    wrong: ({ texts }, { criterionMet }) => !criterionMet && !texts.belowCriterion,
  },
] as const satisfies readonly Check[];

/** Everything that is wrong with it. */
export const upscalingFaults = (asked: UpscalingAsked, seen: Seen): Wrong[] => [
  ...checks.filter((check) => check.wrong(asked, seen)),
  ...memberFaults(asked, seen),
  ...partyFaults(asked.parties, seen.theCase.memberIds),
];

/**
 * A party is an organisation of the directory, with a contact who works there (P-11), and is there for members of this
 * household (P-8). An invented one would count for the criterion (P-6) and be invited (S002-46).
 */
export const partyFaults = (parties: readonly NamedParty[], known: readonly string[]): Wrong[] =>
  parties.flatMap(({ organisationKind, contactListed = true, memberIds }, index): Wrong[] => {
    const at = `/parties/${index}`;
    const isListed = organisationKind !== undefined;
    return [
      ...(isListed ? [] : [{ rule: 'P-11', code: 'party-unlisted', pointer: `${at}/organisationId` } as const]),
      ...(contactListed ? [] : [{ rule: 'P-11', code: 'contact-unlisted', pointer: `${at}/personId` } as const]),
      ...memberIds.flatMap((memberId, place): Wrong[] =>
        known.includes(memberId) ? [] : [{ rule: 'P-1', code: 'member-unknown', pointer: `${at}/memberIds/${place}` }],
      ),
    ];
  });

/** @throws Refusal with everything that is wrong at once. */
export function refuseFaults(faults: readonly Wrong[]): void {
  if (faults.length === 0) return;
  throw refuse('request-incomplete', {
    rule: faults[0]?.rule,
    kind: 'invalid',
    faults: faults.map(({ pointer, code }) => ({ pointer, code })),
  });
}

function memberFaults({ members }: UpscalingAsked, { theCase: { memberIds }, municipality }: Seen): Wrong[] {
  return members.flatMap(({ memberId, lifeAreas }, index) => {
    const at = `/members/${index}`;
    const unknown: Wrong = { rule: 'P-1', code: 'member-unknown', pointer: `${at}/memberId` };
    const isKnown = memberIds.includes(memberId);
    const areas = lifeAreas.flatMap((code, place): Wrong[] =>
      municipality.lifeAreas.some((area) => area.code === code)
        ? []
        : [{ rule: 'P-6', code: 'life-area-unknown', pointer: `${at}/lifeAreas/${place}` }],
    );
    return isKnown ? areas : [unknown, ...areas];
  });
}

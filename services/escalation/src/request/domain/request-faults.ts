import { Refusal } from '@rondetafel/contracts';
import { amsterdamDay, type Municipality } from '@rondetafel/policy';
import type { UpscalingAsked } from './request-upscaling.ts';

interface Seen {
  /** Null while dossier's registration of the case is not heard here: then members can't be compared. */
  readonly memberIds: readonly string[] | null;
  readonly district: string;
  readonly criterionMet: boolean;
  readonly municipality: Pick<Municipality, 'lifeAreas' | 'network'>;
  readonly now: string;
}

interface Check {
  readonly rule: string;
  readonly code: string;
  readonly pointer: string;
  readonly detail: string;
  wrong(asked: UpscalingAsked, seen: Seen): boolean;
}

/** What can be wrong with a request as a whole. */
export const checks: readonly Check[] = [
  {
    rule: 'S002-27',
    code: 'district-unknown',
    pointer: '/district',
    detail: 'Dit stadsdeel staat niet op de lijst van de gemeente.',
    wrong: (_, { district, municipality }) => !municipality.network.districts.some(({ code }) => code === district),
  },
  {
    rule: 'S002-44',
    code: 'route-unknown',
    pointer: '/route',
    detail: 'Langs deze weg komen hier geen verzoeken binnen. Kies rechtstreeks of een van de andere wegen.',
    wrong: ({ route }, { municipality }) => route !== 'direct' && !municipality.network.entryRoutes.includes(route),
  },
  {
    rule: 'P-4',
    code: 'received-in-future',
    pointer: '/receivedAt',
    detail: 'Het verzoek kan niet later binnengekomen zijn dan nu. Vul in wanneer het echt binnenkwam.',
    wrong: ({ receivedAt }, { now }) => receivedAt > now,
  },
  {
    // Only another day moves the term; a call typed in later the same day needs no explanation.
    rule: 'P-4',
    code: 'back-dating-reason-missing',
    pointer: '/backDatingReason',
    detail: 'Het verzoek kwam op een eerdere dag binnen. Schrijf op waarom het nu pas wordt ingevoerd.',
    wrong: ({ receivedAt, texts }, { now }) => amsterdamDay(receivedAt) < amsterdamDay(now) && !texts.backDating,
  },
  {
    rule: 'R-13',
    code: 'coordinator-receipt-impossible',
    pointer: '/receivedByCoordinatorAt',
    detail: 'De coördinator kan het verzoek pas krijgen nadat het binnenkwam, en niet later dan nu.',
    wrong: ({ receivedAt, receivedByCoordinatorAt: at }, { now }) => at !== undefined && (at < receivedAt || at > now),
  },
  {
    rule: 'S002-43',
    code: 'advice-first',
    pointer: '/adviceId',
    detail:
      'Bij verschil van mening over opschalen geeft de onafhankelijke procescoördinator altijd eerst advies. Noem dat advies.',
    wrong: ({ trigger, advice }) => trigger === 'disagreement' && advice === undefined,
  },
  {
    rule: 'R-23',
    code: 'advice-used',
    pointer: '/adviceId',
    detail: 'Van dit advies is al een verzoek gemaakt.',
    wrong: ({ advice }) => advice?.requestId != null,
  },
  {
    rule: 'R-23',
    code: 'received-before-advice',
    pointer: '/receivedAt',
    detail:
      'De termijn begint als het advies een verzoek wordt, en dat kan niet vóór het advies zijn. Vul een later moment in.',
    wrong: ({ receivedAt, advice }) => advice !== undefined && receivedAt < advice.givenAt,
  },
  {
    rule: 'R-5',
    code: 'below-criterion-reason-missing',
    pointer: '/belowCriterionReason',
    detail:
      'Dit huishouden haalt de richtlijn voor opschalen niet. Opschalen mag toch: schrijf op waarom het nodig is.',
    wrong: ({ texts }, { criterionMet }) => !criterionMet && !texts.belowCriterion,
  },
];

/** @throws Refusal with everything that is wrong at once. */
export function refuseFaults(asked: UpscalingAsked, seen: Seen): void {
  const faults = [...checks.filter((check) => check.wrong(asked, seen)), ...memberFaults(asked, seen)];
  if (faults.length === 0) return;
  throw new Refusal(
    'request-incomplete',
    'Het verzoek klopt nog niet of is niet volledig. Kijk bij de velden wat er nodig is.',
    faults[0]?.rule,
    'invalid',
    faults.map(({ pointer, code, detail }) => ({ pointer, code, detail })),
  );
}

function memberFaults({ members }: UpscalingAsked, { memberIds, municipality }: Seen) {
  return members.flatMap(({ memberId, lifeAreas }, index) => [
    ...(memberIds === null || memberIds.includes(memberId)
      ? []
      : [
          {
            rule: 'P-1',
            code: 'member-unknown',
            pointer: `/members/${index}/memberId`,
            detail: 'Dit lid hoort niet bij het huishouden van deze casus.',
          },
        ]),
    ...lifeAreas.flatMap((code, at) =>
      municipality.lifeAreas.some((area) => area.code === code)
        ? []
        : [
            {
              rule: 'P-6',
              code: 'life-area-unknown',
              pointer: `/members/${index}/lifeAreas/${at}`,
              detail: 'Dit leefgebied staat niet op de lijst van de gemeente.',
            },
          ],
    ),
  ]);
}

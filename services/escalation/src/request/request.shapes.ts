import {
  Code,
  Direction,
  DownscalingCondition,
  Id,
  Instant,
  OrganisationKind,
  Professional,
  RequestOutcome,
  textOf,
  UpscalingRoute,
  UpscalingTrigger,
} from '@rondetafel/contracts';
import { Flag, IdList, PageRequest } from '@rondetafel/platform';
import { z } from 'zod';
import { AdviceView } from '../advice/advice.shapes.ts';
import { ClaimInput } from '../assignment/assignment.shapes.ts';
import { handBackReasons } from '../case/domain/escalation-case.ts';
import { workViewNames } from './domain/work-views.ts';

/** In the one form that the domain compares. */
const Moment = Instant.transform((instant) => new Date(instant).toISOString());

/** Free text: kept encrypted in this service, read by who asked and who decides. */
const Text = textOf(10_000);
const members = z.array(Id).max(50).default([]);

const PartyInput = z.strictObject({
  organisationId: Id.describe('Uit de adresgids.'),
  organisationKind: OrganisationKind.optional().describe('Niet meer nodig: de soort komt uit de adresgids.'),
  personId: Id.optional().describe('Contactpersoon, als die bekend is; uit de adresgids van deze organisatie.'),
  memberIds: members.describe('Voor welke leden van het huishouden (P-8).'),
});
export type PartyInput = z.infer<typeof PartyInput>;

export const DecideInput = z.strictObject({
  outcome: RequestOutcome.exclude(['access-solves']),
  motivation: Text.describe('Waarom: opschalen is nodig, of er zijn nog andere mogelijkheden (S002-45).'),
});
export type DecideInput = z.infer<typeof DecideInput>;
const received = {
  caseId: Id.describe('Uit dossier, waar het huishouden eerst is aangemeld (P-1).'),
  district: Code.optional().describe('Niet meer nodig: het stadsdeel komt uit dossier.'),
  urgent: z.boolean().default(false).describe('Eigen termijn. Bij acuut gevaar: bel 112 of Veilig Thuis (P-5).'),
  receivedAt: Moment.optional().describe('Eerste ontvangst, zoals het moment van bellen; anders nu (P-4).'),
  backDatingReason: Text.optional().describe('Nodig als de ontvangst op een eerdere dag was (P-4).'),
  parties: z.array(PartyInput).max(50).default([]).describe('Wie volgens de aanvrager helpen, die zelf ook (S002-46).'),
};

export const UpscalingInput = z.strictObject({
  ...received,
  requestedBy: Professional.optional().describe('Wie belde, als een ander typt (P-4).'),
  route: UpscalingRoute.describe('S002-44'),
  trigger: UpscalingTrigger.describe('S002-43'),
  adviceId: Id.optional().describe('Het advies waar dit verzoek uit volgt (S002-43c).'),
  receivedByCoordinatorAt: Moment.optional().describe('Als het al eerder bij een coördinator was (R-13).'),
  members: z
    .array(z.strictObject({ memberId: Id, lifeAreas: z.array(Code).max(50) }))
    .min(1)
    .max(50)
    .describe('Op welke leefgebieden elk lid steun nodig heeft (P-6).'),
  explanation: Text.describe('Toelichting op de casus (S002-45).'),
  belowCriterionReason: Text.optional().describe('Nodig als het huishouden de richtlijn niet haalt (R-5).'),
  safetySignal: z
    .strictObject({ reason: Text })
    .optional()
    .describe('Mogelijke kindermishandeling of huiselijk geweld (S002-48).'),
  claim: ClaimInput.optional().describe('De coördinator neemt de casus meteen, op één scherm (P-4).'),
  decision: DecideInput.optional().describe('En beslist meteen; alleen samen met claim (P-4).'),
});
export type UpscalingInput = z.infer<typeof UpscalingInput>;

export const DownscalingInput = z.strictObject({
  ...received,
  accessPointId: Id.describe('De organisatie die over de toegang gaat (S002-50).'),
  conditions: z.array(DownscalingCondition).describe('Eén is genoeg (S002-49, R-16).'),
  awardInadequate: Text.describe('Waarom de toekenning niet voldoet (P-7).'),
});
export type DownscalingInput = z.infer<typeof DownscalingInput>;

export const AnswerInput = z.strictObject({ outcome: RequestOutcome, motivation: Text });
export type AnswerInput = z.infer<typeof AnswerInput>;

/** What a request waits for; nothing while its table runs or when it is over. */
const WaitsFor = z.enum(['access', 'coordinator', 'declaration', 'decision']);

const Narrowed = z.object({
  district: Code.optional(),
  urgent: Flag.optional(),
  age: z.enum(['fresh', 'ageing', 'late']).optional().describe('Van open verzoeken, hoe lang zij op antwoord wachten.'),
});

export const WorkQuery = PageRequest.extend({
  ...Narrowed.shape,
  view: z
    .enum(workViewNames)
    .optional()
    .describe('Een deel van de werklijst; wat er verder wordt gevraagd komt erbij.'),
  state: z.enum(['open', 'decided', 'withdrawn']).optional(),
  direction: Direction.optional(),
  caseId: Id.optional(),
  caseIds: IdList.describe('Van deze casussen.'),
  waitsFor: WaitsFor.optional(),
  live: Flag.optional().describe('Wacht op iets, of er loopt een rondetafel.'),
  mine: z.enum(['asked', 'coordinated', 'offered', 'access']).optional(),
  newestFirst: Flag.optional(),
});
export type WorkQuery = z.infer<typeof WorkQuery>;

/** More than this is shown as "99+". */
export const mostCounted = 100;

const view = `(${workViewNames.join('|')})`;

export const WorkCountQuery = Narrowed.extend({
  caseId: Id.optional(),
  views: z
    .string()
    .regex(new RegExp(`^${view}(,${view}){0,${workViewNames.length - 1}}$`))
    .default(workViewNames.join())
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(workViewNames)).max(workViewNames.length))
    .describe('Welke delen van de werklijst, gescheiden door een komma.'),
});
export type WorkCountQuery = z.infer<typeof WorkCountQuery>;

export const WorkCountsView = z.object({
  items: z.array(z.object({ view: z.enum(workViewNames), requests: z.int().describe('Hoogstens 100.') })),
});
export type WorkCountsView = z.infer<typeof WorkCountsView>;

/** District, age and urgency; no texts, no household (P-28). */
export const WorkItemView = z.object({
  requestId: Id,
  caseId: Id,
  district: Code,
  direction: Direction,
  state: z.enum(['open', 'decided', 'withdrawn']),
  outcome: RequestOutcome.nullable(),
  urgent: z.boolean(),
  receivedAt: Instant,
  waitsFor: WaitsFor.nullable(),
  coordinatorId: Id.nullable(),
  offeredToId: Id.nullable(),
  coordinatedByMe: z.boolean().describe('Als coördinator, of als vervanger voor een tijd (P-13).'),
  age: z
    .object({ workingDays: z.int(), state: z.enum(['fresh', 'ageing', 'late']) })
    .nullable()
    .describe('Hoe lang een open verzoek op antwoord wacht (P-28); leeg als de ontvangst niet kan kloppen.'),
});
export type WorkItemView = z.infer<typeof WorkItemView>;

const Content = z.object({
  requestedBy: Professional,
  enteredById: Id,
  receivedByCoordinatorAt: Instant.nullable(),
  referredAt: Instant.nullable(),
  accessPointId: Id.nullable(),
  route: UpscalingRoute.optional(),
  trigger: UpscalingTrigger.optional(),
  conditions: z.array(DownscalingCondition).readonly().optional(),
  criterion: z
    .object({ met: z.boolean(), reasons: z.array(z.looseObject({ code: Code, holds: z.boolean() })).readonly() })
    .optional(),
  members: z.array(z.object({ memberId: Id, lifeAreas: z.array(Code).readonly() })).readonly(),
  parties: z
    .array(
      z.object({
        organisationId: Id,
        organisationKind: Code,
        personId: Id.nullable(),
        memberIds: z.array(Id).readonly(),
        restricted: z.boolean(),
      }),
    )
    .readonly()
    .describe('Precies wat de aanvrager opgaf; wat anderen noemden staat er niet bij (P-27).'),
  explanation: z.string().optional(),
  awardInadequate: z.string().optional(),
  belowCriterion: z.string().optional(),
  backDating: z.string().optional(),
  safetySignal: z.string().optional().describe('Alleen voor aanvrager en coördinator (R-14).'),
});
export type Content = z.infer<typeof Content>;

/** The item, and what else the rights table lets this reader see of it. */
export const RequestView = WorkItemView.extend({
  content: Content.optional(),
  decision: z.object({ decisionId: Id, decidedById: Id, decidedAt: Instant, motivation: z.string() }).optional(),
  handedBack: z
    .array(z.object({ coordinatorId: Id, reason: z.enum(handBackReasons) }))
    .optional()
    .describe('Wie de casus teruggaf en waarom, voor wie een coördinator zoekt.'),
  advice: AdviceView.optional().describe('Het advies dat eraan voorafging, voor wie het gaf of kreeg (S002-43c).'),
});
export type RequestView = z.infer<typeof RequestView>;

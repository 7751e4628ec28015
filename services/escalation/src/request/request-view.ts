import {
  Code,
  Direction,
  DownscalingCondition,
  Id,
  Instant,
  Professional,
  RequestOutcome,
  UpscalingRoute,
  UpscalingTrigger,
} from '@rondetafel/contracts';
import { PageRequest } from '@rondetafel/platform';
import { z } from 'zod';
import { AdviceGiven } from '../advice/advice.shapes.ts';
import { handBackReasons } from '../case/domain/escalation-case.ts';

/** What a request waits for; nothing while its table runs or when it is over. */
const WaitsFor = z.enum(['access', 'coordinator', 'declaration', 'decision']);

export const WorkQuery = PageRequest.extend({
  state: z.enum(['open', 'decided', 'withdrawn', 'ended']).optional(),
  direction: Direction.optional(),
  district: Code.optional(),
  caseId: Id.optional(),
  urgent: z.stringbool().optional(),
  waitsFor: WaitsFor.optional(),
  live: z.stringbool().optional().describe('Wacht op iets, of er loopt een rondetafel.'),
  mine: z.enum(['asked', 'coordinated', 'offered']).optional(),
});
export type WorkQuery = z.infer<typeof WorkQuery>;

/** District, age and urgency; no texts, no household (P-28). */
export const WorkItem = z.object({
  requestId: Id,
  caseId: Id,
  district: Code,
  direction: Direction,
  state: z.enum(['open', 'decided', 'withdrawn', 'ended']),
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
    .describe('Hoe lang het verzoek op antwoord wacht (P-28).'),
});
export type WorkItem = z.infer<typeof WorkItem>;

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
        partyId: Id,
        organisationId: Id,
        organisationKind: Code,
        personId: Id.nullable(),
        memberIds: z.array(Id).readonly(),
        restricted: z.boolean(),
      }),
    )
    .readonly(),
  explanation: z.string().optional(),
  awardInadequate: z.string().optional(),
  belowCriterion: z.string().optional(),
  backDating: z.string().optional(),
  safetySignal: z.string().optional().describe('Alleen voor aanvrager en coördinator (R-14).'),
});
export type Content = z.infer<typeof Content>;

/** The item, and what else the rights table lets this reader see of it. */
export const RequestDetail = WorkItem.extend({
  content: Content.optional(),
  decision: z.object({ decisionId: Id, decidedById: Id, decidedAt: Instant, motivation: z.string() }).optional(),
  handedBack: z
    .array(z.object({ coordinatorId: Id, reason: z.enum(handBackReasons) }))
    .optional()
    .describe('Wie de casus teruggaf en waarom, voor wie een coördinator zoekt.'),
  advice: AdviceGiven.optional().describe('Het advies dat eraan voorafging, voor wie het gaf of kreeg (S002-43c).'),
});
export type RequestDetail = z.infer<typeof RequestDetail>;

import {
  Code,
  DownscalingCondition,
  Id,
  Instant,
  OrganisationKind,
  Professional,
  RequestOutcome,
  UpscalingRoute,
  UpscalingTrigger,
} from '@rondetafel/contracts';
import { z } from 'zod';
import { handBackReasons } from '../case/domain/escalation-case.ts';

/** In the one form that the domain compares. */
const Moment = Instant.transform((instant) => new Date(instant).toISOString());

/** Free text: kept encrypted in this service, read by who asked and who decides. */
const Text = z.string().trim().min(1).max(10_000);
const members = z.array(Id).max(50).default([]);

const Party = z.strictObject({
  organisationId: Id,
  organisationKind: OrganisationKind.describe('Soort organisatie; de lijst van dossier gaat voor.'),
  personId: Id.optional().describe('Contactpersoon, als die bekend is.'),
  memberIds: members.describe('Voor welke leden van het huishouden (P-8).'),
});

const Decision = z.strictObject({
  outcome: RequestOutcome.exclude(['access-solves']),
  motivation: Text.describe('Waarom: opschalen is nodig, of er zijn nog andere mogelijkheden (S002-45).'),
});
const Claim = z.strictObject({
  independenceDeclared: z.boolean().describe('“Ik heb geen rol in de hulp aan dit huishouden” (S002-21, P-24).'),
});

const received = {
  caseId: Id.describe('Uit dossier, waar het huishouden eerst is aangemeld (P-1).'),
  district: Code.describe('Stadsdeel, zoals bij de aanmelding; dossier gaat voor.'),
  urgent: z.boolean().default(false).describe('Eigen termijn. Bij acuut gevaar: bel 112 of Veilig Thuis (P-5).'),
  receivedAt: Moment.optional().describe('Eerste ontvangst, zoals het moment van bellen; anders nu (P-4).'),
  backDatingReason: Text.optional().describe('Nodig als de ontvangst op een eerdere dag was (P-4).'),
  parties: z.array(Party).max(50).default([]).describe('Wie volgens de aanvrager helpen, die zelf ook (S002-46).'),
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
  claim: Claim.optional().describe('De coördinator neemt de casus meteen, op één scherm (P-4).'),
  decision: Decision.optional().describe('En beslist meteen; alleen samen met claim (P-4).'),
});
export type UpscalingInput = z.infer<typeof UpscalingInput>;

export const DownscalingInput = z.strictObject({
  ...received,
  accessPointId: Id.describe('De organisatie die over de toegang gaat (S002-50).'),
  conditions: z.array(DownscalingCondition).describe('Eén is genoeg (S002-49, R-16).'),
  awardInadequate: Text.describe('Waarom de toekenning niet voldoet (P-7).'),
});
export type DownscalingInput = z.infer<typeof DownscalingInput>;

export const AssignInput = z.strictObject({
  coordinatorId: Id,
  untilOn: z.iso.date().optional().describe('Laatste dag van een vervanger (P-13); anders voorgoed.'),
});
export type AssignInput = z.infer<typeof AssignInput>;
export const HandBackInput = z.strictObject({
  reason: z.enum(handBackReasons).describe('Een reden uit de lijst: een verdeler leest geen teksten (P-28).'),
});
export type HandBackInput = z.infer<typeof HandBackInput>;
export const ClaimInput = Claim;
export type ClaimInput = z.infer<typeof ClaimInput>;
export const DecideInput = Decision;
export type DecideInput = z.infer<typeof DecideInput>;
export const AnswerInput = z.strictObject({ outcome: RequestOutcome, motivation: Text });
export type AnswerInput = z.infer<typeof AnswerInput>;

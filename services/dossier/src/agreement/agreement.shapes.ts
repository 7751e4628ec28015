import {
  AgreementCause,
  CannotKeepReason,
  Day,
  FocalPointSituation,
  FollowUp,
  Id,
  Instant,
  textOf,
} from '@rondetafel/contracts';
import { z } from 'zod';
import { Owner, Via } from '../plan/domain/plan.ts';

const Text = textOf(600).describe('Dat het zo is, en niet wat er met wie aan de hand is (S000-19).');

export const DoneInput = z.strictObject({ text: Text.optional() });
export type DoneInput = z.infer<typeof DoneInput>;

export const NoteInput = z.strictObject({ text: Text });
export type NoteInput = z.infer<typeof NoteInput>;

export const CannotKeepInput = z.strictObject({
  reason: CannotKeepReason.describe('Waarom het niet lukt (S002-23).'),
  text: Text.optional(),
});
export type CannotKeepInput = z.infer<typeof CannotKeepInput>;

export const MemberAnswer = z.enum(['done', 'not-yet', 'cannot']);

export const SaidInput = z.strictObject({
  answer: MemberAnswer.describe('Wat het gezinslid over de eigen afspraak zegt (P-43).'),
  via: Via,
  saidOn: Day,
});
export type SaidInput = z.infer<typeof SaidInput>;

export const UnmetInput = z.strictObject({
  cause: AgreementCause.describe('Waardoor (P-44).'),
  text: Text.optional(),
});
export type UnmetInput = z.infer<typeof UnmetInput>;

export const FollowUpInput = z.strictObject({
  how: FollowUp.exclude(['adjusted']).describe('Wat u eraan doet (S000-13).'),
  text: Text.optional(),
});
export type FollowUpInput = z.infer<typeof FollowUpInput>;

const FollowedUpView = z.object({ how: FollowUp, on: Day, lookOn: Day });

/** Where an agreement stands; of what others own, no more than a reader may know (P-45). */
export const CourseView = z.object({
  state: z.enum(['not-in-force', 'runs', 'due-soon', 'late', 'cannot-keep', 'kept', 'unmet', 'dropped']),
  on: Day.optional().describe('Sinds welke dag het zo is.'),
  answerBy: Day.optional().describe('Tot en met die dag kan wie de afspraak heeft zeggen hoe het staat (P-44).'),
  mayEstablish: z.literal(true).optional().describe('De coördinator kan vastleggen dat zij niet is nagekomen (P-44).'),
  needsFollowUp: z.literal(true).optional().describe('Niet nagekomen, en er gebeurt nog niets aan (S000-13).'),
  reason: CannotKeepReason.optional(),
  cause: AgreementCause.optional(),
  countsFor: FocalPointSituation.optional().describe(
    'Voor welke situatie zij telt; alleen voor de coördinator (P-44).',
  ),
  followedUp: FollowedUpView.optional(),
});
export type CourseView = z.infer<typeof CourseView>;

const FactView = z.object({
  kind: z.enum([
    'renewed',
    'reminded',
    'asked',
    'done',
    'note',
    'cannot-keep',
    'taken-back',
    'unmet',
    'followed-up',
    'said',
  ]),
  at: Instant,
  by: z.object({ personId: Id, name: z.string().optional() }).optional(),
  text: z.string().optional(),
  dueOn: Day.optional(),
  reason: CannotKeepReason.optional(),
  cause: AgreementCause.optional(),
  how: FollowUp.optional(),
  answer: MemberAnswer.optional(),
  via: Via.optional(),
  saidOn: Day.optional(),
});
export type FactView = z.infer<typeof FactView>;

export const AgreementView = z.object({
  caseId: Id,
  agreementId: Id,
  what: z.string(),
  goal: z.string().optional().describe('Alleen voor wie dat doel mag lezen (P-38).'),
  owner: Owner,
  memberIds: z.array(Id).describe('Over welke gezinsleden.'),
  dueOn: Day,
  agreedOn: Day.optional(),
  contact: z.string().optional(),
  own: z.boolean().describe('Uw eigen afspraak.'),
  course: CourseView,
  history: z.array(FactView).describe('Het nieuwste eerst.'),
});
export type AgreementView = z.infer<typeof AgreementView>;

export const CaseAgreementsView = z.object({
  planVersion: z.int().min(1).optional().describe('De versie die uitstaat; nodig om een dag te verzetten (P-23).'),
  guards: z.boolean().describe('Bewaakt u de afspraken van deze casus?'),
  mayEscalate: z.boolean().describe('Kunt u de brandpuntfunctionaris vragen (S002-26)?'),
  items: z.array(AgreementView),
});
export type CaseAgreementsView = z.infer<typeof CaseAgreementsView>;

export const OwnAgreementView = AgreementView.omit({ history: true, own: true }).extend({
  planVersion: z.int().min(1),
});
export type OwnAgreementView = z.infer<typeof OwnAgreementView>;

import { AttendeeRole, Day, Id, Instant, TableKind, textOf } from '@rondetafel/contracts';
import { z } from 'zod';
import { LineDraft, Owner } from '../plan/domain/plan.ts';
import { AttendanceDraft, ChoiceDraft, QuestionDraft, SubjectDraft, TrajectoryDraft } from './domain/minutes.ts';

export const FinishInput = z.strictObject({
  planRevision: z
    .int()
    .nonnegative()
    .describe('De herziening van het plan zoals u het las: de afspraken staan daarin.'),
  noAgreementsBecause: textOf(600).optional().describe('Waarom er geen afspraken zijn gemaakt.'),
});
export type FinishInput = z.infer<typeof FinishInput>;

export const CorrectionInput = z.strictObject({
  subjectId: Id.optional().describe('Over welk onderwerp; zonder: over het geheel.'),
  text: textOf(1_000),
  saidBy: Owner.optional().describe('Wie het zei.'),
});
export type CorrectionInput = z.infer<typeof CorrectionInput>;

const Revision = z.int().nonnegative();
const part = z.int().min(1);

export const MeetingView = z.object({
  roundTableId: Id,
  kind: TableKind,
  startsAt: Instant,
  heldOn: Day.optional(),
  state: z.enum(['to-come', 'cancelled', 'unfinished', 'finished']).describe('Of het verslag klaar is (S002-14).'),
});
export type MeetingView = z.infer<typeof MeetingView>;
export const MeetingsView = z.object({ items: z.array(MeetingView) });

/** What somebody who writes along looks at every second; the texts are asked for when it changed. */
export const RevisionsView = z.object({ minutes: Revision, plan: Revision, finished: z.boolean() });
export type RevisionsView = z.infer<typeof RevisionsView>;

const DraftView = z.object({
  revision: Revision,
  finishing: z.boolean().describe('Afgerond zoals het er staat; het wacht op de vastlegging dat de tafel is gehouden.'),
  question: QuestionDraft.extend({ version: Revision }),
  trajectories: z.array(TrajectoryDraft.extend({ trajectoryId: Id, version: Revision })),
  choice: ChoiceDraft.partial().extend({ version: Revision }),
  subjects: z.array(SubjectDraft.extend({ subjectId: Id, version: Revision })),
  attendance: z.array(AttendanceDraft.extend({ personId: Id, version: Revision })),
  invited: z.array(
    z.object({
      personId: Id,
      role: AttendeeRole,
      organisationId: Id.optional(),
      partyId: Id.optional(),
      hidden: z.boolean(),
    }),
  ),
});

const FinishedView = z.object({
  digest: z.string().optional().describe('SHA-256 over de bevroren tekst, voor wie haar geheel leest.'),
  finishedAt: Instant,
  finishedById: Id,
  heldOn: Day,
  question: z.string().optional().describe('Ontbreekt bij een casusoverleg dat er geen vaststelde.'),
  trajectories: z.array(TrajectoryDraft.omit({ place: true }).extend({ trajectoryId: Id })),
  choice: ChoiceDraft.optional(),
  subjects: z
    .array(SubjectDraft.omit({ place: true }).extend({ subjectId: Id }))
    .describe('Van een gesprek in delen: de delen waar u bij was (P-54).'),
  present: z.array(z.object({ personId: Id, name: z.string().optional(), parts: z.array(part) })),
  agreements: z.array(LineDraft.omit({ place: true }).extend({ agreementId: Id })),
  noAgreementsBecause: z.string().optional(),
});

/** How far it is; the texts are not in it, since the answer of a command is kept. */
export const FinishingView = MeetingView.pick({ state: true }).extend({ finishing: DraftView.shape.finishing });
export type FinishingView = z.infer<typeof FinishingView>;

const CorrectionView = z.object({
  correctionId: Id,
  subjectId: Id.optional(),
  text: z.string(),
  saidBy: Owner.optional(),
  writtenAt: Instant,
  writtenById: Id,
});

export const MinutesView = MeetingView.extend({
  caseId: Id,
  draft: DraftView.optional().describe('Alleen voor wie het verslag schrijft, tot het af is.'),
  finished: FinishedView.optional(),
  corrections: z.array(CorrectionView),
});
export type MinutesView = z.infer<typeof MinutesView>;

import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, IfMatch, SignedIn, Who } from '@rondetafel/platform';
import { RevisionView } from '../plan/plan.shapes.ts';
import { AttendanceDraft, ChoiceDraft, QuestionDraft, SubjectDraft, TrajectoryDraft } from './domain/minutes.ts';
import { MinutesService } from './minutes.service.ts';
import {
  CorrectionInput,
  FinishInput,
  FinishingView,
  MeetingsView,
  MinutesView,
  RevisionsView,
} from './minutes.shapes.ts';

const CaseId = () => Param('caseId', { schema: Id });
const RoundTableId = () => Param('roundTableId', { schema: Id });
const TrajectoryId = () => Param('trajectoryId', { schema: Id });
const SubjectId = () => Param('subjectId', { schema: Id });

@Controller('v1/cases/:caseId/meetings')
@SignedIn()
export class MinutesController {
  constructor(private readonly minutes: MinutesService) {}

  @Get()
  @Answers(200, MeetingsView)
  listMeetings(@Who() actor: Actor, @CaseId() caseId: string) {
    return this.minutes.list(actor, caseId);
  }

  @Get(':roundTableId/minutes')
  @Answers(200, MinutesView)
  seeMinutes(@Who() actor: Actor, @CaseId() caseId: string, @RoundTableId() roundTableId: string) {
    return this.minutes.see(actor, { caseId, roundTableId });
  }

  @Get(':roundTableId/minutes/revision')
  @Answers(200, RevisionsView)
  seeRevisions(@Who() actor: Actor, @CaseId() caseId: string, @RoundTableId() roundTableId: string) {
    return this.minutes.revisions(actor, { caseId, roundTableId });
  }

  /** The question has `If-Match: "0"` as long as nobody wrote it; so has each block that is new. */
  @Put(':roundTableId/minutes/question')
  @Answers(200, RevisionView)
  writeQuestion(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @RoundTableId() roundTableId: string,
    @IfMatch() expected: number,
    @Body({ schema: QuestionDraft }) content: QuestionDraft,
  ) {
    const draft = { kind: 'question', blockId: roundTableId, content } as const;
    return this.minutes.write(actor, { caseId, roundTableId }, draft, expected);
  }

  @Put(':roundTableId/minutes/choice')
  @Answers(200, RevisionView)
  writeChoice(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @RoundTableId() roundTableId: string,
    @IfMatch() expected: number,
    @Body({ schema: ChoiceDraft }) content: ChoiceDraft,
  ) {
    const draft = { kind: 'choice', blockId: roundTableId, content } as const;
    return this.minutes.write(actor, { caseId, roundTableId }, draft, expected);
  }

  @Put(':roundTableId/minutes/trajectories/:trajectoryId')
  @Answers(200, RevisionView)
  writeTrajectory(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @RoundTableId() roundTableId: string,
    @TrajectoryId() blockId: string,
    @IfMatch() expected: number,
    @Body({ schema: TrajectoryDraft }) content: TrajectoryDraft,
  ) {
    return this.minutes.write(actor, { caseId, roundTableId }, { kind: 'trajectory', blockId, content }, expected);
  }

  @Delete(':roundTableId/minutes/trajectories/:trajectoryId')
  @HttpCode(204)
  dropTrajectory(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @RoundTableId() roundTableId: string,
    @TrajectoryId() blockId: string,
    @IfMatch() expected: number,
  ): Promise<void> {
    return this.minutes.drop(actor, { caseId, roundTableId }, { kind: 'trajectory', blockId }, expected);
  }

  @Put(':roundTableId/minutes/subjects/:subjectId')
  @Answers(200, RevisionView)
  writeSubject(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @RoundTableId() roundTableId: string,
    @SubjectId() blockId: string,
    @IfMatch() expected: number,
    @Body({ schema: SubjectDraft }) content: SubjectDraft,
  ) {
    return this.minutes.write(actor, { caseId, roundTableId }, { kind: 'subject', blockId, content }, expected);
  }

  @Delete(':roundTableId/minutes/subjects/:subjectId')
  @HttpCode(204)
  dropSubject(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @RoundTableId() roundTableId: string,
    @SubjectId() blockId: string,
    @IfMatch() expected: number,
  ): Promise<void> {
    return this.minutes.drop(actor, { caseId, roundTableId }, { kind: 'subject', blockId }, expected);
  }

  /** Of somebody who was not invited and is there the id is the caller's own. */
  @Put(':roundTableId/minutes/attendance/:personId')
  @Answers(200, RevisionView)
  writeAttendance(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @RoundTableId() roundTableId: string,
    @Param('personId', { schema: Id }) blockId: string,
    @IfMatch() expected: number,
    @Body({ schema: AttendanceDraft }) content: AttendanceDraft,
  ) {
    return this.minutes.write(actor, { caseId, roundTableId }, { kind: 'attendance', blockId, content }, expected);
  }

  /** `If-Match` is the revision of the draft as a whole. Frozen once the table is on record as held (P-10). */
  @Post(':roundTableId/minutes/_finish')
  @Answers(200, FinishingView)
  finishMinutes(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @RoundTableId() roundTableId: string,
    @IfMatch() expected: number,
    @Body({ schema: FinishInput }) input: FinishInput,
  ) {
    return this.minutes.finish(actor, { caseId, roundTableId }, input, expected);
  }

  @Post(':roundTableId/minutes/corrections')
  @HttpCode(204)
  correctMinutes(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @RoundTableId() roundTableId: string,
    @Body({ schema: CorrectionInput }) input: CorrectionInput,
  ): Promise<void> {
    return this.minutes.correct(actor, { caseId, roundTableId }, input);
  }
}

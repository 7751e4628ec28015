import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, IfMatch, SignedIn, Who } from '@rondetafel/platform';
import { ApproachService } from './approach.service.ts';
import {
  DossierView,
  ExplorationView,
  OpenInput,
  RevisionView,
  SectionName,
  SectionVersionsView,
  TransferInput,
} from './approach.shapes.ts';
import { Exploration } from './domain/exploration.ts';
import { ProblemDescription, ProgressText, type SectionName as Section } from './domain/section.ts';
import { DossierService } from './dossier.service.ts';

const CaseId = () => Param('caseId', { schema: Id });

@Controller('v1/cases/:caseId')
@SignedIn()
export class ApproachController {
  constructor(private readonly approach: ApproachService) {}

  @Get('exploration')
  @Answers(200, ExplorationView)
  seeExploration(@Who() actor: Actor, @CaseId() caseId: string): Promise<ExplorationView> {
    return this.approach.see(actor, caseId);
  }

  /** `If-Match: "0"` as long as nothing is recorded. */
  @Put('exploration')
  @Answers(200, RevisionView)
  recordExploration(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @IfMatch() expected: number,
    @Body({ schema: Exploration }) input: Exploration,
  ) {
    return this.approach.record(actor, caseId, input, expected);
  }

  @Post('_open-approach')
  @HttpCode(204)
  openApproach(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @Body({ schema: OpenInput }) input: OpenInput,
  ): Promise<void> {
    return this.approach.open(actor, caseId, input);
  }

  @Post('_transfer-coordination')
  @HttpCode(204)
  transferCoordination(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @Body({ schema: TransferInput }) input: TransferInput,
  ): Promise<void> {
    return this.approach.transfer(actor, caseId, input);
  }
}

@Controller('v1/cases/:caseId/dossier')
@SignedIn()
export class DossierController {
  constructor(private readonly dossiers: DossierService) {}

  @Get()
  @Answers(200, DossierView)
  seeDossier(@Who() actor: Actor, @CaseId() caseId: string): Promise<DossierView> {
    return this.dossiers.see(actor, caseId);
  }

  /** `If-Match: "0"` as long as nothing is written; so has each section. */
  @Put('problem-description')
  @Answers(200, RevisionView)
  writeProblemDescription(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @IfMatch() expected: number,
    @Body({ schema: ProblemDescription }) content: ProblemDescription,
  ) {
    return this.dossiers.write(actor, caseId, { section: 'problem-description', content }, expected);
  }

  @Put('progress')
  @Answers(200, RevisionView)
  writeProgress(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @IfMatch() expected: number,
    @Body({ schema: ProgressText }) content: ProgressText,
  ) {
    return this.dossiers.write(actor, caseId, { section: 'progress', content }, expected);
  }

  @Get(':section/versions')
  @Answers(200, SectionVersionsView)
  listSectionVersions(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @Param('section', { schema: SectionName }) section: Section,
  ): Promise<SectionVersionsView> {
    return this.dossiers.versions(actor, caseId, section);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, IfMatch, SignedIn, Who } from '@rondetafel/platform';
import { RevisionView } from '../approach/approach.shapes.ts';
import { ExtraText, Registration } from './domain/extra-section.ts';
import { ExtraSectionService } from './extra-section.service.ts';
import {
  ExtraSectionsView,
  ExtraTextsView,
  ExtraVersionsView,
  RegisteredView,
  ReviewInput,
} from './extra-section.shapes.ts';

const SectionId = () => Param('extraSectionId', { schema: Id });

@Controller('v1/extra-sections')
@SignedIn()
export class ExtraSectionController {
  constructor(private readonly sections: ExtraSectionService) {}

  @Get()
  @Answers(200, ExtraSectionsView)
  listExtraSections(@Who() actor: Actor): Promise<ExtraSectionsView> {
    return this.sections.registered(actor);
  }

  @Post()
  @Answers(201, RegisteredView)
  registerExtraSection(@Who() actor: Actor, @Body({ schema: Registration }) input: Registration) {
    return this.sections.register(actor, input);
  }

  /** The need was looked at again: it is over sooner, or lasts for another year at most. */
  @Post(':extraSectionId/_review')
  @HttpCode(204)
  reviewExtraSection(
    @Who() actor: Actor,
    @SectionId() sectionId: string,
    @Body({ schema: ReviewInput }) { untilOn }: ReviewInput,
  ): Promise<void> {
    return this.sections.review(actor, sectionId, untilOn);
  }
}

@Controller('v1/cases/:caseId/dossier/extra-sections')
@SignedIn()
export class ExtraTextController {
  constructor(private readonly sections: ExtraSectionService) {}

  @Get()
  @Answers(200, ExtraTextsView)
  listExtraTexts(@Who() actor: Actor, @Param('caseId', { schema: Id }) caseId: string): Promise<ExtraTextsView> {
    return this.sections.inCase(actor, caseId);
  }

  /** `If-Match: "0"` as long as nothing is written. */
  @Put(':extraSectionId')
  @Answers(200, RevisionView)
  writeExtraText(
    @Who() actor: Actor,
    @Param('caseId', { schema: Id }) caseId: string,
    @SectionId() sectionId: string,
    @IfMatch() expected: number,
    @Body({ schema: ExtraText }) content: ExtraText,
  ) {
    return this.sections.write(actor, { caseId, sectionId }, content, expected);
  }

  @Get(':extraSectionId/versions')
  @Answers(200, ExtraVersionsView)
  listExtraTextVersions(
    @Who() actor: Actor,
    @Param('caseId', { schema: Id }) caseId: string,
    @SectionId() sectionId: string,
  ): Promise<ExtraVersionsView> {
    return this.sections.versions(actor, { caseId, sectionId });
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, pageSchema, SignedIn, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { DirectoryService } from './directory.service.ts';
import {
  AddedOrganisationView,
  AddOrganisationInput,
  ColleagueInput,
  OrganisationInput,
  OrganisationQuery,
  OrganisationView,
  ProfessionalInput,
  ProfessionalQuery,
  ProfessionalView,
} from './directory.shapes.ts';

@Controller('v1')
@SignedIn()
export class DirectoryController {
  constructor(private readonly directory: DirectoryService) {}

  @Get('organisations')
  @Answers(200, pageSchema(OrganisationView))
  listOrganisations(@Who() actor: Actor, @Query({ schema: OrganisationQuery }) query: OrganisationQuery) {
    return this.directory.organisations(actor, query);
  }

  @Post('organisations')
  @Answers(201, AddedOrganisationView)
  addOrganisation(@Who() actor: Actor, @Body({ schema: AddOrganisationInput }) input: AddOrganisationInput) {
    return this.directory.addOrganisation(actor, input);
  }

  @Put('organisations/:organisationId')
  @HttpCode(204)
  putOrganisation(
    @Who() actor: Actor,
    @Param('organisationId', { schema: Id }) organisationId: string,
    @Body({ schema: OrganisationInput }) input: OrganisationInput,
  ): Promise<void> {
    return this.directory.putOrganisation(actor, { organisationId, ...input });
  }

  @Get('professionals')
  @Answers(200, pageSchema(ProfessionalView))
  listProfessionals(@Who() actor: Actor, @Query({ schema: ProfessionalQuery }) query: ProfessionalQuery) {
    return this.directory.professionals(actor, query);
  }

  @Post('professionals')
  @Answers(201, z.object({ personId: Id }))
  addProfessional(@Who() actor: Actor, @Body({ schema: ColleagueInput }) input: ColleagueInput) {
    return this.directory.addProfessional(actor, input);
  }

  @Put('professionals/:personId')
  @HttpCode(204)
  putProfessional(
    @Who() actor: Actor,
    @Param('personId', { schema: Id }) personId: string,
    @Body({ schema: ProfessionalInput }) input: ProfessionalInput,
  ): Promise<void> {
    return this.directory.putProfessional(actor, { personId, ...input });
  }
}

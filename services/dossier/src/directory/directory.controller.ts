import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { Code, Id } from '@rondetafel/contracts';
import { type Actor, PageRequest, Roles, SignedIn, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { DirectoryService } from './directory.service.ts';

const Name = z.string().trim().min(1).max(200);
const Districts = z.array(Code).max(50);
const OrganisationInput = z.strictObject({ name: Name, kind: Code, districts: Districts });
const ProfessionalInput = z.strictObject({ name: Name, organisationId: Id, function: Name, districts: Districts });
const OrganisationQuery = PageRequest.extend({ kind: Code.optional(), district: Code.optional() });
const ProfessionalQuery = PageRequest.extend({ organisationId: Id.optional(), district: Code.optional() });
export type OrganisationQuery = z.infer<typeof OrganisationQuery>;
export type ProfessionalQuery = z.infer<typeof ProfessionalQuery>;

@Controller('v1')
export class DirectoryController {
  constructor(private readonly directory: DirectoryService) {}

  @Get('organisations')
  @SignedIn()
  listOrganisations(@Who() actor: Actor, @Query({ schema: OrganisationQuery }) query: OrganisationQuery) {
    return this.directory.organisations(actor, query);
  }

  @Put('organisations/:organisationId')
  @Roles('administrator')
  @HttpCode(204)
  putOrganisation(
    @Who() actor: Actor,
    @Param('organisationId', { schema: Id }) organisationId: string,
    @Body({ schema: OrganisationInput }) input: z.infer<typeof OrganisationInput>,
  ): Promise<void> {
    return this.directory.putOrganisation(actor, { organisationId, ...input });
  }

  @Get('professionals')
  @SignedIn()
  listProfessionals(@Who() actor: Actor, @Query({ schema: ProfessionalQuery }) query: ProfessionalQuery) {
    return this.directory.professionals(actor, query);
  }

  @Put('professionals/:personId')
  @Roles('administrator')
  @HttpCode(204)
  putProfessional(
    @Who() actor: Actor,
    @Param('personId', { schema: Id }) personId: string,
    @Body({ schema: ProfessionalInput }) input: z.infer<typeof ProfessionalInput>,
  ): Promise<void> {
    return this.directory.putProfessional(actor, { personId, ...input });
  }
}

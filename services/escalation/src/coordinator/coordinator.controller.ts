import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Code, Id } from '@rondetafel/contracts';
import { type Actor, PageRequest, pageSchema, Roles, SignedIn, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { CoordinatorService } from './coordinator.service.ts';

const CoordinatorInput = z.strictObject({
  organisationId: Id,
  districts: z.array(Code).min(1).max(50).describe('Stadsdelen (S002-27).'),
  expertise: z.array(Code).max(50).describe('Leefgebieden (S002-7).'),
  available: z.boolean().describe('Neemt nu casussen aan (S002-22).'),
  substituteId: Id.optional().describe('Wie vervangt bij afwezigheid (S002-22, P-13).'),
});
export type CoordinatorInput = z.infer<typeof CoordinatorInput>;

const CoordinatorQuery = PageRequest.extend({ district: Code.optional(), available: z.stringbool().optional() });
export type CoordinatorQuery = z.infer<typeof CoordinatorQuery>;

const CoordinatorItem = CoordinatorInput.extend({
  personId: Id,
  cases: z.int().optional().describe('Lopende casussen; alleen voor verdelers (P-28).'),
});
export type CoordinatorItem = z.infer<typeof CoordinatorItem>;

@Controller('v1/independent-coordinators')
export class CoordinatorController {
  constructor(private readonly coordinators: CoordinatorService) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ standardSchema: pageSchema(CoordinatorItem) })
  listCoordinators(@Who() actor: Actor, @Query({ schema: CoordinatorQuery }) query: CoordinatorQuery) {
    return this.coordinators.list(actor, query);
  }

  @Put(':personId')
  @Roles('administrator')
  @HttpCode(204)
  putCoordinator(
    @Who() actor: Actor,
    @Param('personId', { schema: Id }) personId: string,
    @Body({ schema: CoordinatorInput }) input: CoordinatorInput,
  ): Promise<void> {
    return this.coordinators.put(actor, personId, input);
  }
}

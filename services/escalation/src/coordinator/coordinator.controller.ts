import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, pageSchema, SignedIn, Who } from '@rondetafel/platform';
import { CoordinatorService } from './coordinator.service.ts';
import { CoordinatorInput, CoordinatorQuery, CoordinatorView } from './coordinator.shapes.ts';

@Controller('v1/independent-coordinators')
@SignedIn()
export class CoordinatorController {
  constructor(private readonly coordinators: CoordinatorService) {}

  @Get()
  @Answers(200, pageSchema(CoordinatorView))
  listCoordinators(@Who() actor: Actor, @Query({ schema: CoordinatorQuery }) query: CoordinatorQuery) {
    return this.coordinators.list(actor, query);
  }

  @Put(':personId')
  @HttpCode(204)
  putCoordinator(
    @Who() actor: Actor,
    @Param('personId', { schema: Id }) personId: string,
    @Body({ schema: CoordinatorInput }) input: CoordinatorInput,
  ): Promise<void> {
    return this.coordinators.put(actor, personId, input);
  }
}

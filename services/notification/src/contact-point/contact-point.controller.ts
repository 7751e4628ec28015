import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, Follows, PageRequest, pageSchema, Roles, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { ContactPointService } from './contact-point.service.ts';
import { ContactPointInput, ContactPointQuery, ContactPointView } from './contact-point.shapes.ts';

@Controller('v1/contact-points')
@Roles('administrator', 'professional', 'independent-coordinator')
export class ContactPointController {
  constructor(private readonly contactPoints: ContactPointService) {}

  @Get()
  @Follows('dossier')
  @Answers(200, z.object({ items: z.array(ContactPointView) }))
  listContactPoints(@Who() actor: Actor, @Query({ schema: ContactPointQuery }) { personIds = [] }: ContactPointQuery) {
    return this.contactPoints.list(actor, personIds);
  }

  @Get('added')
  @Answers(200, pageSchema(ContactPointView))
  listAdded(@Who() actor: Actor, @Query({ schema: PageRequest }) page: PageRequest) {
    return this.contactPoints.added(actor, page);
  }

  @Put(':personId')
  @HttpCode(204)
  putContactPoint(
    @Who() actor: Actor,
    @Param('personId', { schema: Id }) personId: string,
    @Body({ schema: ContactPointInput }) input: ContactPointInput,
  ): Promise<void> {
    return this.contactPoints.put(actor, personId, input);
  }
}

import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Roles, Who } from '@rondetafel/platform';
import { ContactPointService } from './contact-point.service.ts';
import { ContactPointInput } from './contact-point.shapes.ts';

@Controller('v1/contact-points')
export class ContactPointController {
  constructor(private readonly contactPoints: ContactPointService) {}

  @Put(':personId')
  @Roles('administrator', 'professional', 'independent-coordinator')
  @HttpCode(204)
  putContactPoint(
    @Who() actor: Actor,
    @Param('personId', { schema: Id }) personId: string,
    @Body({ schema: ContactPointInput }) input: ContactPointInput,
  ): Promise<void> {
    return this.contactPoints.put(actor, personId, input);
  }
}

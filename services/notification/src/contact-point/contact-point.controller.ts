import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Roles, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { ContactPointService } from './contact-point.service.ts';

const ContactPointInput = z.strictObject({ email: z.email().max(254), language: z.enum(['nl', 'en']) });

@Controller('v1/contact-points')
export class ContactPointController {
  constructor(private readonly contactPoints: ContactPointService) {}

  @Put(':personId')
  @Roles('administrator', 'professional', 'independent-coordinator')
  @HttpCode(204)
  putContactPoint(
    @Who() actor: Actor,
    @Param('personId', { schema: Id }) personId: string,
    @Body({ schema: ContactPointInput }) input: z.infer<typeof ContactPointInput>,
  ): Promise<void> {
    return this.contactPoints.put(actor, personId, input);
  }
}

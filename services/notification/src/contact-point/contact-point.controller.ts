import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Roles, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { ContactPointService } from './contact-point.service.ts';

/** RFC 5321, 4.5.3.1: mail servers refuse what is longer. */
const longestLocalPart = 64;
const Email = z
  .email()
  .max(254)
  .refine(
    (address) => address.lastIndexOf('@') <= longestLocalPart,
    `Vóór de @ staan ten hoogste ${longestLocalPart} tekens.`,
  );

const ContactPointInput = z.strictObject({ email: Email, language: z.enum(['nl', 'en']) });

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

import { Controller, Get } from '@nestjs/common';
import { type Actor, Answers, SignedIn, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { OwnWorkService } from './own-work.service.ts';
import { OwnWorkView } from './own-work.shapes.ts';

@Controller('v1/own-work')
@SignedIn()
export class OwnWorkController {
  constructor(private readonly work: OwnWorkService) {}

  @Get()
  @Answers(200, z.object({ items: z.array(OwnWorkView) }))
  listOwnWork(@Who() actor: Actor): Promise<{ items: OwnWorkView[] }> {
    return this.work.list(actor);
  }
}

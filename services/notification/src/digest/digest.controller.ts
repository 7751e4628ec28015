import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { type Actor, Answers, SignedIn, Who } from '@rondetafel/platform';
import { DigestService } from './digest.service.ts';
import { DailyMailInput, DailyMailView } from './digest.shapes.ts';

@Controller('v1/own-daily-mail')
@SignedIn()
export class DigestController {
  constructor(private readonly digests: DigestService) {}

  @Get()
  @Answers(200, DailyMailView)
  readDailyMail(@Who() actor: Actor) {
    return this.digests.read(actor);
  }

  @Put()
  @HttpCode(204)
  chooseDailyMail(@Who() actor: Actor, @Body({ schema: DailyMailInput }) input: DailyMailInput): Promise<void> {
    return this.digests.choose(actor, input);
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { Answers, type Call, Public, ReadsByPost, ThisCall } from '@rondetafel/platform';
import { ChoiceService } from './choice.service.ts';
import { ChoiceLink, GivenChoice, TimesView } from './choice.shapes.ts';

/** Choosing by signed link, without an account (P-11, P-18). No GET: mail scanners open every link they see. */
@Controller('v1/choices')
@Public()
export class ChoiceController {
  constructor(private readonly choices: ChoiceService) {}

  @Post('_open')
  @ReadsByPost()
  @Answers(200, TimesView)
  openChoiceLink(@ThisCall() call: Call, @Body({ schema: ChoiceLink }) { token }: ChoiceLink) {
    return this.choices.open(call, token);
  }

  @Post()
  @Answers(200, TimesView)
  chooseTimes(@ThisCall() call: Call, @Body({ schema: GivenChoice }) given: GivenChoice) {
    return this.choices.give(call, given.token, given.suitableOptionIds);
  }
}

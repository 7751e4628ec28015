import { Body, Controller, Post } from '@nestjs/common';
import { Id, Instant } from '@rondetafel/contracts';
import { Answers, type Call, Public, ThisCall } from '@rondetafel/platform';
import { z } from 'zod';
import { ChoiceService } from './choice.service.ts';

const Token = z.string().min(1).max(1000).describe('Wat in de link achter het hekje staat.');
const Opened = z.strictObject({ token: Token });
const Given = z.strictObject({
  token: Token,
  suitableOptionIds: z.array(Id).max(20).describe('Leeg: geen van deze momenten.'),
});

const OfferedTimes = z.object({
  options: z.array(z.object({ optionId: Id, startsAt: Instant, endsAt: Instant })),
  answerBy: Instant.describe('Het laatste moment waarop kiezen kan, zoals mensen het zeggen.'),
  suitableOptionIds: z.array(Id).optional().describe('Wat nu als antwoord staat.'),
});
export type OfferedTimes = z.infer<typeof OfferedTimes>;

/** Choosing by signed link, without an account (P-11, P-18). No GET: mail scanners open every link they see. */
@Controller('v1/choices')
@Public()
export class ChoiceController {
  constructor(private readonly choices: ChoiceService) {}

  @Post('_open')
  @Answers(200, OfferedTimes)
  openChoiceLink(@ThisCall() call: Call, @Body({ schema: Opened }) { token }: z.infer<typeof Opened>) {
    return this.choices.open(call, token);
  }

  @Post()
  @Answers(200, OfferedTimes)
  chooseTimes(@ThisCall() call: Call, @Body({ schema: Given }) given: z.infer<typeof Given>) {
    return this.choices.give(call, given.token, given.suitableOptionIds);
  }
}

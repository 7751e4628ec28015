import { Body, Controller, Get, Patch } from '@nestjs/common';
import { type Actor, Answers, SignedIn, Who } from '@rondetafel/platform';
import { PreferenceService } from './preference.service.ts';
import { PreferenceInput, PreferenceView } from './preference.shapes.ts';

@Controller('v1/own-preferences')
@SignedIn()
export class PreferenceController {
  constructor(private readonly preferences: PreferenceService) {}

  @Get()
  @Answers(200, PreferenceView)
  readPreferences(@Who() actor: Actor) {
    return this.preferences.read(actor);
  }

  @Patch()
  @Answers(200, PreferenceView)
  changePreferences(@Who() actor: Actor, @Body({ schema: PreferenceInput }) input: PreferenceInput) {
    return this.preferences.change(actor, input);
  }
}

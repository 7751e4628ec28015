import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { type Actor, Answers, SignedIn, Who } from '@rondetafel/platform';
import { OwnAddressService } from './own-address.service.ts';
import { CodeAskedView, CodeInput, OwnAddressInput, OwnAddressView } from './own-address.shapes.ts';

@Controller('v1/own-address')
@SignedIn()
export class OwnAddressController {
  constructor(private readonly addresses: OwnAddressService) {}

  @Get()
  @Answers(200, OwnAddressView)
  readOwnAddress(@Who() actor: Actor) {
    return this.addresses.read(actor);
  }

  @Post('_ask-code')
  @Answers(200, CodeAskedView)
  askAddressCode(@Who() actor: Actor, @Body({ schema: OwnAddressInput }) input: OwnAddressInput) {
    return this.addresses.ask(actor, input);
  }

  @Post('_confirm')
  @HttpCode(204)
  confirmOwnAddress(@Who() actor: Actor, @Body({ schema: CodeInput }) { code }: CodeInput): Promise<void> {
    return this.addresses.confirm(actor, code);
  }
}

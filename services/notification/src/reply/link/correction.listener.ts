import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EventContext } from '@rondetafel/platform';
import { addressCorrected, type Correction } from '../../contact-point/contact-point.timers.ts';
import { WholeMail } from './whole-mail.ts';

/** Whoever corrects an address may not read what was mailed to it, so the worker role mails it again (P-11, P-17). */
@Controller()
export class CorrectionListener {
  constructor(private readonly whole: WholeMail) {}

  @EventPattern<string>(addressCorrected.type)
  async onAddressCorrected(
    @Payload() { personId, repliesAreTheirs }: Correction,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    const tables = await this.whole.takeTurnsOf(tx, personId);
    await this.whole.repeat(tx, tables, personId, repliesAreTheirs);
  }
}

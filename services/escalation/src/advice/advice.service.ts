import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, CommandRunner, type Page, type PageRequest, pageBy } from '@rondetafel/platform';
import type { AdviceInput, AdviceView } from './advice.shapes.ts';
import { adviceBy, adviceInSight, keepAdvice, placeOf, readAdvice } from './advice.store.ts';
import { giveAdvice } from './domain/advice.ts';

/** Advice where parties disagree on scaling up (S002-43c). */
@Injectable()
export class AdviceService {
  constructor(private readonly commands: CommandRunner) {}

  list(actor: Actor, page: PageRequest): Promise<Page<AdviceView>> {
    return this.commands.run({ actor, action: 'list-advice' }, 'advice', async (tx) => {
      const { items, _links } = await pageBy(tx, page, (part) => adviceInSight(tx, part), placeOf);
      return { items: await readAdvice(tx, await adviceBy(tx, items)), _links };
    });
  }

  give(actor: Actor, { backDatingReason: backDating, text, ...input }: AdviceInput) {
    const adviceId = randomUUID();
    return this.commands.run({ actor, action: 'give-advice' }, `advice:${adviceId}`, async (tx, moment) => {
      const { givenAt = moment.now } = input;
      const { next, events } = giveAdvice({ ...input, adviceId, by: actor, givenAt, backDating }, moment);
      await keepAdvice(tx, next, { text, backDating });
      await tx.publishAll(events);
      return { adviceId };
    });
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, CommandRunner, type Page, type PageRequest, pageOf } from '@rondetafel/platform';
import type { AdviceInput, AdviceView } from './advice.shapes.ts';
import { keepAdvice, readAdvice } from './advice.store.ts';
import { adviceTable } from './advice.table.ts';
import { giveAdvice } from './domain/advice.ts';

/** Advice where parties disagree on scaling up (S002-43c). */
@Injectable()
export class AdviceService {
  constructor(private readonly commands: CommandRunner) {}

  list(actor: Actor, page: PageRequest): Promise<Page<AdviceView>> {
    return this.commands.run({ actor, action: 'list-advice' }, 'advice', async (tx) => {
      const order = { by: ['givenAt', 'adviceId'], newestFirst: true } as const;
      const { items, _links } = await pageOf(tx.repository(adviceTable), page, order);
      return { items: await readAdvice(tx, items), _links };
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

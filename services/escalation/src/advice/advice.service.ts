import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, type Page, type PageRequest, pageOf } from '@rondetafel/platform';
import { CaseCommands } from '../case/case-commands.ts';
import type { AdviceInput } from './advice.controller.ts';
import { type AdviceRead, adviceTable, keepAdvice, readAdvice } from './advice.table.ts';
import { giveAdvice } from './domain/advice.ts';

/** Advice where parties disagree on scaling up (S002-43c). */
@Injectable()
export class AdviceService {
  constructor(private readonly commands: CaseCommands) {}

  /** Which rows those are is the table's own policy. */
  list(actor: Actor, page: PageRequest): Promise<Page<AdviceRead>> {
    return this.commands.run(actor, 'list-advice', 'advice', async ({ tx }) => {
      const order = { by: ['givenAt', 'adviceId'], newestFirst: true } as const;
      const { items, _links } = await pageOf(tx.repository(adviceTable), page, order);
      return { items: await readAdvice(tx, items), _links };
    });
  }

  give(actor: Actor, { backDatingReason, text, ...input }: AdviceInput) {
    const adviceId = randomUUID();
    return this.commands.run(actor, 'give-advice', `advice:${adviceId}`, async ({ tx, by, now }) => {
      const { givenAt = now } = input;
      const { advice, says } = giveAdvice({ ...input, adviceId, by, givenAt, backDating: backDatingReason }, now);
      await keepAdvice(tx, advice, { text, backDating: backDatingReason });
      for (const { event, data } of says) await tx.publish(event, data);
      return { adviceId };
    });
  }
}

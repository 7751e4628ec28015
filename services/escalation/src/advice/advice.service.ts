import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@rondetafel/contracts';
import { type Actor, Clock, Database, LocalRules, type Tx } from '@rondetafel/platform';
import { workerOf } from '../case/worker.ts';
import { type Advice, giveAdvice } from '../domain/advice.ts';
import type { AdviceInput } from './advice.controller.ts';
import { adviceTable } from './advice.table.ts';

@Injectable()
export class AdviceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly local: LocalRules,
  ) {}

  give(actor: Actor, { district, givenTo, givenAt, backDatingReason, outcome, text }: AdviceInput) {
    const adviceId = randomUUID();
    const now = this.clock.now().toISOString();
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'give-advice', object: `advice:${adviceId}` });
      const by = await workerOf(tx, actor, this.local.municipality);
      const at = givenAt ? new Date(givenAt).toISOString() : now;
      const asked = { adviceId, by, district, givenTo, givenAt: at, outcome, backDating: backDatingReason };
      const { advice, says } = giveAdvice(asked, now);
      const keys = await tx.vault.create([adviceId]);
      const texts = JSON.stringify({ text, backDating: backDatingReason });
      const sealed = keys.seal(adviceId, { table: 'advice', column: 'texts', row: adviceId }, texts);
      await tx.repository(adviceTable).insert({ ...advice, texts: sealed } as any);
      for (const { event, data } of says) await tx.publish(event, data as any);
      return { adviceId };
    });
  }
}

/** For the request that an advice is turned into (⚠23): locked, so that it is turned into one only. */
export async function lockAdvice(tx: Tx, adviceId: string): Promise<Advice> {
  const advice = await tx.repository(adviceTable).findOne({ where: { adviceId }, lock: { mode: 'pessimistic_write' } });
  if (advice) return advice;
  throw new Refusal('advice-unknown', 'Dit advies bestaat niet of is niet aan u gegeven.', 'S002-43', 'unknown');
}

export const turnIntoRequest = (tx: Tx, { adviceId }: Advice, requestId: string) =>
  tx.repository(adviceTable).update({ adviceId }, { requestId });

import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Tx } from '@rondetafel/platform';
import { caseUnknown, type Language } from '@rondetafel/policy';
import type { News } from '../../delivery/ledger/domain/news.ts';
import { refuse } from '../../refuse.ts';
import { type KeptLetter, onPaper } from './by-hand.letter.ts';
import type { HandMessageView, ToldInput } from './by-hand.shapes.ts';
import { noteInLedger } from './by-hand.timers.ts';
import { toldByHandTable } from './told-by-hand.table.ts';

interface Row {
  readonly message_id: Id;
  readonly person_id: Id;
  readonly news: News;
  readonly letter: KeptLetter;
  readonly made_at: Date;
  readonly useless_at: Date;
  readonly invited: boolean;
}

/** What members without a mail address are to be told, by whoever coordinates their case; to anybody else, nothing. */
@Injectable()
export class ByHandService {
  constructor(private readonly commands: CommandRunner) {}

  list(actor: Actor, caseId: Id, language: Language): Promise<{ items: HandMessageView[] }> {
    const asked = { actor, action: 'list-hand-messages' };
    return this.commands.run(asked, `case:${caseId}`, async (tx, { municipality, now }) => {
      const [rows, told] = await Promise.all([toTell(tx, caseId), tx.repository(toldByHandTable).findBy({ caseId })]);
      const kept = new Map(told.map((one) => [one.messageId, one]));
      const open = rows.filter((row) => kept.has(row.message_id) || row.useless_at.toISOString() > now);
      processed(tx, open);
      return {
        items: open.map(({ message_id, person_id, news, letter, made_at, useless_at, invited }) => {
          const done = kept.get(message_id);
          return {
            messageId: message_id,
            personId: person_id,
            madeAt: made_at.toISOString(),
            uselessAt: useless_at.toISOString(),
            ...onPaper({ news, letter, isInvited: invited }, language, municipality),
            ...(done && { told: { channel: done.channel, toldAt: done.toldAt, toldById: done.toldById } }),
          };
        }),
      };
    });
  }

  told(actor: Actor, caseId: Id, messageId: Id, { channel }: ToldInput): Promise<void> {
    const asked = { actor, action: 'tell-by-hand' };
    return this.commands.run(asked, `case:${caseId}`, async (tx, { now }) => {
      const row = (await toTell(tx, caseId)).find((one) => one.message_id === messageId);
      if (!row) throw caseUnknown();
      processed(tx, [row]);
      const { personId: toldById } = actor;
      const done = { messageId, caseId, personId: row.person_id, channel, toldById, toldAt: now };
      const before = await tx.repository(toldByHandTable).findOneBy({ messageId });
      if (before && before.channel !== channel)
        throw refuse('told-already', { rule: 'P-17', facts: { channel: before.channel } });
      if (before) return;
      await tx.insert(toldByHandTable, done);
      await noteInLedger(tx, { caseId, messageId }, now);
    });
  }

  /** It was not told after all: whoever coordinates the case now takes it back. */
  takeBack(actor: Actor, caseId: Id, messageId: Id): Promise<void> {
    const asked = { actor, action: 'take-back-told' };
    return this.commands.run(asked, `case:${caseId}`, async (tx, { now }) => {
      const row = (await toTell(tx, caseId)).find((one) => one.message_id === messageId);
      if (!row) throw caseUnknown();
      processed(tx, [row]);
      const { affected } = await tx.repository(toldByHandTable).delete({ messageId, caseId });
      if (!affected) throw caseUnknown();
      await noteInLedger(tx, { caseId, messageId }, now);
    });
  }
}

async function toTell(tx: Tx, caseId: Id): Promise<Row[]> {
  const { rows } = await tx.query('SELECT * FROM sight.to_tell_by_hand($1)', [caseId]);
  return rows;
}

const processed = (tx: Tx, rows: readonly Row[]) =>
  tx.processed({
    activity: 'invitation',
    subjects: rows.map(({ person_id }) => person_id),
    subjectType: 'household-member',
  });

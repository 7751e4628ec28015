import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Page, type Part, pageBy, type Tx } from '@rondetafel/platform';
import { caseUnknown, type Language, type Municipality } from '@rondetafel/policy';
import { In } from 'typeorm';
import { isAboutDossier, type News } from '../../delivery/ledger/domain/news.ts';
import { refuse } from '../../refuse.ts';
import { noticeOnPaper } from '../member-notice/member-notice.letter.ts';
import { type KeptLetter, onPaper } from './by-hand.letter.ts';
import type { HandMessageView, PrintQueueQuery, QueuedMessageView, ToldInput } from './by-hand.shapes.ts';
import { noteInLedger } from './by-hand.timers.ts';
import { type ToldByHand, toldByHandTable } from './told-by-hand.table.ts';

interface Row {
  readonly message_id: Id;
  readonly person_id: Id;
  readonly news: News;
  readonly letter: KeptLetter;
  readonly made_at: Date;
  readonly useless_at: Date;
  readonly invited: boolean;
}

interface QueuedRow extends Row {
  readonly mail_id: string;
  readonly case_id: Id;
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
        items: open.map((row) => messageView(row, kept.get(row.message_id), language, municipality)),
      };
    });
  }

  /** The same over all cases that the actor coordinates, the newest first, page by page. */
  queue(actor: Actor, { told, cursor, limit }: PrintQueueQuery, language: Language): Promise<Page<QueuedMessageView>> {
    const asked = { actor, action: 'list-hand-messages' };
    return this.commands.run(asked, `person:${actor.personId}`, async (tx, { municipality, now }) => {
      const read = async ({ after = newest, limit: most }: Part<string>): Promise<QueuedRow[]> => {
        const { rows } = told
          ? await tx.query('SELECT * FROM sight.printed($1, $2)', [after, most])
          : await tx.query('SELECT * FROM sight.print_queue($1, $2, $3)', [after, most, now]);
        return rows;
      };
      const { items: rows, _links } = await pageBy(tx, { cursor, limit }, read, ({ mail_id }) => mail_id);
      const messageId = In(rows.map(({ message_id }) => message_id));
      const kept = rows.length > 0 ? await tx.repository(toldByHandTable).findBy({ messageId }) : [];
      processed(tx, rows);
      const items = rows.map((row) => {
        const done = kept.find((one) => one.messageId === row.message_id);
        return { caseId: row.case_id, ...messageView(row, done, language, municipality) };
      });
      return { items, _links };
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

function messageView(
  { message_id, person_id, news, letter, made_at, useless_at, invited }: Row,
  done: ToldByHand | undefined,
  language: Language,
  municipality: Municipality,
): HandMessageView {
  return {
    messageId: message_id,
    personId: person_id,
    madeAt: made_at.toISOString(),
    uselessAt: useless_at.toISOString(),
    ...(isAboutDossier(news)
      ? noticeOnPaper(news, language, municipality)
      : onPaper({ news, letter, isInvited: invited }, language, municipality)),
    ...(done && { told: { channel: done.channel, toldAt: done.toldAt, toldById: done.toldById } }),
  };
}

/** More than any mail has. */
const newest = '9223372036854775807';

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

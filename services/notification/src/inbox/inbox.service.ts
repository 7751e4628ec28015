import { Injectable } from '@nestjs/common';
import { Refusal } from '@rondetafel/contracts';
import {
  type Actor,
  Clock,
  Database,
  type EventContext,
  type Page,
  type PageRequest,
  pageOf,
  type Tx,
} from '@rondetafel/platform';
import type { Language } from '@rondetafel/policy';
import type { Facts } from '../../texts/fill.ts';
import { contactPointTable } from '../contact-point/contact-point.table.ts';
import { derivedId } from '../delivery/derived-id.ts';
import { type InboxLine, inboxTable } from '../delivery/in-app/in-app.table.ts';
import { type InboxKind, messageText } from '../delivery/in-app/message-text.ts';
import { answersIn } from '../news/invitation/answers-so-far.ts';
import type { InboxItem } from './inbox.controller.ts';
import { LiveInbox } from './live-inbox.ts';

/** Why a line is written: its id comes from the cause, so that a repetition writes nothing twice. */
export interface Cause {
  readonly id: string;
  /** Business time of what happened. */
  readonly at: Date;
}

export interface Line {
  readonly personId: string;
  readonly kind: InboxKind;
  readonly caseId?: string | undefined;
  readonly facts?: Facts;
}

export const causeOf = ({ envelope }: EventContext): Cause => ({ id: envelope.id, at: new Date(envelope.time) });

@Injectable()
export class InboxService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly live: LiveInbox,
  ) {}

  list(actor: Actor, page: PageRequest): Promise<Page<InboxItem>> {
    return this.database.inTransaction(actor, async (tx) => {
      const own = await tx.repository(contactPointTable).findOneBy({ personId: actor.personId });
      const rows = await pageOf(tx.repository(inboxTable), page, { by: ['at', 'messageId'], newestFirst: true });
      return { ...rows, items: rows.items.map((line) => shown(line, own?.language ?? 'nl')) };
    });
  }

  markRead(actor: Actor, messageId: string, read: boolean): Promise<void> {
    return this.database.inTransaction(actor, async (tx) => {
      const { rowCount } = await tx.query(
        `UPDATE inbox_line SET version = version + 1, changed_at = clock_timestamp(),
           read_at = CASE WHEN $3::timestamptz IS NOT NULL THEN coalesce(read_at, $3) END
         WHERE message_id = $1 AND person_id = $2`,
        [messageId, actor.personId, read ? this.clock.now() : null],
      );
      if (rowCount === 0) throw new Refusal('unknown-message', 'Dit bericht bestaat niet.', undefined, 'unknown');
      tx.afterCommit(() => this.live.wake());
    });
  }

  /** Writes lines because of one event, one for each person and kind. */
  async tell(tx: Tx, cause: Cause, lines: readonly Line[]): Promise<void> {
    if (lines.length === 0) return;
    const rows = lines.map(({ personId, kind, caseId, facts }) => ({
      ...{ messageId: derivedId(cause.id, personId, kind), personId, kind, caseId: caseId ?? null },
      ...{ facts: facts ?? {}, at: cause.at },
    }));
    await tx.repository(inboxTable).insert(rows);
    tx.afterCommit(() => this.live.wake());
  }
}

function shown({ personId: _, facts, version: __, at, readAt, ...line }: InboxLine, language: Language): InboxItem {
  const texts = messageText(line.kind, language, facts);
  const answers = answersIn(facts);
  return {
    ...{ ...line, at: at.toISOString(), readAt: readAt?.toISOString() ?? null, ...texts },
    ...(answers && { answers }),
  };
}

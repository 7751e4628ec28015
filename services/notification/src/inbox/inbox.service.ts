import { Injectable } from '@nestjs/common';
import { type Actor, CommandRunner, type Page, type PageRequest, pageOf } from '@rondetafel/platform';
import { type Language, permit } from '@rondetafel/policy';
import { InAppService } from '../delivery/in-app/in-app.service.ts';
import { inboxTable } from '../delivery/in-app/in-app.table.ts';
import { refuse } from '../refuse.ts';
import { type InboxLineView, inboxLineView } from './inbox.shapes.ts';

/** Row-level security shows each person their own lines and no others. */
export const ownLines = 'a person sees only lines written to them, of codes, ids and times';

@Injectable()
export class InboxService {
  constructor(
    private readonly commands: CommandRunner,
    private readonly inApp: InAppService,
  ) {}

  list(actor: Actor, page: PageRequest, language: Language): Promise<Page<InboxLineView>> {
    return this.commands.unrecorded(actor, ownLines, async (tx) => {
      permit(actor, 'read-own-messages');
      const rows = await pageOf(tx.repository(inboxTable), page, { by: ['at', 'messageId'], newestFirst: true });
      return { ...rows, items: rows.items.map((line) => inboxLineView(line, language)) };
    });
  }

  markRead(actor: Actor, messageId: string, read: boolean): Promise<void> {
    return this.commands.unrecorded(actor, ownLines, async (tx, { now }) => {
      permit(actor, 'read-own-messages');
      const { rowCount } = await tx.query(
        `UPDATE inbox_line SET version = version + 1, changed_at = clock_timestamp(),
           read_at = CASE WHEN $3::timestamptz IS NOT NULL THEN coalesce(read_at, $3) END
         WHERE message_id = $1 AND person_id = $2`,
        [messageId, actor.personId, read ? now : null],
      );
      if (rowCount === 0) throw refuse('unknown-message', { kind: 'unknown' });
      this.inApp.changes(tx);
    });
  }
}

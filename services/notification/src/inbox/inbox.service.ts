import { Injectable } from '@nestjs/common';
import { type Actor, CommandRunner, type Page, type PageRequest } from '@rondetafel/platform';
import { type Language, permit } from '@rondetafel/policy';
import { InAppService } from '../delivery/in-app/in-app.service.ts';
import { linesInSight, markLine } from '../delivery/in-app/in-app.store.ts';
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
      const rows = await linesInSight(tx, page);
      return { ...rows, items: rows.items.map((line) => inboxLineView(line, language)) };
    });
  }

  markRead(actor: Actor, messageId: string, read: boolean): Promise<void> {
    return this.commands.unrecorded(actor, ownLines, async (tx, { now }) => {
      permit(actor, 'read-own-messages');
      const { personId } = actor;
      if (!(await markLine(tx, { messageId, personId }, read ? now : null)))
        throw refuse('unknown-message', { kind: 'unknown' });
      this.inApp.changes(tx);
    });
  }
}

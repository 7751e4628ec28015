import { createHash } from 'node:crypto';
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
} from '@rondetafel/platform';
import { contactPointTable } from '../contact-point/contact-point.table.ts';
import type { InboxItem } from './inbox.controller.ts';
import { type InboxMessage, inboxTable } from './inbox.table.ts';
import { type Facts, type InboxKind, messageText } from './message-text.ts';

@Injectable()
export class InboxService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, page: PageRequest): Promise<Page<InboxItem>> {
    return this.database.inTransaction(actor, async (tx) => {
      const own = await tx.repository(contactPointTable).findOneBy({ personId: actor.personId });
      const rows = await pageOf(tx.repository(inboxTable), page, { by: ['at', 'messageId'], newestFirst: true });
      return { ...rows, items: rows.items.map((message) => shown(message, own?.language ?? 'nl')) };
    });
  }

  markRead(actor: Actor, messageId: string, read: boolean): Promise<void> {
    return this.database.inTransaction(actor, async (tx) => {
      const change = { readAt: read ? this.clock.now() : null };
      const { affected } = await tx.repository(inboxTable).update({ messageId, personId: actor.personId }, change);
      if (affected === 0) throw new Refusal('unknown-message', 'Dit bericht bestaat niet.', undefined, 'unknown');
    });
  }
}

/** A line for one person because of one event; its id comes from both, so it is written once whatever happens. */
export async function tell(
  event: EventContext,
  personId: string,
  line: { kind: InboxKind; caseId?: string; facts?: Facts },
): Promise<void> {
  await event.tx.repository(inboxTable).insert({
    messageId: lineId(event.envelope.id, personId),
    personId,
    kind: line.kind,
    caseId: line.caseId ?? null,
    facts: line.facts ?? {},
    at: new Date(event.envelope.time),
  });
}

function lineId(eventId: string, personId: string): string {
  const hex = createHash('sha256').update(`${eventId}|${personId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function shown({ personId: _, facts, at, readAt, ...message }: InboxMessage, language: 'nl' | 'en'): InboxItem {
  const texts = messageText(message.kind, language, facts);
  return { ...message, at: at.toISOString(), readAt: readAt?.toISOString() ?? null, ...texts };
}

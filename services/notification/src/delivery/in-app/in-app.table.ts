import { EntitySchema } from 'typeorm';
import type { Facts } from '../../../texts/fill.ts';
import type { InboxKind } from './message-text.ts';

/** A line in one person's in-app inbox. */
export interface InboxLine {
  readonly messageId: string;
  readonly personId: string;
  readonly kind: InboxKind;
  readonly caseId: string | null;
  readonly facts: Facts;
  readonly at: Date;
  readonly readAt: Date | null;
  /** Its event is of an urgent case (P-5). */
  readonly urgent: boolean;
  /** Was counted in a mail, or is mailed by itself. */
  readonly mailed: boolean;
  /** Rises with every change, so that other open pages notice. */
  readonly version: number;
}

export const inboxTable = new EntitySchema<InboxLine>({
  name: 'inbox_line',
  columns: {
    messageId: { type: 'uuid', name: 'message_id', primary: true },
    personId: { type: 'uuid', name: 'person_id' },
    kind: { type: 'text' },
    caseId: { type: 'uuid', name: 'case_id', nullable: true },
    facts: { type: 'jsonb' },
    at: { type: 'timestamptz' },
    readAt: { type: 'timestamptz', name: 'read_at', nullable: true },
    urgent: { type: 'boolean', default: false },
    mailed: { type: 'boolean', default: false },
    version: { type: 'int', default: 1 },
  },
});

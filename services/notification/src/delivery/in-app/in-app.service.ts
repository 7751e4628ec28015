import { Injectable } from '@nestjs/common';
import type { EventContext, Tx } from '@rondetafel/platform';
import type { Facts } from '../../../texts/fill.ts';
import { derivedId } from '../derived-id.ts';
import { inboxTable } from './in-app.table.ts';
import { topicOf } from './line-topic.ts';
import type { InboxKind } from './message-text.ts';

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
  /** Waits for no daily mail (P-5). */
  readonly urgent?: boolean;
}

/** Acts on lines in the transaction that writes them. */
export type AfterLines = (tx: Tx, lines: readonly Line[]) => Promise<void>;

export const causeOf = ({ envelope }: EventContext): Cause => ({ id: envelope.id, at: new Date(envelope.time) });

/** The channel that needs no address: a line in the inbox of each. */
@Injectable()
export class InAppService {
  readonly #watchers = new Set<() => void>();
  readonly #steps: AfterLines[] = [];

  /** @param step follows each writing of lines, in its transaction. */
  afterLines(step: AfterLines): void {
    this.#steps.push(step);
  }

  /** Writes lines because of one event, one for each person and kind. */
  async tell(tx: Tx, cause: Cause, lines: readonly Line[]): Promise<void> {
    if (lines.length === 0) return;
    const rows = lines.map(({ personId, kind, caseId, facts, urgent }) => ({
      messageId: derivedId(cause.id, personId, kind),
      personId,
      kind,
      caseId: caseId ?? null,
      facts: facts ?? {},
      at: cause.at,
      urgent: urgent ?? false,
      mailed: topicOf(kind) === 'own-mail',
    }));
    await tx.repository(inboxTable).createQueryBuilder().insert().values(rows).orIgnore().execute();
    for (const step of this.#steps) await step(tx, lines);
    this.changes(tx);
  }

  /** As `tell`, one line for one person; nothing where nobody is known yet. */
  async tellOne(event: EventContext, personId: string | undefined, line: Omit<Line, 'personId'>): Promise<void> {
    if (personId) await this.tell(event.tx, causeOf(event), [{ personId, ...line }]);
  }

  /** This transaction changes a line: whoever watches looks after its commit. */
  changes(tx: Tx): void {
    tx.afterCommit(() => {
      for (const look of this.#watchers) look();
    });
  }

  /** @param look is called after each commit in this process that changed a line. */
  watch(look: () => void): void {
    this.#watchers.add(look);
  }
}

import { randomUUID } from 'node:crypto';
import {
  acceptGap,
  type MessageRef,
  showMessage,
  skipGroup,
  skipMessage,
  type WholeMessage,
} from '@rondetafel/eventing';
import type { Sql } from '../sql.ts';
import * as refusal from './refusals.ts';
import type { GroupProposal, Proposal, RulingView } from './shapes.ts';

// Both rulings give up an event permanently, so they need two people: one proposes, another confirms.
const kinds = {
  skip: {
    // What waits for a predecessor is not passed before that is ruled on.
    since: ({ status, ruling, waitingSince, reopenedAt, receivedAt }: WholeMessage) =>
      isOpen(status) && (!waitingSince || ruling === 'accept-gap') ? (reopenedAt ?? receivedAt) : null,
    tooLate: refusal.notOpen,
    apply: skipMessage,
  },
  'accept-gap': {
    since: ({ waitingSince }: WholeMessage) => waitingSince,
    tooLate: refusal.notWaiting,
    apply: acceptGap,
  },
} satisfies Record<
  Proposal['ruling'],
  {
    /** Since when the message is in the state that the ruling is about; null when it is not. */
    since: (message: WholeMessage) => Date | null;
    tooLate: () => Error;
    apply: (sql: Sql, message: MessageRef) => Promise<boolean>;
  }
>;

/** @returns the id under which another person confirms it. */
export async function propose(tx: Sql, personId: string, messageId: string, { ruling, reason }: Proposal) {
  const message = await showMessage(tx, messageId);
  if (!message) throw refusal.unknownMessage();
  if (!kinds[ruling].since(message)) throw kinds[ruling].tooLate();
  const rulingId = randomUUID();
  const { rowCount } = await tx.query(
    `INSERT INTO chassis.ruling (ruling_id, message_id, consumer, ruling, reason, proposed_by)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [rulingId, messageId, message.consumer, ruling, reason, personId],
  );
  if (rowCount === 0) throw refusal.alreadyProposed();
  return { rulingId };
}

/** Proposes to skip all that fits and is parked or failing now. @returns as `propose`. */
export async function proposeForGroup(tx: Sql, personId: string, { consumer, reason, ...fits }: GroupProposal) {
  const rulingId = randomUUID();
  await tx.query(
    `INSERT INTO chassis.ruling (ruling_id, fits, consumer, ruling, reason, proposed_by)
     VALUES ($1, $2, $3, 'skip', $4, $5)`,
    [rulingId, JSON.stringify(fits), consumer, reason, personId],
  );
  return { rulingId };
}

/**
 * Applies a proposal. It takes effect when each message is next in its stream.
 * @returns how many messages it is about.
 */
export async function confirm(tx: Sql, personId: string, rulingId: string) {
  const { proposedBy, ...proposal } = await proposed(tx, rulingId);
  if (proposedBy === personId) throw refusal.secondPersonNeeded();
  const messages = proposal.messageId
    ? await applyTo(tx, proposal.messageId, proposal)
    : await applyToGroup(tx, proposal);
  await decide(tx, rulingId, 'confirmed', personId);
  return { rulingId, messages };
}

type Proposed = Omit<Kept, 'proposedBy'>;

async function applyTo(tx: Sql, messageId: string, { consumer, ruling, proposedAt }: Proposed): Promise<number> {
  const { since, tooLate, apply } = kinds[ruling];
  const message = await showMessage(tx, messageId);
  const isSince = message && since(message);
  if (!isSince) throw tooLate();
  if (isSince > proposedAt) throw refusal.outdated();
  if (!(await apply(tx, { consumer, messageId }))) throw tooLate();
  return 1;
}

async function applyToGroup(tx: Sql, { consumer, fits, proposedAt }: Proposed): Promise<number> {
  const { since, ...filter } = fits!;
  const skipped = await skipGroup(tx, consumer, { ...filter, ...(since && { since: new Date(since) }) }, proposedAt);
  if (skipped === 0) throw refusal.notOpen();
  return skipped;
}

/** Withdraws a proposal, one's own or another's. */
export async function withdraw(tx: Sql, personId: string, rulingId: string) {
  await proposed(tx, rulingId);
  await decide(tx, rulingId, 'withdrawn', personId);
}

/** The proposals that wait for a second person, oldest first. Not paged: there are few. */
export async function proposedRulings(tx: Sql): Promise<Kept[]> {
  const { rows } = await tx.query(
    `SELECT ${columns} FROM chassis.ruling WHERE state = 'proposed' ORDER BY proposed_at LIMIT 1000`,
  );
  return rows;
}

/** As it is in the database. */
type Kept = Omit<RulingView, 'proposedAt'> & { readonly proposedAt: Date };

const isOpen = (status: WholeMessage['status']): boolean => ['pending', 'held', 'parked'].includes(status);

const columns = `ruling_id AS "rulingId", message_id::text AS "messageId", fits, consumer, ruling, reason,
  proposed_by AS "proposedBy", proposed_at AS "proposedAt"`;

async function proposed(tx: Sql, rulingId: string) {
  const { rows } = await tx.query(`SELECT ${columns}, state FROM chassis.ruling WHERE ruling_id = $1 FOR UPDATE`, [
    rulingId,
  ]);
  if (!rows[0]) throw refusal.unknownRuling();
  if (rows[0].state !== 'proposed') throw refusal.alreadyDecided();
  return rows[0] as Kept;
}

async function decide(tx: Sql, rulingId: string, state: 'confirmed' | 'withdrawn', personId: string): Promise<void> {
  await tx.query(
    `UPDATE chassis.ruling SET state = $2, decided_by = $3, decided_at = clock_timestamp() WHERE ruling_id = $1`,
    [rulingId, state, personId],
  );
}

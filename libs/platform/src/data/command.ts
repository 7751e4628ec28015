import { createHash } from 'node:crypto';
import type { Actor } from '../actor.ts';
import { refuse } from '../refuse.ts';
import type { Sql } from '../sql.ts';

/** The command was carried out before under the same key; holds the response of that time. */
export class Replay extends Error {
  override readonly name = 'Replay';
  constructor(
    readonly status: number,
    readonly answer: unknown,
  ) {
    super('replay');
  }
}

const claimStatement = `
INSERT INTO chassis.command (person_id, route, key, body_hash) VALUES ($1, $2, $3, $4)
ON CONFLICT (person_id, route, key) DO NOTHING`;
const earlierStatement = `
SELECT body_hash, status, answer FROM chassis.command WHERE person_id = $1 AND route = $2 AND key = $3`;

/**
 * Claims the call's `Idempotency-Key` in the command's own transaction, so that a command is carried out and claimed, or
 * neither. When the same command arrives twice at once, the second waits here until the first has committed.
 * @returns whether this transaction is the keyed command.
 * @throws Replay when it was carried out before; Refusal when the key was used for something else.
 */
export async function claim(tx: Sql, { personId, call }: Actor): Promise<boolean> {
  const { command, route } = call;
  if (!command || command.claimed) return false;
  const { key, bodyHash, before } = command;
  const id = [personId, route, hashOf(personId, route, key)];
  if (before.route !== route) {
    const { rows } = await tx.query(earlierStatement, [personId, before.route, hashOf(personId, before.route, key)]);
    if (rows[0]) throw answerOf(rows[0], before.bodyHash());
  }
  const claimed = await tx.query(claimStatement, [...id, bodyHash]);
  if (claimed.rowCount === 1) return true;
  const { rows } = await tx.query(earlierStatement, id);
  const earlier = rows[0];
  // The earlier row was deleted between the two statements: try again.
  if (!earlier) return claim(tx, { personId, call } as Actor);
  throw answerOf(earlier, bodyHash, before.bodyHash());
}

/** Each form of the hash equals what was kept in its own form only. */
function answerOf({ body_hash: kept, status, answer }: CommandRow, ...hashes: readonly Buffer[]): Error {
  return hashes.some((hash) => hash.equals(kept)) ? new Replay(status, answer) : refuse('idempotency-key-reused');
}

interface CommandRow {
  readonly body_hash: Buffer;
  readonly status: number;
  readonly answer: unknown;
}

/** Stores the command's response for replays: status and ids (30 days). */
export async function keepAnswer(tx: Sql, { personId, call }: Actor, answer: unknown): Promise<void> {
  const { key, status } = call.command!;
  assertBare(answer);
  await tx.query(
    'UPDATE chassis.command SET status = $4, answer = $5 WHERE person_id = $1 AND route = $2 AND key = $3',
    [
      personId,
      call.route,
      hashOf(personId, call.route, key),
      status,
      answer === undefined ? null : JSON.stringify(answer),
    ],
  );
}

/** Whatever a client put into its key, a name perhaps, is not kept. */
const hashOf = (personId: string, route: string, key: string) =>
  createHash('sha256').update(`${personId}|${route}|${key}`).digest('hex');

const idCodeOrDate =
  /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9]+(-[a-z0-9]+)*|\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?)$/;

/** A command answers with ids, codes and dates only, so that a stored response holds no personal data. */
function assertBare(value: unknown): void {
  if (typeof value === 'string' && !idCodeOrDate.test(value)) {
    throw new Error('a command with an Idempotency-Key answers with ids, codes, dates and numbers only');
  }
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(assertBare);
}

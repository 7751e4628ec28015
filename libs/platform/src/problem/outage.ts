import { types } from 'node:util';

/** The SQLSTATE of a database error, also when TypeORM wrapped it. */
export function sqlState(error: unknown): string | undefined {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const state = driverError?.code ?? code;
  return typeof state === 'string' && /^[0-9A-Z]{5}$/.test(state) ? state : undefined;
}

// Shut down, starting up, too many connections, out of disk or memory; and the statement timeout.
const awayStates = /^(08|57P0|53)|^(57014|25P03|25P04|55P03)$/;
const networkCodes = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH|ENOENT)/;
const driverSentences =
  /connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|Cannot use a pool after|Client was closed|already released/i;

/** Whether the database is unavailable (or did not respond in time), as opposed to refusing a statement. */
export function isOutage(error: unknown): boolean {
  if (!types.isNativeError(error)) return false;
  const state = sqlState(error);
  if (state) return awayStates.test(state);
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' && networkCodes.test(code)) || driverSentences.test(error.message);
}

/** A conflict between two transactions, after which one is retried. */
export function isCollision(error: unknown): boolean {
  const state = sqlState(error);
  return state === '40001' || state === '40P01';
}

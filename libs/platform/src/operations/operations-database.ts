import { Database } from '../data/database.ts';

/**
 * The database for operators: with their own actor, audit lines and idempotency keys, but under the worker role, which
 * alone has access to inbox and outbox. Injected only in the routes of this folder.
 */
export class OperationsDatabase extends Database {}

import { Database } from '../data/database.ts';

/**
 * The database for operators: in their own name, with their audit lines and idempotency keys, and under the worker
 * role, which alone reaches inbox and outbox. Injected nowhere but in the routes of this folder.
 */
export class OperationsDatabase extends Database {}

import type { Actor, Moment, Tx } from '@rondetafel/platform';
import { coordinatesIn } from '../coordinator/coordinator.store.ts';
import { districtsOf } from '../directory/directory.store.ts';
import type { Worker } from './domain/standing.ts';

/** Sets what the row policies can't know: the day of business time, and how far dispatching goes here. */
export const informRowPolicies = (tx: Tx, { today, municipality: { assignment } }: Moment) =>
  tx.query(`SELECT set_config('app.dispatches_all', $1, true), set_config('app.today', $2, true)`, [
    assignment.dispatchersServe === 'municipality' ? 'yes' : 'no',
    today,
  ]);

/** The actor with the districts that escalation knows them to serve. */
export async function workerOf(tx: Tx, { personId, organisationId, roles }: Actor): Promise<Worker> {
  const [dispatches, districts] = await Promise.all([districtsOf(tx, personId), coordinatesIn(tx, personId)]);
  return { personId, organisationId, roles, dispatches, coordinatesIn: districts };
}

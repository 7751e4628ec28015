import type { Actor, Tx } from '@rondetafel/platform';
import type { Municipality } from '@rondetafel/policy';
import type { Worker } from './domain/standing.ts';

/**
 * The actor with the districts that escalation knows them to serve. Tells the row policies what they can't know: the day
 * of business time, and how far dispatching goes here.
 */
export async function workerOf(
  tx: Tx,
  actor: Actor,
  { assignment }: Pick<Municipality, 'assignment'>,
  today: string,
): Promise<Worker> {
  const { personId, organisationId, roles } = actor;
  const { rows } = await tx.query(
    `SELECT set_config('app.dispatches_all', $2, true), set_config('app.today', $3, true),
       (SELECT districts FROM professional WHERE person_id = $1) AS dispatches,
       (SELECT districts FROM independent_coordinator WHERE person_id = $1) AS coordinates_in`,
    [personId, assignment.dispatchersServe === 'municipality' ? 'yes' : 'no', today],
  );
  const { dispatches, coordinates_in } = rows[0];
  return { personId, organisationId, roles, dispatches: dispatches ?? [], coordinatesIn: coordinates_in ?? [] };
}

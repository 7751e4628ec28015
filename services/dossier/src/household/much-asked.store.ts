import type { Day, Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';

/** Of one person on one day. */
export interface AskedOnADay {
  readonly personId: Id;
  readonly askedOn: Day;
  readonly questions: number;
  readonly corrections: number;
  readonly unanswered: number;
}

/** Half of what a day allows, or a habit: more than an intake a day asks. */
const muchOnADay = 5;
const muchTogether = 30;
const shown = 200;

/** Days of people who asked much since a day, newest first. Row-level security shows them to who guards privacy alone. */
export async function muchAsked(tx: Tx, since: Day): Promise<AskedOnADay[]> {
  const { rows } = await tx.query(
    `SELECT person_id AS "personId", asked_on::text AS "askedOn", questions, corrections, unanswered FROM (
       SELECT person_id, asked_on, count(*) AS contents, sum(count(*)) OVER (PARTITION BY person_id) AS together,
         (count(*) FILTER (WHERE counts))::int AS questions,
         (count(*) FILTER (WHERE answered AND NOT counts))::int AS corrections,
         (count(*) FILTER (WHERE NOT answered))::int AS unanswered
       FROM known_question WHERE asked_on >= $1 GROUP BY person_id, asked_on) day
     WHERE contents >= $2 OR together >= $3
     ORDER BY asked_on DESC, contents DESC, person_id LIMIT $4`,
    [since, muchOnADay, muchTogether, shown],
  );
  return rows;
}

import type { Day, Id } from '@rondetafel/contracts';
import type { Actor, Tx } from '@rondetafel/platform';
import { type AskedQuestion, weighQuestion } from './domain/question.ts';
import type { Recognised } from './member.store.ts';
import { questionTable } from './question.table.ts';
import { armExpiry, type OfDay } from './question.timers.ts';

/** One member, in one field of a form. */
export interface Asked {
  readonly questionId: Id;
  readonly recognised: Recognised;
}

/**
 * Whether a household with one of these is known (P-3): that, and no more. Each question is on record in both logs with
 * what was asked, keyed.
 * @returns null when some were not answered, because this person asked too much today, and none of the others is known.
 */
export async function askKnown(
  tx: Tx,
  { personId }: Actor,
  today: Day,
  questions: readonly Asked[],
): Promise<boolean | null> {
  const asking = questions.flatMap(({ questionId, recognised: { kept, sought } }) =>
    kept === null ? [] : [{ questionId, kept, sought, asked: kept.toString('hex') }],
  );
  if (asking.length === 0) return false;
  // One after another for each person, so that questions at the same time do not each find the number free.
  const [, earlier] = await Promise.all([
    tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`known-question:${personId}`]),
    tx.repository(questionTable).findBy({ personId, askedOn: today, answered: true }),
  ]);
  const asked: AskedQuestion[] = earlier.map((row) => ({ ...row, asked: row.asked.toString('hex') }));
  const weighed = asking.map((question) => {
    const weight = weighQuestion(asked, question);
    const counts = weight === 'new';
    if (counts || weight === 'correction') asked.push({ ...question, counts });
    return { ...question, weight, counts, answered: weight !== 'too-many' };
  });
  const fresh = weighed.filter(({ weight }) => weight !== 'known-answer');
  const answered = weighed.filter((one) => one.answered);
  for (const one of weighed) {
    const result = one.answered ? 'done' : 'too-many';
    tx.audit({ action: 'ask-known-person', object: `recognised:${one.asked}`, result });
  }
  const subjects = weighed.map((one) => asUuid(one.asked));
  tx.processed({ activity: 'recognition', subjects, subjectType: 'recognised-person' });
  const [{ rows }] = await Promise.all([
    tx.query('SELECT sight.household_is_known($1) AS known', [answered.flatMap(({ sought }) => sought)]),
    fresh.length > 0 && keep(tx, { personId, askedOn: today }, fresh),
  ]);
  return rows[0].known || (answered.length === weighed.length ? false : null);
}

/** What somebody asked on a day is kept as long as it can show a habit. */
export const forgetQuestions = (tx: Tx, { personId, askedOn }: OfDay): Promise<unknown> =>
  tx.repository(questionTable).delete({ personId, askedOn });

interface Kept {
  readonly questionId: Id;
  readonly kept: Buffer;
  readonly counts: boolean;
  readonly answered: boolean;
}

function keep(tx: Tx, { personId, askedOn }: OfDay, questions: readonly Kept[]): Promise<unknown> {
  return Promise.all([
    tx.query(
      `INSERT INTO known_question (person_id, asked_on, asked, question_id, counts, answered)
       SELECT $1, $2, * FROM unnest($3::bytea[], $4::uuid[], $5::boolean[], $6::boolean[]) ON CONFLICT DO NOTHING`,
      [
        personId,
        askedOn,
        questions.map(({ kept }) => kept),
        questions.map(({ questionId }) => questionId),
        questions.map(({ counts }) => counts),
        questions.map(({ answered }) => answered),
      ],
    ),
    armExpiry(tx, { personId, askedOn }),
  ]);
}

/** The register's subjects are ids. */
const asUuid = (hex: string): string => hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

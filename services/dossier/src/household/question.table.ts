import type { Day, Id } from '@rondetafel/contracts';
import { EntitySchema } from 'typeorm';

/** Whom somebody asked about (P-3). */
export interface QuestionRow {
  readonly personId: Id;
  readonly askedOn: Day;
  /** Blind index of surname and day of birth. */
  readonly asked: Buffer;
  readonly questionId: Id;
  readonly counts: boolean;
  /** Whether it was one too many: on record, and not answered. */
  readonly answered: boolean;
}

export const questionTable = new EntitySchema<QuestionRow>({
  name: 'known_question',
  columns: {
    personId: { type: 'uuid', name: 'person_id', primary: true },
    askedOn: { type: 'date', name: 'asked_on', primary: true },
    asked: { type: 'bytea', primary: true },
    questionId: { type: 'uuid', name: 'question_id' },
    counts: { type: 'boolean' },
    answered: { type: 'boolean' },
  },
});

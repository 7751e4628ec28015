import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Day, Id, Instant } from '../vocabulary.ts';

/** Question, minutes and agreement list stay in the dossier; the minutes have the id of their table. */
export const minutesFinished = defineEvent('nl.rondetafel.dossier.minutes-finished.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'The minutes of a held table are frozen, with question and agreement list (S002-11, S002-14, S002-29).',
  data: {
    caseId: Id,
    roundTableId: Id,
    personIds: z.array(Id).describe('Professionals who were there and did not finish them; members have no account.'),
    finishedAt: Instant,
  },
  example: {
    caseId: story.caseId,
    roundTableId: story.roundTableId,
    personIds: [story.teacher],
    finishedAt: '2026-12-03T11:05:00Z',
  },
});

export const minutesMissing = defineEvent('nl.rondetafel.dossier.minutes-missing.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A working day after a table was held its question, minutes or agreement list are not there (S002-14).',
  data: { caseId: Id, roundTableId: Id, heldOn: Day, coordinatorIds: z.array(Id) },
  example: {
    caseId: story.caseId,
    roundTableId: story.roundTableId,
    heldOn: '2026-12-03',
    coordinatorIds: [story.coordinator],
  },
});

export const tableQuestionAsked = defineEvent('nl.rondetafel.dossier.table-question-asked.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'The coordinator asked parties what they bring to a table that is prepared; who was asked is told (P-56).',
  data: {
    caseId: Id,
    roundTableId: Id,
    personIds: z.array(Id).describe('Contacts in the open; a hidden party is not asked (P-27).'),
    askedAt: Instant,
  },
  example: {
    caseId: story.caseId,
    roundTableId: story.roundTableId,
    personIds: [story.teacher],
    askedAt: '2026-11-27T09:00:00Z',
  },
});

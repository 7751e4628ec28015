import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Day, Id, Instant } from '../vocabulary.ts';

const askId = '4d5e6f70-8192-4a3b-8c4d-5e6f708192a3';
const Told = z.array(Id).describe('Who coordinates, without who recorded it.');

/** What was asked, and which member did, stays in the dossier. */
export const memberAsked = defineEvent('nl.rondetafel.dossier.member-asked.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A member asks to correct something, objects or reacts: who coordinates answers within a month (P-26).',
  data: {
    caseId: Id,
    askId: Id,
    kind: z.enum(['correction', 'objection', 'reaction']),
    dueOn: Day,
    personIds: Told,
    askedAt: Instant,
  },
  example: {
    caseId: story.caseId,
    askId,
    kind: 'correction',
    dueOn: '2026-12-30',
    personIds: [story.coordinator],
    askedAt: '2026-11-30T09:00:00Z',
  },
});

export const memberAnswerMissing = defineEvent('nl.rondetafel.dossier.member-answer-missing.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'In a week a member is to have an answer to what they asked, and there is none yet (P-26).',
  data: { caseId: Id, askId: Id, dueOn: Day, personIds: z.array(Id) },
  example: { caseId: story.caseId, askId, dueOn: '2026-12-30', personIds: [story.coordinator] },
});

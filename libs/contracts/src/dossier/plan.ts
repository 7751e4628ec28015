import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Day, Id, Instant } from '../vocabulary.ts';

/** One line of the agreement list: which party, by when (S002-13). What it is and for whom stays in the dossier. */
export const PlannedAgreement = z.object({
  agreementId: Id,
  partyId: Id,
  dueOn: Day,
  awardNeeded: z.boolean().describe('An award request may rest on it (S002-29).'),
  change: z
    .enum(['added', 'changed', 'unchanged', 'ended'])
    .describe('Against the version before: an owner hears of its own lines that changed (P-32).'),
});
export type PlannedAgreement = z.infer<typeof PlannedAgreement>;

export const planAdopted = defineEvent('nl.rondetafel.dossier.plan-adopted.v1', {
  stream: 'case',
  key: 'caseId',
  summary:
    'A version of the plan is adopted; it rests on the minutes of a table and awards rest on it (S002-2, S002-29).',
  data: {
    caseId: Id,
    planVersion: z.int().positive(),
    minutesId: Id,
    adoptedAt: Instant,
    agreements: z.array(PlannedAgreement).describe('Every line of this version, and those that ended with it.'),
  },
  example: {
    caseId: story.caseId,
    planVersion: 1,
    minutesId: story.minutesId,
    adoptedAt: '2026-12-10T13:30:00Z',
    agreements: [
      {
        agreementId: story.agreementId,
        partyId: story.schoolParty,
        dueOn: '2027-01-15',
        awardNeeded: true,
        change: 'added',
      },
    ],
  },
});

export const planAdjusted = defineEvent('nl.rondetafel.dossier.plan-adjusted.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'An adjustment took effect: with both consultations, or small and by its owner (S000-5, P-23).',
  data: {
    caseId: Id,
    planVersion: z.int().positive(),
    small: z.boolean().describe('Notified, not adopted again (P-23).'),
    adjustedAt: Instant,
    agreements: z.array(PlannedAgreement).describe('Only the lines that changed.'),
  },
  example: {
    caseId: story.caseId,
    planVersion: 2,
    small: true,
    adjustedAt: '2027-01-08T11:00:00Z',
    agreements: [
      {
        agreementId: story.agreementId,
        partyId: story.schoolParty,
        dueOn: '2027-01-22',
        awardNeeded: true,
        change: 'changed',
      },
    ],
  },
});

export const agreementSettled = defineEvent('nl.rondetafel.dossier.agreement-settled.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'The coordinator settled one agreement by a binding decision: an award may rest on it too (S002-8, P-22).',
  data: { caseId: Id, agreement: PlannedAgreement, minutesId: Id, settledAt: Instant },
  example: {
    caseId: story.caseId,
    agreement: {
      agreementId: story.agreementId,
      partyId: story.schoolParty,
      dueOn: '2027-01-22',
      awardNeeded: true,
      change: 'unchanged',
    },
    minutesId: story.minutesId,
    settledAt: '2026-12-14T10:00:00Z',
  },
});

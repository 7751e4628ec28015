import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Day, Id, Instant } from '../vocabulary.ts';

/** One line of the agreement list: which party, by when (S002-13). Its text and the member stay in the dossier. */
export const PlannedAgreement = z.object({
  agreementId: Id,
  partyId: Id.optional().describe('Its owner; absent where a member owns it (P-43).'),
  dueOn: Day,
  awardNeeded: z.boolean().describe('An award request may be based on it (S002-29).'),
  change: z
    .enum(['added', 'changed', 'unchanged', 'ended'])
    .describe('Compared with the previous version: an owner is notified of changes to its own lines (P-32).'),
});
export type PlannedAgreement = z.infer<typeof PlannedAgreement>;

/** Whom it is news to: contacts of parties and coordinators, never who did it. Members have no account yet. */
const Told = z.array(Id).describe('Professionals to whom this is news.');

export const planAsked = defineEvent('nl.rondetafel.dossier.plan-asked.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A frozen version of the plan went out: each person whose yes a line needs is asked (S002-2, P-34).',
  data: { caseId: Id, planVersion: z.int().positive(), answerBy: Day, personIds: Told, askedAt: Instant },
  example: {
    caseId: story.caseId,
    planVersion: 1,
    answerBy: '2026-12-11',
    personIds: [story.teacher],
    askedAt: '2026-12-04T15:10:00Z',
  },
});

export const lineProposed = defineEvent('nl.rondetafel.dossier.line-proposed.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A party wrote an agreement of its own into the draft of the plan; the coordinator sends it (R-28).',
  data: { caseId: Id, agreementId: Id, partyId: Id, personIds: Told, proposedAt: Instant },
  example: {
    caseId: story.caseId,
    agreementId: story.agreementId,
    partyId: story.schoolParty,
    personIds: [story.coordinator],
    proposedAt: '2026-12-03T11:00:00Z',
  },
});

/** Who answered what stays in the dossier, for the coordinator and that person alone (P-45). */
export const planAnswered = defineEvent('nl.rondetafel.dossier.plan-answered.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'Somebody answered on the plan; only the coordinator is notified (P-45, R-26).',
  data: { caseId: Id, planVersion: z.int().positive(), personIds: Told, answeredAt: Instant },
  example: {
    caseId: story.caseId,
    planVersion: 1,
    personIds: [story.coordinator],
    answeredAt: '2026-12-07T09:20:00Z',
  },
});

export const planAnswersMissing = defineEvent('nl.rondetafel.dossier.plan-answers-missing.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'On the last day to answer on the plan not everybody has: silence means nothing (R-26).',
  data: {
    caseId: Id,
    planVersion: z.int().positive(),
    answerBy: Day,
    personIds: z.array(Id).describe('Professionals who have not answered; who said no is talked with, not reminded.'),
    coordinatorIds: z.array(Id),
  },
  example: {
    caseId: story.caseId,
    planVersion: 1,
    answerBy: '2026-12-11',
    personIds: [story.teacher],
    coordinatorIds: [story.coordinator],
  },
});

/** Who took it back, and why, stays in the dossier (P-45). */
export const answerWithdrawn = defineEvent('nl.rondetafel.dossier.answer-withdrawn.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'From this day on a yes to the plan does not count any more; agreements may stop by it (P-34).',
  data: {
    caseId: Id,
    planVersion: z.int().positive(),
    agreementIds: z.array(Id).describe('That were in force and are not any more.'),
    coordinatorIds: z.array(Id).describe('Never who recorded it.'),
    personIds: z.array(Id).describe('The contacts of the parties whose agreements these are.'),
    withdrawnOn: Day,
  },
  example: {
    caseId: story.caseId,
    planVersion: 1,
    agreementIds: [story.agreementId],
    coordinatorIds: [story.coordinator],
    personIds: [story.teacher],
    withdrawnOn: '2026-12-14',
  },
});

export const planAdopted = defineEvent('nl.rondetafel.dossier.plan-adopted.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'Every line of a version of the plan is in force: the plan is adopted (S002-2, R-18, R-25).',
  data: { caseId: Id, planVersion: z.int().positive(), personIds: Told, adoptedAt: Instant },
  example: {
    caseId: story.caseId,
    planVersion: 1,
    personIds: [story.coordinator, story.teacher],
    adoptedAt: '2026-12-10T13:30:00Z',
  },
});

export const agreementInForce = defineEvent('nl.rondetafel.dossier.agreement-in-force.v1', {
  stream: 'case',
  key: 'caseId',
  summary:
    'Everybody whose yes a line needs said it: help may begin, before the whole plan is adopted (R-25, S002-28).',
  data: {
    caseId: Id,
    agreementId: Id,
    planVersion: z.int().positive(),
    partyId: Id.optional().describe('Its owner; absent where a member owns it (P-43).'),
    dueOn: Day,
    awardNeeded: z.boolean().describe('An award request may be based on it (S002-29).'),
    personIds: Told,
    inForceAt: Instant,
  },
  example: {
    caseId: story.caseId,
    agreementId: story.agreementId,
    planVersion: 1,
    partyId: story.schoolParty,
    dueOn: '2027-01-15',
    awardNeeded: true,
    personIds: [story.teacher],
    inForceAt: '2026-12-08T10:00:00Z',
  },
});

export const planAdjusted = defineEvent('nl.rondetafel.dossier.plan-adjusted.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'The plan was adjusted: after both consultations, or something small by its owner (S000-5, P-23).',
  data: {
    caseId: Id,
    planVersion: z.int().positive(),
    small: z.boolean().describe('Notified only, not adopted again (P-23).'),
    adjustedAt: Instant,
    agreements: z.array(PlannedAgreement).describe('Only the lines that changed.'),
    personIds: z
      .array(Id)
      .describe('Professionals to whom this is news and who are asked nothing by it, never who did it.'),
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
    personIds: [story.coordinator],
  },
});

/** Why, if they said so, stays in the dossier. */
export const agreementReminded = defineEvent('nl.rondetafel.dossier.agreement-reminded.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'Somebody reminded the party that owns an agreement of it (S000-9).',
  data: { caseId: Id, agreementId: Id, partyId: Id, personIds: Told, remindedAt: Instant },
  example: {
    caseId: story.caseId,
    agreementId: story.agreementId,
    partyId: story.schoolParty,
    personIds: [story.teacher],
    remindedAt: '2026-12-16T09:30:00Z',
  },
});

/** What is proposed stays in the dossier. */
export const ownerAsked = defineEvent('nl.rondetafel.dossier.owner-asked.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'Somebody proposed a change of an agreement to the party that owns it, which says yes or no (S000-9).',
  data: { caseId: Id, askId: Id, agreementId: Id, partyId: Id, personIds: Told, askedAt: Instant },
  example: {
    caseId: story.caseId,
    askId: '8f0f4f5e-7a05-4b51-9d0c-33b0f6a1c2d7',
    agreementId: story.agreementId,
    partyId: story.schoolParty,
    personIds: [story.teacher],
    askedAt: '2026-12-16T09:40:00Z',
  },
});

export const ownerAnswered = defineEvent('nl.rondetafel.dossier.owner-answered.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'The party that owns an agreement said yes or no to a proposed change of it (S000-9).',
  data: { caseId: Id, askId: Id, agreementId: Id, accepted: z.boolean(), personIds: Told, answeredAt: Instant },
  example: {
    caseId: story.caseId,
    askId: '8f0f4f5e-7a05-4b51-9d0c-33b0f6a1c2d7',
    agreementId: story.agreementId,
    accepted: true,
    personIds: [story.coordinator],
    answeredAt: '2026-12-17T08:15:00Z',
  },
});

export const agreementSettled = defineEvent('nl.rondetafel.dossier.agreement-settled.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'The coordinator settled one agreement by a binding decision; an award may be based on it (S002-8, P-22).',
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

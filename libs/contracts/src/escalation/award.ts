import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Addressee } from '../person.ts';
import { AwardOutcome, Day, Id, Instant } from '../vocabulary.ts';

const award = { caseId: Id, awardRequestId: Id, agreementId: Id, addressee: Addressee, coordinatorId: Id };

const example = {
  caseId: story.caseId,
  awardRequestId: story.awardRequestId,
  agreementId: story.agreementId,
  addressee: { organisationId: story.municipality },
  coordinatorId: story.coordinator,
};

export const awardRequested = defineEvent('nl.rondetafel.escalation.award-requested.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'The municipality was asked for the award that an adopted or settled agreement needs (S002-28, -29, P-22).',
  data: {
    ...award,
    targetOn: Day.describe('"As soon as possible" according to the settings of the municipality (R-8).'),
    requestedAt: Instant,
  },
  example: { ...example, targetOn: '2026-12-24', requestedAt: '2026-12-10T14:00:00Z' },
});

export const awardDecided = defineEvent('nl.rondetafel.escalation.award-decided.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'The award was granted or refused; a refusal is registered and never overruled by software (S002-28, R-7).',
  data: { ...award, outcome: AwardOutcome, decidedAt: Instant },
  example: { ...example, outcome: 'granted', decidedAt: '2026-12-21T10:20:00Z' },
});

export const awardOverdue = defineEvent('nl.rondetafel.escalation.award-overdue.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'The target day of an award passed without a decision (S002-28, R-8).',
  data: { ...award, targetOn: Day },
  example: { ...example, targetOn: '2026-12-24' },
});

import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Professional } from '../person.ts';
import { Code, Day, Id, Instant, LocalTime, Representation, SourceKind } from '../vocabulary.ts';

/** Enough to invite a member and send them messages; names and relations stay in the dossier. */
export const HouseholdMember = z.object({
  memberId: Id,
  minor: z.boolean().describe('School and youth-care provider are required per child (P-8).'),
  representation: Representation.optional().describe('Absent: not settled yet, so a minor gets no messages (P-16).'),
  representativeIds: z.array(Id).optional(),
});
export type HouseholdMember = z.infer<typeof HouseholdMember>;

export const caseRegistered = defineEvent('nl.rondetafel.dossier.case-registered.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A household is registered as a pre-dossier; its case id is now known (P-1).',
  data: {
    caseId: Id,
    district: Code,
    sourceKind: SourceKind,
    registeredAt: Instant,
    reportedBy: Professional,
    members: z.array(HouseholdMember),
  },
  example: {
    caseId: story.caseId,
    district: 'almere-buiten',
    sourceKind: 'report',
    registeredAt: '2026-11-23T09:15:00Z',
    reportedBy: { personId: story.neighbourhoodWorker, organisationId: story.neighbourhoodTeam },
    members: [
      { memberId: story.parent, minor: false, representation: 'self' },
      { memberId: story.child, minor: true, representation: 'representatives', representativeIds: [story.parent] },
    ],
  },
});

export const placeNeedsKnown = defineEvent('nl.rondetafel.dossier.place-needs-known.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'What a place needs for everybody of this household to be able to come; never whose need it is (P-12).',
  data: { caseId: Id, stepFree: z.boolean() },
  example: { caseId: story.caseId, stepFree: true },
});

export const householdChanged = defineEvent('nl.rondetafel.dossier.household-changed.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A member joined, left, was corrected or withdrawn; holds the complete household (P-16).',
  data: {
    caseId: Id,
    members: z.array(HouseholdMember),
    changedBy: Professional,
    changedAt: Instant,
  },
  example: {
    caseId: story.caseId,
    members: [
      { memberId: story.parent, minor: false, representation: 'self' },
      {
        memberId: story.child,
        minor: true,
        representation: 'self-and-representatives',
        representativeIds: [story.parent],
      },
    ],
    changedBy: { personId: story.coordinator, organisationId: story.citySocialTeam },
    changedAt: '2026-12-09T00:00:00+01:00',
  },
});

/** A part of the week that suits a member, on the local clock. */
export const PreferredTime = z.object({
  weekday: z.int().min(1).max(7).describe('ISO: 1 is Monday.'),
  from: LocalTime,
  to: LocalTime,
});
export type PreferredTime = z.infer<typeof PreferredTime>;

export const guestNeedsKnown = defineEvent('nl.rondetafel.dossier.guest-needs-known.v1', {
  stream: 'case',
  key: 'caseId',
  summary:
    'What inviting this household takes: who prefers which times, who is mailed, and needs of which it is not said whose (P-12, P-17).',
  sealed: ['mail'],
  data: {
    caseId: Id,
    interpreter: z.boolean(),
    childcare: z.boolean(),
    letter: z.boolean().describe('Somebody is told by a letter on paper, which takes days.'),
    preferredTimes: z
      .array(z.object({ memberId: Id, times: z.array(PreferredTime) }))
      .describe('Of the members who gave any.'),
    mail: z
      .array(z.object({ memberId: Id, allowed: z.boolean() }))
      .describe(
        'Of the members whose safe contact was recorded, who left too: not allowed where another channel was agreed on or somebody else reads the mail.',
      ),
  },
  example: {
    caseId: story.caseId,
    interpreter: true,
    childcare: false,
    letter: true,
    preferredTimes: [{ memberId: story.parent, times: [{ weekday: 2, from: '09:00', to: '12:00' }] }],
    mail: [{ memberId: story.parent, allowed: false }],
  },
});

export const caseMoved = defineEvent('nl.rondetafel.dossier.case-moved.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'The household moved to another district and coordinator pool; figures stay with the first district (P-20).',
  data: { caseId: Id, district: Code, movedOn: Day },
  example: { caseId: story.caseId, district: 'almere-haven', movedOn: '2027-02-01' },
});

export const dossierOpened = defineEvent('nl.rondetafel.dossier.dossier-opened.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'The pre-dossier became the coordination dossier of this household, the only one (S000-17, P-1).',
  data: { caseId: Id, openedAt: Instant },
  example: { caseId: story.caseId, openedAt: '2026-11-25T08:30:00Z' },
});

/** How it ended stays in the dossier: subscribers only need to stop (P-20). */
export const dossierClosed = defineEvent('nl.rondetafel.dossier.dossier-closed.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'Coordination of this case ended; tables, terms and requests end with it (S002-20, P-20).',
  data: { caseId: Id, closedAt: Instant },
  example: { caseId: story.caseId, closedAt: '2027-06-30T14:00:00Z' },
});

export const dossierErased = defineEvent('nl.rondetafel.dossier.dossier-erased.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A dossier or pre-dossier is erased: every service erases its data about it (P-1, P-29, P-32).',
  data: { caseId: Id, memberIds: z.array(Id), erasedAt: Instant },
  example: { caseId: story.caseId, memberIds: [story.parent, story.child], erasedAt: '2042-07-01T02:00:00Z' },
});

export const memberErased = defineEvent('nl.rondetafel.dossier.member-erased.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'One member is erased and the case remains: keys and erasure are per member (P-29).',
  data: { caseId: Id, memberId: Id, erasedAt: Instant },
  example: { caseId: story.caseId, memberId: story.child, erasedAt: '2041-01-01T02:00:00Z' },
});

import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Restricted } from '../person.ts';
import { Attendance, AttendanceAnswer, AttendeeNeed, Code, Day, Id, Instant, TableKind } from '../vocabulary.ts';
import { Attendee, exampleAttendees } from './attendee.ts';
import { examplePlace, Place } from './place.ts';

const table = { caseId: Id, roundTableId: Id, kind: TableKind };
const exampleTable = { caseId: story.caseId, roundTableId: story.roundTableId, kind: 'upscaling' as const };

/** The complete appointment in each event, so that a subscriber can compare it with what it sent to whom. */
const appointment = {
  ...table,
  revision: z
    .int()
    .nonnegative()
    .describe(
      'Rises with another time or place only (RFC 5545 SEQUENCE): no calendar file may reveal a change of attendees (P-27).',
    ),
  startsAt: Instant,
  endsAt: Instant,
  place: Place.optional().describe('Absent when the place is arranged elsewhere (S002-9).'),
  deadlineOn: Day.optional().describe('Absent for kinds without a term.'),
  attendees: z.array(Attendee),
  urgent: z.boolean().describe('Not subject to quiet hours, digests and notice periods (P-5).'),
};

const exampleAppointment = {
  ...exampleTable,
  revision: 0,
  startsAt: '2026-12-03T09:00:00Z',
  endsAt: '2026-12-03T10:30:00Z',
  place: examplePlace,
  deadlineOn: '2026-12-04',
  attendees: exampleAttendees,
  urgent: false,
};

export const roundTableCalled = defineEvent('nl.rondetafel.scheduling.round-table-called.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A table or case conference was called; its roster is being filled (S002-46, S002-51, S000-15).',
  data: { ...table, calledBy: Id, calledAt: Instant },
  example: { ...exampleTable, calledBy: story.coordinator, calledAt: '2026-11-25T08:31:00Z' },
});

export const rosterIncompleteV1 = defineEvent('nl.rondetafel.scheduling.roster-incomplete.v1', {
  retired: true,
  stream: 'case',
  key: 'caseId',
  summary: 'Required roles are unfilled: the coordinator fills them or marks them not applicable (S002-47, R-15, P-8).',
  data: {
    ...table,
    missing: z.array(
      z.object({
        role: Code,
        memberId: Id.optional().describe('The child whose school or provider is missing (P-8).'),
        restricted: Restricted,
      }),
    ),
    coordinatorId: Id,
  },
  example: {
    ...exampleTable,
    missing: [{ role: 'youth-care-provider', memberId: story.child, restricted: false }],
    coordinatorId: story.coordinator,
  },
});

export const rosterIncomplete = defineEvent('nl.rondetafel.scheduling.roster-incomplete.v2', {
  stream: 'case',
  key: 'caseId',
  summary: 'Required roles are unfilled: the coordinator fills them or marks them not applicable (S002-47, R-15, P-8).',
  earlier: rosterIncompleteV1,
  sealed: ['missing'],
  data: rosterIncompleteV1.strict.shape,
  example: rosterIncompleteV1.example,
});

export const optionsOffered = defineEvent('nl.rondetafel.scheduling.options-offered.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'Attendees without a calendar can choose from reserved times; no reply is no consent (P-11, P-18).',
  data: {
    ...table,
    offerId: Id,
    options: z.array(z.object({ optionId: Id, startsAt: Instant, endsAt: Instant })),
    asked: z.array(Attendee),
    answerBy: Instant,
    urgent: z.boolean(),
    coordinatorId: Id.optional().describe('Who is notified when one of them has no address (P-17, P-18).'),
  },
  example: {
    ...exampleTable,
    offerId: 'bac2d3e4-f5a6-4b78-8c9d-0e1f2a3b4c40',
    options: [
      {
        optionId: 'cbd3e4f5-a6b7-4c89-9d0e-1f2a3b4c5d41',
        startsAt: '2026-12-03T09:00:00Z',
        endsAt: '2026-12-03T10:30:00Z',
      },
    ],
    asked: exampleAttendees.slice(2),
    answerBy: '2026-11-27T16:00:00Z',
    urgent: false,
    coordinatorId: story.coordinator,
  },
});

export const optionsAskedChanged = defineEvent('nl.rondetafel.scheduling.options-asked-changed.v1', {
  stream: 'case',
  key: 'caseId',
  summary:
    'Somebody who could choose has no seat any more and chooses no longer; the times stay for the others (P-11, P-18).',
  data: {
    ...table,
    offerId: Id,
    asked: z.array(Attendee).describe('Who may still choose.'),
  },
  example: {
    ...exampleTable,
    offerId: 'bac2d3e4-f5a6-4b78-8c9d-0e1f2a3b4c40',
    asked: exampleAttendees.slice(2),
  },
});

export const optionsWithdrawn = defineEvent('nl.rondetafel.scheduling.options-withdrawn.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'The coordinator withdrew the times to choose from; those asked are notified (P-11, P-18).',
  data: { ...table, offerId: Id, withdrawnAt: Instant },
  example: {
    ...exampleTable,
    offerId: 'bac2d3e4-f5a6-4b78-8c9d-0e1f2a3b4c40',
    withdrawnAt: '2026-11-26T10:15:00Z',
  },
});

export const roundTableBooked = defineEvent('nl.rondetafel.scheduling.round-table-booked.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A round table was booked with time, place and attendees: invitations are sent (S002-9, S002-46, P-27).',
  data: appointment,
  example: exampleAppointment,
});

export const roundTableMoved = defineEvent('nl.rondetafel.scheduling.round-table-moved.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A booked table was moved to another time or place (P-32).',
  data: { ...appointment, previousStartsAt: Instant },
  example: {
    ...exampleAppointment,
    revision: 1,
    startsAt: '2026-12-04T09:00:00Z',
    endsAt: '2026-12-04T10:30:00Z',
    previousStartsAt: '2026-12-03T09:00:00Z',
  },
});

export const roundTableAttendeesChanged = defineEvent('nl.rondetafel.scheduling.round-table-attendees-changed.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'Same time and place, other attendees: substituted, added, revealed or removed (P-11, P-13, P-27).',
  data: appointment,
  example: { ...exampleAppointment, attendees: exampleAttendees.slice(0, 2) },
});

/** Without attendees: a subscriber that sent invitations knows to whom. */
export const roundTableCancelled = defineEvent('nl.rondetafel.scheduling.round-table-cancelled.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A table was cancelled, booked or not: reservations and timers are released (P-10).',
  data: { ...table, revision: z.int().nonnegative(), cancelledAt: Instant, urgent: z.boolean() },
  example: { ...exampleTable, revision: 2, cancelledAt: '2026-12-02T15:00:00Z', urgent: false },
});

export const roundTableHeldV1 = defineEvent('nl.rondetafel.scheduling.round-table-held.v1', {
  retired: true,
  stream: 'case',
  key: 'caseId',
  summary: 'A table took place with this attendance: minutes and agreement list are due (P-10, S002-14, R-12, R-22).',
  data: {
    ...table,
    heldOn: Day,
    deadlineOn: Day.optional(),
    rosterComplete: z.boolean().describe('A table without a required role meets the term but not the roster (R-22).'),
    attendance: z.array(
      z.object({
        personId: Id,
        organisationId: Id.optional(),
        partyId: Id.optional(),
        attendance: Attendance,
        restricted: Restricted,
      }),
    ),
  },
  example: {
    ...exampleTable,
    heldOn: '2026-12-03',
    deadlineOn: '2026-12-04',
    rosterComplete: true,
    attendance: [
      {
        personId: story.coordinator,
        organisationId: story.citySocialTeam,
        attendance: 'present',
        restricted: false,
      },
      {
        personId: story.teacher,
        organisationId: story.school,
        partyId: story.schoolParty,
        attendance: 'no-show',
        restricted: false,
      },
      { personId: story.parent, attendance: 'present', restricted: false },
    ],
  },
});

export const roundTableHeld = defineEvent('nl.rondetafel.scheduling.round-table-held.v2', {
  stream: 'case',
  key: 'caseId',
  summary: 'A table took place with this attendance: minutes and agreement list are due (P-10, S002-14, R-12, R-22).',
  earlier: roundTableHeldV1,
  sealed: ['rosterComplete'],
  data: {
    ...table,
    heldOn: Day,
    deadlineOn: Day.optional(),
    rosterComplete: z
      .boolean()
      .describe(
        'A table without a required role meets the term but not the roster (R-22). A hidden party that was left out counts (P-27).',
      ),
    attendance: z.array(
      z.object({
        personId: Id,
        organisationId: Id.optional(),
        partyId: Id.optional(),
        attendance: Attendance,
        restricted: Restricted,
      }),
    ),
  },
  example: {
    ...exampleTable,
    heldOn: '2026-12-03',
    deadlineOn: '2026-12-04',
    rosterComplete: true,
    attendance: [
      {
        personId: story.coordinator,
        organisationId: story.citySocialTeam,
        attendance: 'present',
        restricted: false,
      },
      {
        personId: story.teacher,
        organisationId: story.school,
        partyId: story.schoolParty,
        attendance: 'no-show',
        restricted: false,
      },
      { personId: story.parent, attendance: 'present', restricted: false },
    ],
  },
});

export const BrokenPromise = z.enum(['room-too-small', 'room-not-step-free', 'hidden-party-undecided']);
export type BrokenPromise = z.infer<typeof BrokenPromise>;

export const roundTablePromiseBrokenV1 = defineEvent('nl.rondetafel.scheduling.round-table-promise-broken.v1', {
  retired: true,
  stream: 'case',
  key: 'caseId',
  summary: 'What was checked when a table was booked holds no more; a task for its coordinator alone (S002-9, P-27).',
  data: {
    ...table,
    startsAt: Instant,
    broken: z.array(BrokenPromise).min(1).describe('Those that broke now.'),
    coordinatorId: Id,
  },
  example: {
    ...exampleTable,
    startsAt: '2026-12-03T09:00:00Z',
    broken: ['room-too-small'],
    coordinatorId: story.coordinator,
  },
});

export const roundTablePromiseBroken = defineEvent('nl.rondetafel.scheduling.round-table-promise-broken.v2', {
  stream: 'case',
  key: 'caseId',
  summary: 'What was checked when a table was booked holds no more; a task for its coordinator alone (S002-9, P-27).',
  earlier: roundTablePromiseBrokenV1,
  sealed: ['broken'],
  data: roundTablePromiseBrokenV1.strict.shape,
  example: roundTablePromiseBrokenV1.example,
});

export const attendanceAnswered = defineEvent('nl.rondetafel.scheduling.attendance-answered.v1', {
  stream: 'case',
  key: 'caseId',
  summary:
    'An attendee replied yes, maybe or no; a no of a required one reopens the search and is evidence (S002-34, R-22).',
  data: {
    ...table,
    revision: z.int().nonnegative(),
    personId: Id,
    organisationId: Id.optional(),
    partyId: Id.optional(),
    need: AttendeeNeed,
    answer: AttendanceAnswer,
    restricted: Restricted,
    answeredAt: Instant,
    coordinatorId: Id,
  },
  example: {
    ...exampleTable,
    revision: 0,
    personId: story.teacher,
    organisationId: story.school,
    partyId: story.schoolParty,
    need: 'required',
    answer: 'declined',
    restricted: false,
    answeredAt: '2026-11-27T12:00:00Z',
    coordinatorId: story.coordinator,
  },
});

export const roundTableAnswersAskedAgain = defineEvent('nl.rondetafel.scheduling.round-table-answers-asked-again.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'The coordinator asks once more those who have not answered; no answer stays no answer (R-26, P-11).',
  data: {
    ...table,
    revision: z.int().nonnegative(),
    asked: z.array(Attendee).min(1),
    askedAt: Instant,
    urgent: z.boolean(),
    coordinatorId: Id,
  },
  example: {
    ...exampleTable,
    revision: 0,
    asked: exampleAttendees.slice(1),
    askedAt: '2026-12-01T09:00:00Z',
    urgent: false,
    coordinatorId: story.coordinator,
  },
});

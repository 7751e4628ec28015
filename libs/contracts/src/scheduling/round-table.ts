import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Restricted } from '../person.ts';
import { Attendance, AttendanceAnswer, AttendeeNeed, Code, Day, Id, Instant, TableKind } from '../vocabulary.ts';
import { Attendee, exampleAttendees } from './attendee.ts';
import { examplePlace, Place } from './place.ts';

// A table belongs to a case.

const table = { caseId: Id, roundTableId: Id, kind: TableKind };
const exampleTable = { caseId: story.caseId, roundTableId: story.roundTableId, kind: 'upscaling' as const };

/** The whole appointment each time, so that a hearer compares with what it told whom. */
const appointment = {
  ...table,
  revision: z
    .int()
    .nonnegative()
    .describe(
      'Rises with another time or place only (RFC 5545 SEQUENCE): no calendar file may tell that someone else came or went (P-27).',
    ),
  startsAt: Instant,
  endsAt: Instant,
  place: Place.optional().describe('Absent when the place is arranged elsewhere (S002-9).'),
  deadlineOn: Day.optional().describe('Absent for kinds without a term.'),
  attendees: z.array(Attendee),
  urgent: z.boolean().describe('Passes quiet hours, digests and notice periods (P-5).'),
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
  summary: 'A table or case conference is to be held; its roster is being filled (S002-46, S002-51, S000-15).',
  data: { ...table, calledBy: Id, calledAt: Instant },
  example: { ...exampleTable, calledBy: story.coordinator, calledAt: '2026-11-25T08:31:00Z' },
});

export const rosterIncomplete = defineEvent('nl.rondetafel.scheduling.roster-incomplete.v1', {
  stream: 'case',
  key: 'caseId',
  summary:
    'Required roles have nobody yet: the coordinator fills them or marks them not applicable (S002-47, R-15, P-8).',
  data: {
    ...table,
    missing: z.array(
      z.object({
        role: Code,
        memberId: Id.optional().describe('The child whose school or provider it is (P-8).'),
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

export const optionsOffered = defineEvent('nl.rondetafel.scheduling.options-offered.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'Those without a calendar choose from held times; no answer is no consent (P-11, P-18).',
  data: {
    ...table,
    offerId: Id,
    options: z.array(z.object({ optionId: Id, startsAt: Instant, endsAt: Instant })),
    asked: z.array(Attendee),
    answerBy: Instant,
    urgent: z.boolean(),
    coordinatorId: Id.optional().describe('Who hears which of them have no address (P-17, P-18).'),
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

export const optionsWithdrawn = defineEvent('nl.rondetafel.scheduling.options-withdrawn.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'The coordinator took back times that were to be chosen from: who was asked hears so (P-11, P-18).',
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
  summary: 'A round table has a time, a place and its attendees: invitations go out (S002-9, S002-46, P-27).',
  data: appointment,
  example: exampleAppointment,
});

export const roundTableMoved = defineEvent('nl.rondetafel.scheduling.round-table-moved.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A booked table has another time or place (P-32).',
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
  summary: 'Same time and place, other people: a substitute, a newcomer, someone released or gone (P-11, P-13, P-27).',
  data: appointment,
  example: { ...exampleAppointment, attendees: exampleAttendees.slice(0, 2) },
});

/** Whom to tell is known to who told them: this needs no attendees. */
export const roundTableCancelled = defineEvent('nl.rondetafel.scheduling.round-table-cancelled.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A table is off, booked or not yet: holds, room, interpreter and timers are free again (P-10).',
  data: { ...table, revision: z.int().nonnegative(), cancelledAt: Instant, urgent: z.boolean() },
  example: { ...exampleTable, revision: 2, cancelledAt: '2026-12-02T15:00:00Z', urgent: false },
});

export const roundTableHeld = defineEvent('nl.rondetafel.scheduling.round-table-held.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A table was held, by whom it says: minutes and agreement list are due now (P-10, S002-14, R-12, R-22).',
  data: {
    ...table,
    heldOn: Day,
    deadlineOn: Day.optional(),
    rosterComplete: z.boolean().describe('Held without a required role keeps the term, not the roster (R-22).'),
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

export const attendanceAnswered = defineEvent('nl.rondetafel.scheduling.attendance-answered.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'Someone invited says yes, maybe or no; a required no re-opens the search and is evidence (S002-34, R-22).',
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

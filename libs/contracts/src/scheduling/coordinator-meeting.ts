import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Professional } from '../person.ts';
import { Id, Instant } from '../vocabulary.ts';
import { examplePlace, Place } from './place.ts';

// A meeting of coordinators has no case, so these are in a stream of their own (S002-31).

const meetingId = '98a0b1c2-d3e4-4f56-8a7b-8c9d0e1f2a38';

export const coordinatorMeetingBooked = defineEvent('nl.rondetafel.scheduling.coordinator-meeting-booked.v1', {
  planned: true,
  stream: 'coordinator-meeting',
  key: 'meetingId',
  summary: 'The meeting of coordinators was booked or moved (S002-31).',
  data: {
    meetingId: Id,
    revision: z.int().nonnegative(),
    startsAt: Instant,
    endsAt: Instant,
    place: Place.optional(),
    participants: z.array(Professional),
  },
  example: {
    meetingId,
    revision: 0,
    startsAt: '2027-03-18T13:00:00Z',
    endsAt: '2027-03-18T15:00:00Z',
    place: examplePlace,
    participants: [
      { personId: story.coordinator, organisationId: story.citySocialTeam },
      { personId: story.focalPointOfficer, organisationId: story.municipality },
    ],
  },
});

export const coordinatorMeetingCancelled = defineEvent('nl.rondetafel.scheduling.coordinator-meeting-cancelled.v1', {
  planned: true,
  stream: 'coordinator-meeting',
  key: 'meetingId',
  summary: 'The meeting of coordinators was cancelled (S002-31).',
  data: { meetingId: Id, revision: z.int().nonnegative(), cancelledAt: Instant },
  example: { meetingId, revision: 1, cancelledAt: '2027-03-16T10:00:00Z' },
});

import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Addressee, Professional } from '../person.ts';
import { Day, Id, Instant } from '../vocabulary.ts';

// Signals and the meetings about them never refer to a case (S002-31, S002-32).

export const signalPresented = defineEvent('nl.rondetafel.escalation.signal-presented.v1', {
  planned: true,
  stream: 'signal',
  key: 'signalId',
  summary: 'A signal on cooperation, checked by a second person, was presented to its addressees (S002-32, P-30).',
  data: { signalId: Id, addressees: z.array(Addressee), presentedAt: Instant },
  example: {
    signalId: '87f9a0b1-c2d3-4e45-9f6a-7b8c9d0e1f37',
    addressees: [{ organisationId: story.municipality }],
    presentedAt: '2027-03-15T13:00:00Z',
  },
});

export const coordinatorMeetingCalled = defineEvent('nl.rondetafel.escalation.coordinator-meeting-called.v1', {
  planned: true,
  stream: 'coordinator-meeting',
  key: 'meetingId',
  summary: 'A meeting of the coordinators and the focal-point officer is to be planned by scheduling (S002-31).',
  data: { meetingId: Id, participants: z.array(Professional), beforeOn: Day, calledAt: Instant },
  example: {
    meetingId: '98a0b1c2-d3e4-4f56-8a7b-8c9d0e1f2a38',
    participants: [
      { personId: story.coordinator, organisationId: story.citySocialTeam },
      { personId: story.focalPointOfficer, organisationId: story.municipality },
    ],
    beforeOn: '2027-03-31',
    calledAt: '2027-03-01T09:00:00Z',
  },
});

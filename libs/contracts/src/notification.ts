import { z } from 'zod';
import { defineEvent } from './event.ts';
import { story } from './example.ts';
import { AttendanceAnswer, Channel, Id, Instant } from './vocabulary.ts';

// Replies by mail (RFC 5546 REPLY) or by signed link arrive at notification; scheduling decides what follows.

export const attendanceReplyReceived = defineEvent('nl.rondetafel.notification.attendance-reply-received.v1', {
  stream: 'round-table',
  key: 'roundTableId',
  summary: 'Someone replied to an invitation by mail or signed link, possibly to an older revision (P-11, P-18).',
  data: {
    roundTableId: Id.describe('Or the id of a meeting of coordinators.'),
    personId: Id,
    revision: z.int().nonnegative(),
    answer: AttendanceAnswer,
    receivedAt: Instant,
  },
  example: {
    roundTableId: story.roundTableId,
    personId: story.teacher,
    revision: 0,
    answer: 'declined',
    receivedAt: '2026-11-27T12:00:00Z',
  },
});

export const optionsReplyReceived = defineEvent('nl.rondetafel.notification.options-reply-received.v1', {
  stream: 'round-table',
  key: 'roundTableId',
  summary: 'Someone chose by signed link which of the offered times suit, possibly none (P-11, P-18).',
  data: {
    roundTableId: Id,
    offerId: Id,
    personId: Id,
    suitableOptionIds: z.array(Id),
    receivedAt: Instant,
  },
  example: {
    roundTableId: story.roundTableId,
    offerId: 'bac2d3e4-f5a6-4b78-8c9d-0e1f2a3b4c40',
    personId: story.parent,
    suitableOptionIds: ['cbd3e4f5-a6b7-4c89-9d0e-1f2a3b4c5d41'],
    receivedAt: '2026-11-26T18:20:00Z',
  },
});

export const messageFailed = defineEvent('nl.rondetafel.notification.message-failed.v1', {
  stream: 'message',
  key: 'messageId',
  summary: 'Delivery of a message failed permanently: the person must be reached another way (P-17, P-18).',
  data: {
    messageId: Id,
    personId: Id,
    channel: Channel,
    caseId: Id.optional(),
    roundTableId: Id.optional().describe('When it was about a table: the invitation did not arrive.'),
    failedAt: Instant,
  },
  example: {
    messageId: 'dce4f5a6-b7c8-4d9a-8e1f-2a3b4c5d6e42',
    personId: story.teacher,
    channel: 'mail',
    caseId: story.caseId,
    roundTableId: story.roundTableId,
    failedAt: '2026-11-26T09:00:00Z',
  },
});

export const subscriptionDisabled = defineEvent('nl.rondetafel.notification.subscription-disabled.v1', {
  planned: true,
  stream: 'subscription',
  key: 'subscriptionId',
  summary:
    'Deliveries to a partner failed for so long that they were stopped; its staff is notified another way (P-32).',
  data: { subscriptionId: Id, organisationId: Id, disabledAt: Instant },
  example: {
    subscriptionId: 'edf5a6b7-c8d9-4eab-9f2a-3b4c5d6e7f43',
    organisationId: story.school,
    disabledAt: '2026-12-01T03:00:00Z',
  },
});

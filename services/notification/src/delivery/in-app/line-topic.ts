import type { InboxKind } from './message-text.ts';

/** What people may leave out of their daily mail, each by itself. */
export const lineTopics = ['requests', 'attendance', 'terms', 'plans'] as const;
export type LineTopic = (typeof lineTopics)[number];

/** What a line is about. `own-mail`: the same is mailed by itself, to everybody whom it concerns (P-11, P-18). */
const topics: Readonly<Record<InboxKind, LineTopic | 'own-mail'>> = {
  'case-registered': 'requests',
  'coordinator-asked': 'requests',
  'coordinator-no-longer-asked': 'requests',
  'coordinator-refused': 'requests',
  'case-handed-back': 'requests',
  'case-taken-back': 'requests',
  'advice-given': 'requests',
  'request-decided-round-table': 'requests',
  'request-decided-other-possibilities': 'requests',
  'request-decided-access-solves': 'requests',
  'round-table-booked': 'own-mail',
  'attendance-asked-again': 'own-mail',
  'round-table-moved': 'own-mail',
  'round-table-to-chair': 'own-mail',
  'round-table-to-chair-moved': 'own-mail',
  'round-table-cancelled': 'own-mail',
  'round-table-withdrawn': 'own-mail',
  'options-offered': 'own-mail',
  'options-offered-anew': 'own-mail',
  'options-withdrawn': 'own-mail',
  'choosers-unreachable': 'attendance',
  'offer-failed': 'attendance',
  'attendance-accepted': 'attendance',
  'attendance-tentative': 'attendance',
  'attendance-declined': 'attendance',
  'required-attendance-declined': 'attendance',
  'booking-to-check': 'attendance',
  'reply-not-recognised': 'attendance',
  'other-time-proposed': 'attendance',
  'attendees-unreachable': 'attendance',
  'message-failed': 'attendance',
  'no-slot-at-intake': 'terms',
  'no-slot-in-planning': 'terms',
  'deadline-at-risk-undecided': 'terms',
  'deadline-at-risk-table-not-called': 'terms',
  'deadline-at-risk-table-not-booked': 'terms',
  'deadline-at-risk-roster-incomplete': 'terms',
  'deadline-missed': 'terms',
  'roster-incomplete': 'terms',
  'plan-asked': 'plans',
  'plan-answered': 'plans',
  'plan-answer-missing': 'plans',
  'plan-answers-missing': 'plans',
  'plan-adopted': 'plans',
  'agreement-in-force': 'plans',
};

export const topicOf = (kind: InboxKind): LineTopic | 'own-mail' => topics[kind];

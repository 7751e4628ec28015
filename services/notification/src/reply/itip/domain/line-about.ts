import { Temporal } from 'temporal-polyfill';
import type { InboxKind } from '../../../delivery/in-app/message-text.ts';
import type { TooLate } from '../../attendance/domain/attendance.ts';

/** What became of a mail about an appointment. */
export type MailOutcome = 'heard' | 'counter' | 'unreadable' | 'other-attendee' | TooLate;

const lines: Readonly<Record<MailOutcome, InboxKind | undefined>> = {
  heard: undefined,
  counter: 'other-time-proposed',
  unreadable: 'reply-not-recognised',
  'other-attendee': 'reply-not-recognised',
  outdated: 'reply-not-recognised',
  withdrawn: 'reply-not-recognised',
  unknown: undefined,
  over: undefined,
  cancelled: undefined,
};

interface Appointment {
  readonly cancelled: boolean;
  readonly said: { readonly startsAt: string };
}

/**
 * What the coordinator is told of it: somebody meant to reply, and their reply does not count (P-18). Of a table that
 * is off or has begun nothing follows, so nothing is told.
 * @param now business time.
 */
export function lineAbout(outcome: MailOutcome, { cancelled, said }: Appointment, now: string): InboxKind | undefined {
  const isToCome = !cancelled && Temporal.Instant.compare(said.startsAt, now) > 0;
  return isToCome ? lines[outcome] : undefined;
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type AttendanceAnswer,
  type AttendeeRole,
  type attendanceAnswered,
  canonicalAddress,
  type DataOf,
  type roundTableAnswersAskedAgain,
  type roundTableBooked,
  type roundTableCancelled,
  type roundTablePromiseBroken,
} from '@rondetafel/contracts';
import { Clock, type EventContext, LocalRules, type Tx } from '@rondetafel/platform';
import { In } from 'typeorm';
import type { Facts } from '../../../texts/fill.ts';
import { unreachable } from '../../contact-point/contact-point.store.ts';
import { derivedId } from '../../delivery/derived-id.ts';
import { causeOf, InAppService } from '../../delivery/in-app/in-app.service.ts';
import { lastReplyLines } from '../../delivery/in-app/in-app.store.ts';
import type { InboxKind } from '../../delivery/in-app/message-text.ts';
import { type AppointmentNews, invites } from '../../delivery/ledger/domain/news.ts';
import { isPutOff, lastToldOf } from '../../delivery/ledger/domain/told.ts';
import { ledgerOf, type NewMail, openTablesOf } from '../../delivery/ledger/ledger.store.ts';
import { MailService } from '../../delivery/mail/mail.service.ts';
import { takeTurn } from '../case-turn.ts';
import { type KnownNow, keepKnown, revealedParties } from '../hidden-party/hidden-party.store.ts';
import { LinkKey } from '../letter/link-key.ts';
import { OfferService } from '../offer/offer.service.ts';
import { type Appointment, appointmentTable } from './appointment.table.ts';
import { repliesSoFar } from './domain/replies-so-far.ts';
import { type Step, whomToTell } from './domain/whom-to-tell.ts';
import { invitationMails } from './invitation.letter.ts';
import { forgetRepliesOfOthers, keepReply, repliedTo } from './reply.store.ts';
import { calendarUid } from './reply-link.ts';

type Said = DataOf<typeof roundTableBooked>;

interface Cause {
  /** Whoever caused it may still take it back. */
  readonly mayBeUndone: boolean;
}

interface Telling extends Partial<Cause> {
  readonly urgent: boolean;
}

/**
 * Keeps people told of the tables they have a seat at. Booked, moved, revealed, cancelled: whatever came, and in
 * whatever order, what is now is compared with what each was told, and the difference is told.
 */
@Injectable()
export class InvitationService {
  constructor(
    private readonly inApp: InAppService,
    private readonly mail: MailService,
    private readonly offers: OfferService,
    private readonly key: LinkKey,
    private readonly clock: Clock,
    private readonly local: LocalRules,
  ) {
    mail.write(invitationMails(key, local.municipality));
  }

  /** A time was settled on: there is nothing to choose any more. */
  async settle(event: EventContext, said: Said): Promise<void> {
    await takeTurn(event.tx, said.caseId);
    // Who is seated hears of the time, everybody else who was asked that there is nothing to choose: never the same people.
    await Promise.all([
      this.offers.end(event, said.roundTableId, said.attendees),
      this.keep(event, said, { mayBeUndone: false }),
    ]);
  }

  /** A seat was given or taken, which the coordinator may undo for a moment (S002-24). */
  async reseat(event: EventContext, said: Said): Promise<void> {
    await takeTurn(event.tx, said.caseId);
    await this.keep(event, said, { mayBeUndone: true });
  }

  private async keep(event: EventContext, said: Said, cause: Cause): Promise<void> {
    const { caseId, roundTableId } = said;
    const appointment = { roundTableId, caseId, cancelled: false, said };
    await Promise.all([
      event.tx.upsert(appointmentTable, appointment, ['roundTableId']),
      forgetRepliesOfOthers(event.tx, roundTableId, said.attendees),
      this.tellNews(event, appointment, { urgent: said.urgent, ...cause }),
    ]);
  }

  /** A table that never had a time has nobody to tell. */
  async cancel(event: EventContext, said: DataOf<typeof roundTableCancelled>): Promise<void> {
    const { caseId, roundTableId, revision, urgent } = said;
    await takeTurn(event.tx, caseId);
    const known = await event.tx.repository(appointmentTable).findOneBy({ roundTableId });
    await this.offers.end(event, roundTableId, known?.said.attendees ?? []);
    if (!known) return;
    const cancelled = { ...known, cancelled: true, said: { ...known.said, revision } };
    await event.tx.upsert(appointmentTable, cancelled, ['roundTableId']);
    await this.tellNews(event, cancelled, { urgent });
  }

  /** Parties as they are now: who is in the open from now on may be told what was kept from them (P-27). */
  async keepParties(event: EventContext, parties: readonly KnownNow[]): Promise<void> {
    const [{ caseId }] = parties as [KnownNow];
    await takeTurn(event.tx, caseId);
    if (!(await keepKnown(event.tx, parties))) return;
    const appointments = await event.tx.repository(appointmentTable).findBy({ caseId, cancelled: false });
    for (const appointment of appointments) {
      await this.tellNews(event, appointment, { urgent: appointment.said.urgent });
    }
    await this.offers.reveal(event, caseId);
  }

  /** What was checked at the booking holds no more: a task for the coordinator, and news for nobody else (P-27). */
  async promiseBroken(event: EventContext, said: DataOf<typeof roundTablePromiseBroken>): Promise<void> {
    const { caseId, roundTableId, startsAt, coordinatorId } = said;
    // What broke is in the planner: here it would stay in clear.
    const line = { kind: 'booking-to-check' as const, caseId, facts: { roundTableId, startsAt } };
    await this.inApp.tellOne(event, coordinatorId, line);
  }

  /** What the table has is what the link shows, by whatever way it came. The coordinator reads each, and how many come. */
  async answered(event: EventContext, said: DataOf<typeof attendanceAnswered>): Promise<void> {
    await keepReply(event.tx, said);
    const { coordinatorId, caseId, answer, need } = said;
    if (!coordinatorId) return;
    const isRequired = need === 'required' && answer === 'declined';
    const kind: InboxKind = isRequired ? 'required-attendance-declined' : `attendance-${answer}`;
    const line = { personId: coordinatorId, kind, caseId, facts: await this.countReplies(event.tx, said) };
    await this.inApp.tell(event.tx, causeOf(event), [line]);
  }

  /** The invitation once more, with another text, to who is still invited and has not answered meanwhile. */
  async remind(event: EventContext, asked: DataOf<typeof roundTableAnswersAskedAgain>): Promise<void> {
    const { tx } = event;
    const { roundTableId, caseId, revision, urgent, coordinatorId } = asked;
    await takeTurn(tx, caseId);
    const found = await tx.repository(appointmentTable).findOneBy({ roundTableId, cancelled: false });
    if (!found || found.said.revision !== revision || new Date(found.said.startsAt) <= this.clock.now()) return;
    const { said } = found;
    const [ledger, replied] = await Promise.all([ledgerOf(tx, roundTableId), repliedTo(tx, roundTableId, revision)]);
    const told = lastToldOf(ledger).filter(({ news }) => invites(news));
    const steps = asked.asked.flatMap(({ personId }): Step[] =>
      told.some((one) => one.personId === personId) && !replied.has(personId) && !isPutOff(ledger, personId)
        ? [{ personId, news: 'booked' }]
        : [],
    );
    if (steps.length === 0) return;
    const roles = new Map(said.attendees.map(({ personId, role }) => [personId, role]));
    const mails = (await this.mailsFor(tx, event.envelope, said, steps, roles)).map((mail) => ({
      ...mail,
      letter: { ...mail.letter, isReminder: true },
    }));
    const [lines] = await Promise.all([
      this.unreachable(tx, said, steps, coordinatorId),
      this.mail.post(tx, { ...this.postingOf(said), urgent }, mails, ledger),
    ]);
    const { startsAt } = said;
    await this.inApp.tell(tx, causeOf(event), [
      ...steps.map(({ personId }) => ({
        personId,
        kind: 'attendance-asked-again' as const,
        caseId,
        facts: { startsAt },
      })),
      ...lines,
    ]);
  }

  /**
   * Takes the turns of all cases in which this person has an invitation or times to choose from, in one order.
   * @returns the tables.
   */
  async takeTurnsOf(tx: Tx, personId: string): Promise<string[]> {
    const tables = await openTablesOf(tx, personId, this.clock.now());
    for (const caseId of [...new Set(tables.map((one) => one.caseId))].sort()) await takeTurn(tx, caseId);
    return tables.map(({ roundTableId }) => roundTableId);
  }

  /**
   * An address was put right, or turned out to be: what was mailed without content, or elsewhere, is mailed there as it is
   * now, with its calendar file where the address is known to be right. In the turns of their cases. Who does not come
   * needs none.
   * @param declined the revision of each table that this person said no to.
   */
  async repeat(
    tx: Tx,
    roundTableIds: readonly string[],
    personId: string,
    declined: ReadonlyMap<string, number>,
  ): Promise<void> {
    const open = { roundTableId: In([...roundTableIds]), cancelled: false };
    const appointments = await tx.repository(appointmentTable).findBy(open);
    for (const { said } of appointments) {
      const isOver = new Date(said.startsAt) <= this.clock.now();
      if (!isOver && declined.get(said.roundTableId) !== said.revision) await this.mailWhole(tx, said, personId);
    }
  }

  private async mailWhole(tx: Tx, said: Said, personId: string): Promise<void> {
    const ledger = await ledgerOf(tx, said.roundTableId);
    const told = lastToldOf(ledger).find((one) => one.personId === personId);
    if (!told || !invites(told.news) || isPutOff(ledger, personId)) return;
    // A command's, which is never received twice: each repetition is a mail of its own.
    const cause = { id: randomUUID(), time: this.clock.now().toISOString() };
    const roles = new Map([[personId, told.role]]);
    const mails = await this.mailsFor(tx, cause, said, [{ personId, news: 'booked' }], roles);
    await this.mail.post(tx, { ...this.postingOf(said), urgent: said.urgent }, mails, ledger);
  }

  private async countReplies(tx: Tx, said: DataOf<typeof attendanceAnswered>): Promise<Facts> {
    const { caseId, roundTableId, personId, revision, answer } = said;
    const about = { roundTableId, answeredBy: personId, revision };
    const appointment = await tx.repository(appointmentTable).findOneBy({ roundTableId });
    if (!appointment) return about;
    const lines = await lastReplyLines(tx, caseId, { roundTableId, revision });
    const before = lines.map((line) => ({ personId: line.answeredBy, answer: answerOf[line.kind]! }));
    return { ...about, ...repliesSoFar(appointment.said.attendees, before, { personId, answer }) };
  }

  private async tellNews(event: EventContext, { said, cancelled }: Appointment, how: Telling): Promise<void> {
    const { tx } = event;
    const { roundTableId, caseId, revision, attendees, startsAt } = said;
    if (new Date(startsAt) <= this.clock.now()) return;
    const [revealed, ledger] = await Promise.all([revealedParties(tx, caseId), ledgerOf(tx, roundTableId)]);
    const told = lastToldOf(ledger);
    const steps = whomToTell({ revision, cancelled, attendees }, revealed, told);
    if (steps.length === 0) return;
    const coordinatorId = attendees.find(({ role }) => role === 'chair')?.personId;
    const roles = new Map([...told, ...attendees].map(({ personId, role }) => [personId, role]));
    const mails = await this.mailsFor(tx, event.envelope, said, steps, roles);
    const [lines] = await Promise.all([
      this.unreachable(tx, said, steps, coordinatorId),
      this.mail.post(tx, { ...this.postingOf(said), ...how }, mails, ledger),
    ]);
    const { id, at } = causeOf(event);
    await this.inApp.tell(tx, { id: `${id} ${roundTableId}`, at }, [
      ...steps.map(({ personId, news }) => {
        return { personId, kind: kindOf(news, roles.get(personId)), caseId, facts: { startsAt } };
      }),
      ...lines,
    ]);
  }

  private postingOf({ roundTableId, caseId, attendees, revision, startsAt }: Said) {
    const coordinatorId = attendees.find(({ role }) => role === 'chair')?.personId;
    return { roundTableId, caseId, coordinatorId, revision, uselessAt: new Date(startsAt) };
  }

  private async mailsFor(
    tx: Tx,
    cause: { readonly id: string; readonly time: string },
    { roundTableId, startsAt, endsAt, place, deadlineOn }: Said,
    steps: readonly Step[],
    roles: ReadonlyMap<string, AttendeeRole>,
  ): Promise<NewMail[]> {
    const key = await this.key.read(tx);
    const domain = canonicalAddress(this.local.municipality.meetings.organiser.email).split('@')[1]!;
    return steps.map(({ personId, news }) => ({
      messageId: derivedId(cause.id, roundTableId, personId, 'mail'),
      personId,
      news,
      letter: { role: roles.get(personId)!, startsAt, endsAt, place, deadlineOn, stampedAt: cause.time },
      uid: calendarUid(roundTableId, personId, key, domain),
    }));
  }

  /** Without an address it is the coordinator who tells them (P-17, P-18). */
  private async unreachable(tx: Tx, { caseId, startsAt }: Said, steps: readonly Step[], coordinatorId?: string) {
    const others = steps.map(({ personId }) => personId).filter((personId) => personId !== coordinatorId);
    const count = await unreachable(tx, others);
    if (count === 0 || !coordinatorId) return [];
    return [{ personId: coordinatorId, kind: 'attendees-unreachable' as const, caseId, facts: { count, startsAt } }];
  }
}

/** What a line about a reply says that it was. */
const answerOf: Partial<Record<InboxKind, AttendanceAnswer>> = {
  'attendance-accepted': 'accepted',
  'attendance-tentative': 'tentative',
  'attendance-declined': 'declined',
  'required-attendance-declined': 'declined',
};

function kindOf(news: AppointmentNews, role?: AttendeeRole) {
  const chairs = role === 'chair';
  if (chairs && news === 'booked') return 'round-table-to-chair' as const;
  if (chairs && news === 'moved') return 'round-table-to-chair-moved' as const;
  return `round-table-${news}` as const;
}

import { Injectable } from '@nestjs/common';
import type {
  AttendeeRole,
  DataOf,
  partyLeft,
  partyReleased,
  roundTableBooked,
  roundTableCancelled,
} from '@rondetafel/contracts';
import { Clock, type EventContext, LocalRules, type Tx } from '@rondetafel/platform';
import { unreachable } from '../../contact-point/contact-point.service.ts';
import { derivedId } from '../../delivery/derived-id.ts';
import { outsideQuietHours } from '../../delivery/ledger/domain/quiet-hours.ts';
import { type NewMail, post } from '../../delivery/ledger/ledger.store.ts';
import { Sender } from '../../delivery/mail/sender.ts';
import { causeOf, InboxService } from '../../inbox/inbox.service.ts';
import { takeTurn } from '../case-turn.ts';
import { InvitationKey } from '../letter/link-key.ts';
import { OfferService } from '../offer/offer.service.ts';
import { calendarUid } from './answer-link.ts';
import { type Appointment, appointmentTable, releasedPartyTable } from './appointment.table.ts';
import { aboutTimes, type News, type Step, type Told, whomToTell } from './domain/whom-to-tell.ts';

type Said = DataOf<typeof roundTableBooked>;

/**
 * Keeps people told of the tables they have a seat at. Booked, moved, released, cancelled: whatever came, and in
 * whatever order, what is now is compared with what each was told, and the difference is told.
 */
@Injectable()
export class InvitationService {
  constructor(
    private readonly inbox: InboxService,
    private readonly offers: OfferService,
    private readonly sender: Sender,
    private readonly key: InvitationKey,
    private readonly clock: Clock,
    private readonly local: LocalRules,
  ) {}

  /** A time was settled on: there is nothing to choose any more. */
  async settle(event: EventContext, said: Said): Promise<void> {
    await takeTurn(event.tx, said.caseId);
    // Who is seated hears of the time, everybody else who was asked that there is nothing to choose: never the same people.
    await Promise.all([this.offers.end(event, said.roundTableId, said.attendees), this.keep(event, said)]);
  }

  async set(event: EventContext, said: Said): Promise<void> {
    await takeTurn(event.tx, said.caseId);
    await this.keep(event, said);
  }

  private async keep(event: EventContext, said: Said): Promise<void> {
    const { caseId, roundTableId } = said;
    const appointment = { roundTableId, caseId, cancelled: false, said };
    await Promise.all([
      event.tx.upsert(appointmentTable, appointment, ['roundTableId']),
      this.tellNews(event, appointment, said.urgent),
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
    await this.tellNews(event, cancelled, urgent);
  }

  async release(event: EventContext, { caseId, partyId }: DataOf<typeof partyReleased>): Promise<void> {
    await takeTurn(event.tx, caseId);
    await event.tx.upsert(releasedPartyTable, { caseId, partyId }, ['caseId', 'partyId']);
    const appointments = await event.tx.repository(appointmentTable).findBy({ caseId, cancelled: false });
    for (const appointment of appointments) await this.tellNews(event, appointment, appointment.said.urgent);
    await this.offers.release(event, caseId);
  }

  /** Excluded or gone (P-27): if it ever has a hidden seat again, it waits for its release again. */
  async forgetRelease({ tx }: EventContext, { caseId, partyId }: DataOf<typeof partyLeft>): Promise<void> {
    await takeTurn(tx, caseId);
    await tx.repository(releasedPartyTable).delete({ caseId, partyId });
  }

  private async tellNews(event: EventContext, { said, cancelled }: Appointment, urgent: boolean): Promise<void> {
    const { tx } = event;
    const { roundTableId, caseId, revision, attendees, startsAt } = said;
    const now = this.clock.now();
    if (new Date(startsAt) <= now) return;
    const [released, told] = await Promise.all([
      tx.repository(releasedPartyTable).findBy({ caseId }),
      toldSoFar(tx, roundTableId),
    ]);
    const table = { revision, cancelled, attendees };
    const steps = whomToTell(table, new Set(released.map(({ partyId }) => partyId)), told);
    if (steps.length === 0) return;
    const coordinatorId = attendees.find(({ role }) => role === 'chair')?.personId;
    const { quietHours } = this.local.municipality.meetings;
    const sendAfter = urgent ? now : new Date(outsideQuietHours(now.toISOString(), quietHours));
    const posting = { roundTableId, caseId, coordinatorId, revision, urgent, sendAfter, uselessAt: new Date(startsAt) };
    const roles = new Map([...told, ...attendees].map(({ personId, role }) => [personId, role]));
    const mails = await this.mailsFor(event, said, steps, roles);
    const [lines] = await Promise.all([this.unreachable(tx, said, steps, coordinatorId), post(tx, posting, mails)]);
    const { id, at } = causeOf(event);
    await this.inbox.tell(tx, { id: `${id} ${roundTableId}`, at }, [
      ...steps.map(({ personId, news }) => {
        return { personId, kind: kindOf(news, roles.get(personId)), caseId, facts: { startsAt } };
      }),
      ...lines,
    ]);
    tx.afterCommit(() => this.sender.wake());
  }

  private async mailsFor(
    { tx, envelope }: EventContext,
    { roundTableId, startsAt, endsAt, place, deadlineOn }: Said,
    steps: readonly Step[],
    roles: ReadonlyMap<string, AttendeeRole>,
  ): Promise<NewMail[]> {
    const key = await this.key.read(tx);
    const domain = this.local.municipality.meetings.organiser.email.split('@')[1]!;
    return steps.map(({ personId, news }) => ({
      ...{ messageId: derivedId(envelope.id, roundTableId, personId, 'mail'), personId, news },
      letter: { role: roles.get(personId)!, startsAt, endsAt, place, deadlineOn, stampedAt: envelope.time },
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

function kindOf(news: News, role?: AttendeeRole) {
  const chairs = role === 'chair';
  if (chairs && news === 'booked') return 'round-table-to-chair' as const;
  if (chairs && news === 'moved') return 'round-table-to-chair-moved' as const;
  return `round-table-${news}` as const;
}

async function toldSoFar(tx: Tx, roundTableId: string): Promise<(Told & { role: AttendeeRole })[]> {
  const { rows } = await tx.query(
    `SELECT DISTINCT ON (person_id) person_id AS "personId", news, revision, letter ->> 'role' AS role
     FROM mail WHERE round_table_id = $1 AND status <> 'superseded' AND news <> ALL ($2)
     ORDER BY person_id, mail_id DESC`,
    [roundTableId, aboutTimes],
  );
  return rows;
}

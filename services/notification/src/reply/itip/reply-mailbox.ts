import { once } from 'node:events';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { canonicalAddress } from '@rondetafel/contracts';
import {
  Clock,
  CommandRunner,
  type Loaded,
  LocalRules,
  Log,
  Metrics,
  newTrace,
  Settings,
  type Tx,
  WorkerDatabase,
} from '@rondetafel/platform';
import { SMTPServer } from 'smtp-server';
import { reachable } from '../../contact-point/contact-point.store.ts';
import { InAppService } from '../../delivery/in-app/in-app.service.ts';
import type { InboxKind } from '../../delivery/in-app/message-text.ts';
import { appointmentWith, revisionRepliedTo } from '../../delivery/ledger/ledger.store.ts';
import type { Appointment } from '../../news/invitation/appointment.table.ts';
import { type Attended, attendanceId, attendanceOf } from '../attendance/attendance.store.ts';
import { receiveReply, whyTooLate } from '../attendance/domain/attendance.ts';
import { lineAbout, type MailOutcome } from './domain/line-about.ts';
import { type CalendarMail, type CalendarReply, readCalendarMail } from './itip-mail.ts';

const mostBytes = 256 * 1024;
const via = 'reply-mailbox';

/**
 * Where the municipality's mail server delivers a copy of what comes in for the functional mailbox (P-13): replies that
 * people give in their own calendar (RFC 5546 REPLY). A mail is accepted once what it says is kept; while the database
 * is away the server keeps it and tries again. What names an appointment and is no reply that counts is shown to its
 * coordinator; anything else is for people to read, and passed over.
 */
@Injectable()
export class ReplyMailbox implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #server: SMTPServer | undefined;

  constructor(
    private readonly database: WorkerDatabase,
    private readonly commands: CommandRunner,
    private readonly inApp: InAppService,
    private readonly clock: Clock,
    private readonly local: LocalRules,
    private readonly settings: Settings,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  /** Rejects when the port can't be had: a service that is to take replies and can't does not start. */
  async onApplicationBootstrap(): Promise<void> {
    const { HOST, SMTP_INBOUND_PORT: port } = this.settings.config;
    if (port === undefined) return;
    const server = new SMTPServer({
      banner: 'Rondetafel',
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      size: mostBytes,
      maxClients: 20,
      socketTimeout: 15_000,
      closeTimeout: 2_000,
      onRcptTo: ({ address }, _session, done) => {
        const isOurs = canonicalAddress(address) === canonicalAddress(this.local.municipality.meetings.organiser.email);
        done(isOurs ? undefined : refusal(550, 'no such mailbox'));
      },
      onData: (stream, _session, done) => {
        this.take(stream).then(
          () => done(),
          (error) => {
            this.log.warn('reply-not-taken', { error });
            done(error instanceof TooLarge ? refusal(552, 'too large') : refusal(451, 'try again later'));
          },
        );
      },
    });
    this.#server = server;
    server.listen(port, HOST);
    await once(server.server, 'listening');
    server.on('error', (error) => this.log.debug('reply-connection-failed', { error }));
    this.log.info('taking-replies', { port });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await new Promise<void>((closed) => (this.#server ? this.#server.close(() => closed()) : closed()));
  }

  private async take(stream: AsyncIterable<Buffer>): Promise<void> {
    const mail = await readCalendarMail(await read(stream), this.local.municipality.meetings.organiser.email);
    const origin = { trace: newTrace(), via };
    const outcome = mail ? await this.database.inTransaction(origin, (tx) => this.received(tx, mail)) : 'no-reply';
    this.metrics.count('rondetafel_replies_total', { outcome });
  }

  /** What names one of our appointments counts as a reply, or is for its coordinator to read. */
  private async received(tx: Tx, { mailId, said }: CalendarMail): Promise<MailOutcome> {
    const appointment = await appointmentWith(tx, said.uid);
    if (!appointment) return 'unknown';
    const { personId } = appointment;
    const outcome = await this.commands.react(attendanceOf, attendanceId(appointment), tx, async (loaded) => {
      tx.processed({ activity: 'attendance-reply', subjects: [personId], subjectType: 'attendee' });
      const done = said.kind === 'reply' ? await this.count(loaded, said) : said.kind;
      const { found } = loaded.state;
      const kind = found && lineAbout(done, found, loaded.moment.now);
      if (kind) await this.tellCoordinator(tx, mailId, found, kind, personId);
      return done;
    });
    return outcome!;
  }

  /** UID and attendee must be those of the invitation; the sequence says which revision the reply is to. */
  private async count({ tx, state, moment, save }: Loaded<Attended>, reply: CalendarReply): Promise<MailOutcome> {
    const invited = (await reachable(tx, [state.personId])).get(state.personId);
    if (!invited || canonicalAddress(invited.email) !== reply.attendee) return 'other-attendee';
    const revision = await revisionRepliedTo(tx, reply.uid, reply.sequence);
    if (revision === undefined) return 'outdated';
    const why = whyTooLate(state, revision, moment.now);
    if (why) return why;
    await save(receiveReply(state, { revision, answer: reply.answer }, moment.now));
    return 'heard';
  }

  private async tellCoordinator(
    tx: Tx,
    mailId: string,
    { caseId, said: { startsAt, attendees } }: Appointment,
    kind: InboxKind,
    answeredBy: string,
  ): Promise<void> {
    const coordinatorId = attendees.find(({ role }) => role === 'chair')?.personId;
    if (!coordinatorId) return;
    const { email: mailbox } = this.local.municipality.meetings.organiser;
    const line = { personId: coordinatorId, kind, caseId, facts: { startsAt, mailbox, answeredBy } };
    await this.inApp.tell(tx, { id: `${via} ${mailId} ${answeredBy}`, at: this.clock.now() }, [line]);
  }
}

class TooLarge extends Error {}

/** All of it, for the conversation to go on, but no more of it in memory than may be. */
async function read(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes <= mostBytes) chunks.push(chunk);
  }
  if (bytes > mostBytes) throw new TooLarge();
  return Buffer.concat(chunks);
}

const refusal = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });

import { once } from 'node:events';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  CommandRunner,
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
import { appointmentWith } from '../../delivery/ledger/ledger.store.ts';
import { attendanceId, attendanceOf } from '../attendance/attendance.store.ts';
import { receiveReply, whyTooLate } from '../attendance/domain/attendance.ts';
import { type CalendarReply, replyIn } from './itip-reply.ts';

const mostBytes = 256 * 1024;
const via = 'reply-mailbox';

/**
 * Where the municipality's mail server delivers a copy of what comes in for the functional mailbox (P-13): answers that
 * people give in their own calendar (RFC 5546 REPLY). A mail is accepted once what it says is kept; while the database
 * is away the server keeps it and tries again. Anything that is no answer is for people to read, and passed over.
 */
@Injectable()
export class ReplyMailbox implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #server: SMTPServer | undefined;

  constructor(
    private readonly database: WorkerDatabase,
    private readonly commands: CommandRunner,
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
      ...{ banner: 'Rondetafel', disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, logger: false },
      ...{ size: mostBytes, maxClients: 20, socketTimeout: 15_000, closeTimeout: 2_000 },
      onRcptTo: ({ address }, _session, done) => {
        const isOurs = address.toLowerCase() === this.local.municipality.meetings.organiser.email.toLowerCase();
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
    const reply = await replyIn(await read(stream));
    const origin = { trace: newTrace(), via };
    const outcome = reply ? await this.database.inTransaction(origin, (tx) => this.received(tx, reply)) : 'no-reply';
    this.metrics.count('replies', { outcome });
  }

  /** UID, attendee and sequence must all be those of the invitation; what is older or unknown is passed over. */
  private async received(tx: Tx, { uid, attendee, sequence, answer, stampedAt }: CalendarReply): Promise<string> {
    const appointment = await appointmentWith(tx, uid);
    if (!appointment) return 'unknown';
    const { personId } = appointment;
    const invited = (await reachable(tx, [personId])).get(personId)?.email.toLowerCase();
    if (invited !== attendee) return 'other-attendee';
    const outcome = await this.commands.react(attendanceOf, attendanceId(appointment), tx, async (loaded) => {
      const { state, moment, save } = loaded;
      const why = whyTooLate(state, sequence, moment.now);
      if (why) return why;
      tx.processed({ activity: 'attendance-reply', subjects: [personId], subjectType: 'attendee' });
      const reply = { revision: sequence, answer, stampedAt: stampedAt.toISOString() };
      const decision = receiveReply(state, reply, moment.now);
      await save(decision);
      return decision.events.length > 0 ? 'heard' : 'nothing-new';
    });
    return outcome!;
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

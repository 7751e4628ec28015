import { Injectable } from '@nestjs/common';
import type { AttendanceAnswer } from '@rondetafel/contracts';
import { type Call, CommandRunner, type Loaded, LocalRules, type Tx } from '@rondetafel/platform';
import type { Reachable } from '../../contact-point/contact-point.store.ts';
import { type AnswerClaim, readAnswer } from '../../news/invitation/answer-link.ts';
import type { Appointment } from '../../news/invitation/appointment.table.ts';
import { placeInWords } from '../../news/invitation/place.ts';
import { LinkKey } from '../../news/letter/link-key.ts';
import { refuse } from '../../refuse.ts';
import { type Attended, attendanceId, attendanceOf } from '../attendance/attendance.store.ts';
import { receiveReply, type TooLate, whyTooLate } from '../attendance/domain/attendance.ts';
import type { AppointmentView } from './answer.shapes.ts';
import { FirstReply } from './first-reply.ts';
import { LinkUse } from './link-use.ts';
import { assertSentTo, partiesOf } from './parties.ts';

/** Answers by signed link. Whoever has it is nobody who signed in, so the work is a worker's, in the link's name. */
@Injectable()
export class AnswerService {
  readonly #use = new LinkUse();

  constructor(
    private readonly commands: CommandRunner,
    private readonly key: LinkKey,
    private readonly first: FirstReply,
    private readonly local: LocalRules,
  ) {}

  /** What the link is about, before anything is answered. */
  async open(call: Call, token: string): Promise<AppointmentView> {
    const claim = await this.claimOf(token);
    return this.work(call, 'open-answer-link', claim, async ({ tx, state: { reply } }, appointment) =>
      this.shown(tx, claim, appointment, reply?.revision === claim.revision ? reply.answer : undefined),
    );
  }

  /** The last answer counts. */
  async give(call: Call, token: string, answer: AttendanceAnswer): Promise<AppointmentView> {
    const claim = await this.claimOf(token);
    return this.work(call, 'answer-invitation', claim, async ({ tx, state, moment, save }, appointment, to) => {
      const reply = () => save(receiveReply(state, { revision: claim.revision, answer }, moment.now));
      await (answer === 'declined' ? reply() : this.first.save(tx, claim, to, reply));
      return this.shown(tx, claim, appointment, answer);
    });
  }

  /** The signature is checked before anything is looked up. */
  private async claimOf(token: string): Promise<AnswerClaim> {
    const claim = readAnswer(token, await this.key.get(), new Date(this.commands.moment(null).now));
    if (claim === 'forged') {
      this.#use.forged();
      throw refuse('answer-link-forged', { rule: 'P-11', kind: 'invalid' });
    }
    if (claim === 'expired') throw tooLate('over');
    this.#use.used(`${claim.roundTableId} ${claim.personId}`);
    return claim;
  }

  /** On record before anything is refused, also that somebody only looked. */
  private work<T>(
    call: Call,
    action: string,
    claim: AnswerClaim,
    work: (loaded: Loaded<Attended>, appointment: Appointment, to?: Reachable) => Promise<T>,
  ): Promise<T> {
    const { personId, roundTableId } = claim;
    const asked = { personId, call, action, object: `round-table:${roundTableId}` };
    return this.commands.byLink(attendanceOf, attendanceId(claim), asked, async (loaded) => {
      const { tx, state, moment } = loaded;
      const to = await assertSentTo(tx, claim, await this.key.get());
      const why = whyTooLate(state, claim.revision, moment.now);
      if (why) throw tooLate(why);
      tx.processed({ activity: 'attendance-reply', subjects: [personId], subjectType: 'attendee' });
      return work(loaded, state.found!, to);
    });
  }

  private async shown(
    tx: Tx,
    { personId }: AnswerClaim,
    { said: { startsAt, endsAt, place: where } }: Appointment,
    answer?: AttendanceAnswer,
  ): Promise<AppointmentView> {
    const place = placeInWords(where, this.local.municipality);
    const parties = await partiesOf(tx, personId, this.local.municipality);
    return { ...parties, startsAt, endsAt, ...(place && { place }), ...(answer && { answer }) };
  }
}

const tooLate = (why: TooLate) => refuse(`answer-link-${why}`, { rule: 'P-11' });

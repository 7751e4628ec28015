import { Injectable } from '@nestjs/common';
import type { AttendanceAnswer } from '@rondetafel/contracts';
import { type Call, CommandRunner, type Loaded, LocalRules, type Tx } from '@rondetafel/platform';
import { reachable } from '../../contact-point/contact-point.store.ts';
import type { Appointment } from '../../news/invitation/appointment.table.ts';
import { placeInWords } from '../../news/invitation/place.ts';
import { type ReplyClaim, readReply } from '../../news/invitation/reply-link.ts';
import { LinkKey } from '../../news/letter/link-key.ts';
import { refuse } from '../../refuse.ts';
import { type Attended, attendanceId, attendanceOf } from '../attendance/attendance.store.ts';
import { receiveReply, whyTooLate } from '../attendance/domain/attendance.ts';
import { FirstReply } from './first-reply.ts';
import { type KindOfLink, LinkedWork } from './linked-work.ts';
import { partiesOf } from './parties.ts';
import type { AppointmentView } from './reply.shapes.ts';

const replyLinks: KindOfLink<ReplyClaim, Attended> = {
  name: 'answer-link',
  read: readReply,
  aggregate: attendanceOf,
  id: attendanceId,
  object: ({ roundTableId }) => `round-table:${roundTableId}`,
};

/** Replies by signed link. */
@Injectable()
export class ReplyService {
  readonly #links: LinkedWork<ReplyClaim, Attended>;

  constructor(
    commands: CommandRunner,
    key: LinkKey,
    private readonly first: FirstReply,
    private readonly local: LocalRules,
  ) {
    this.#links = new LinkedWork(replyLinks, commands, key);
  }

  /** What the link is about, before there is a reply. */
  open(call: Call, token: string): Promise<AppointmentView> {
    return this.#links.do(call, 'open-answer-link', token, async (claim, loaded) => {
      const appointment = openAppointment(loaded, claim);
      const { reply } = loaded.state;
      return this.shown(loaded.tx, claim, appointment, reply?.revision === claim.revision ? reply.answer : undefined);
    });
  }

  /** The last reply counts. */
  give(call: Call, token: string, answer: AttendanceAnswer): Promise<AppointmentView> {
    return this.#links.do(call, 'answer-invitation', token, async (claim, loaded, to) => {
      const appointment = openAppointment(loaded, claim);
      const { tx, state, moment, save } = loaded;
      const reply = () => save(receiveReply(state, { revision: claim.revision, answer }, moment.now));
      await (answer === 'declined' ? reply() : this.first.save(tx, claim, to, reply));
      return this.shown(tx, claim, appointment, answer);
    });
  }

  private async shown(
    tx: Tx,
    { personId }: ReplyClaim,
    { said: { startsAt, endsAt, place: where } }: Appointment,
    answer?: AttendanceAnswer,
  ): Promise<AppointmentView> {
    const { municipality } = this.local;
    const to = (await reachable(tx, [personId])).get(personId);
    // Whoever reads there needs the time to reply. A stranger at a mistyped address is not to learn where to go (P-17).
    const place = to?.isVerified && placeInWords(where, municipality);
    return { ...partiesOf(to, municipality), startsAt, endsAt, ...(place && { place }), ...(answer && { answer }) };
  }
}

function openAppointment({ state, moment }: Loaded<Attended>, { revision }: ReplyClaim): Appointment {
  const why = whyTooLate(state, revision, moment.now);
  if (why) throw refuse(`answer-link-${why}`, { rule: 'P-11' });
  return state.found!;
}

import { Injectable } from '@nestjs/common';
import { type AttendanceAnswer, Refusal } from '@rondetafel/contracts';
import { type Call, Clock, LocalRules, type Tx, WorkerDatabase } from '@rondetafel/platform';
import { type AnswerClaim, readAnswer } from '../../news/invitation/answer-link.ts';
import type { Appointment } from '../../news/invitation/appointment.table.ts';
import { placeInWords } from '../../news/invitation/place.ts';
import { InvitationKey } from '../../news/letter/link-key.ts';
import { type Deaf, hear, hearing } from '../attendance/attendance.store.ts';
import type { AnsweredAppointment } from './answer.controller.ts';
import { LinkUse } from './link-use.ts';

/** Why an answer by link does not count, and what to do: read by professionals and residents alike. */
const refusals: Record<Deaf | 'forged', readonly [sentence: string, kind?: Refusal['kind']]> = {
  forged: ['Deze link klopt niet. Kopieer de hele link uit de mail, of bel het nummer in de mail.', 'invalid'],
  unknown: ['Deze afspraak bestaat niet meer. U hoeft niets te doen.'],
  over: ['De afspraak is al begonnen of voorbij. Antwoorden kan niet meer.'],
  cancelled: ['Deze afspraak gaat niet door. U hoeft niets te doen.'],
  withdrawn: ['Uw uitnodiging is ingetrokken. U hoeft niets te doen.'],
  outdated: ['De tijd of de plaats is intussen veranderd. Gebruik de link in de nieuwste mail.'],
};

@Injectable()
export class AnswerService {
  readonly #use = new LinkUse();

  constructor(
    private readonly database: WorkerDatabase,
    private readonly key: InvitationKey,
    private readonly clock: Clock,
    private readonly local: LocalRules,
  ) {}

  /** What the link is about, before anything is answered. */
  async open(call: Call, token: string): Promise<AnsweredAppointment> {
    const claim = await this.claimOf(token);
    return this.work(call, claim, async (tx, appointment) => this.shown(appointment, await givenBefore(tx, claim)));
  }

  /** The last answer counts; the same one again changes nothing. */
  async give(call: Call, token: string, answer: AttendanceAnswer): Promise<AnsweredAppointment> {
    const claim = await this.claimOf(token);
    return this.work(call, claim, async (tx, appointment) => {
      tx.audit({ action: 'answer-invitation', object: `round-table:${claim.roundTableId}` });
      tx.processed({ activity: 'attendance-reply', subjects: [claim.personId], subjectType: 'attendee' });
      await hear(tx, appointment, { ...claim, answer, stampedAt: new Date() }, this.clock.now());
      return this.shown(appointment, answer);
    });
  }

  /** The signature is checked before anything is looked up. */
  private async claimOf(token: string): Promise<AnswerClaim> {
    const claim = readAnswer(token, await this.key.get(), this.clock.now());
    if (claim === 'forged') {
      this.#use.forged();
      throw refusalOf('forged');
    }
    if (claim === 'expired') throw refusalOf('over');
    this.#use.used(`${claim.roundTableId} ${claim.personId}`);
    return claim;
  }

  private work<T>(
    { trace, route }: Call,
    claim: AnswerClaim,
    work: (tx: Tx, appointment: Appointment) => Promise<T>,
  ): Promise<T> {
    return this.database.inTransaction({ personId: claim.personId, trace, via: route }, async (tx) => {
      const heard = await hearing(tx, claim, this.clock.now());
      if ('deaf' in heard) throw refusalOf(heard.deaf);
      return work(tx, heard.appointment);
    });
  }

  private shown({ said }: Appointment, answer?: AttendanceAnswer): AnsweredAppointment {
    const place = placeInWords(said.place, this.local.municipality);
    return { startsAt: said.startsAt, endsAt: said.endsAt, ...(place && { place }), ...(answer && { answer }) };
  }
}

async function givenBefore(tx: Tx, { roundTableId, personId, revision }: AnswerClaim) {
  const { rows } = await tx.query(
    'SELECT answer FROM attendance_reply WHERE round_table_id = $1 AND person_id = $2 AND revision = $3',
    [roundTableId, personId, revision],
  );
  return rows[0]?.answer as AttendanceAnswer | undefined;
}

function refusalOf(why: Deaf | 'forged'): Refusal {
  const [sentence, kind] = refusals[why];
  return new Refusal(`answer-link-${why}`, sentence, 'P-11', kind);
}

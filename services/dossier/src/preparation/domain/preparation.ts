import { Day, type Decision, happened, Id, type Instant, tableQuestionAsked, textOf } from '@rondetafel/contracts';
import { z } from 'zod';
import type { Meeting } from '../../meeting/domain/meeting.ts';
import { type Fault, refuse } from '../../refuse.ts';

/** A talk before the table with one member, in their words; or why there is none (P-56). */
export const Talk = z.strictObject({
  on: Day.optional().describe('Wanneer er met dit gezinslid is gesproken.'),
  wants: textOf(600).optional().describe('Wat het gezinslid aan tafel besproken wil hebben, in eigen woorden.'),
  without: textOf(300).optional().describe('Waarom er vooraf niet met dit gezinslid is gesproken.'),
});
export type Talk = z.infer<typeof Talk>;

/** How they sit and who comes when, and whether the agenda was made with the household (P-56). */
export const Setting = z.strictObject({
  together: z.enum(['together', 'in-parts']).optional().describe('Veilig samen aan tafel, of in delen.'),
  arrival: textOf(300).optional().describe('Wie wanneer binnenkomt.'),
  agendaOn: Day.optional().describe('Wanneer de agenda met het huishouden is gemaakt.'),
});
export type Setting = z.infer<typeof Setting>;

/** What a party was asked to bring to the table, and what it said. */
export interface Question {
  readonly partyId: Id;
  readonly personId: Id;
  readonly askedAt: Instant;
  readonly answer?: Answer | undefined;
}

export interface Answer {
  readonly text: string;
  readonly saidById: Id;
  readonly answeredAt: Instant;
  /** Who coordinates wrote down what the party said. */
  readonly recordedById?: Id | undefined;
}

export interface Preparation {
  readonly talks: readonly ({ readonly memberId: Id } & Talk)[];
  readonly setting: Setting;
  readonly questions: readonly Question[];
}

/** Somebody at work whom the table is waiting for, in the open. */
export interface Asked {
  readonly partyId: Id;
  readonly personId: Id;
}

export type ToDo =
  | { readonly what: 'talk'; readonly memberId: Id }
  | { readonly what: 'question'; readonly partyId: Id }
  | { readonly what: 'together' | 'agenda' };

/** A reminder, never a condition: a table that is not prepared is held all the same (P-56). */
export function stillToDo(
  { talks, setting, questions }: Preparation,
  { memberIds, parties }: { readonly memberIds: readonly Id[]; readonly parties: readonly Asked[] },
): ToDo[] {
  const talkedWith = new Set(talks.map(({ memberId }) => memberId));
  const asked = new Set(questions.map(({ partyId }) => partyId));
  return [
    ...memberIds.filter((id) => !talkedWith.has(id)).map((memberId) => ({ what: 'talk', memberId }) as const),
    ...parties
      .filter(({ partyId }) => !asked.has(partyId))
      .map(({ partyId }) => ({ what: 'question', partyId }) as const),
    ...(setting.together ? [] : [{ what: 'together' } as const]),
    ...(setting.agendaOn ? [] : [{ what: 'agenda' } as const]),
  ];
}

/** Only what is to come is prepared. @throws Refusal */
export function refuseOver({ held, cancelled }: Meeting): void {
  if (cancelled) throw refuse('meeting-cancelled', { rule: 'P-10' });
  if (held) throw refuse('meeting-was-held', { rule: 'P-56' });
}

/** @throws Refusal: a talk has its day, or the reason why there was none. */
export function refuseTalk({ on, without }: Talk, today: Day): void {
  const faults: Fault[] = [];
  if (!on && !without) faults.push({ pointer: '/on', code: 'talk-day-missing' });
  if (on && on > today) faults.push({ pointer: '/on', code: 'day-to-come' });
  if (faults.length > 0) throw refuse('preparation-not-possible', { rule: 'P-56', kind: 'invalid', faults });
}

/** @throws Refusal */
export function refuseSetting({ agendaOn }: Setting, today: Day): void {
  if (!agendaOn || agendaOn <= today) return;
  const faults = [{ pointer: '/agendaOn', code: 'day-to-come' } as const];
  throw refuse('preparation-not-possible', { rule: 'P-56', kind: 'invalid', faults });
}

/** Each party is asked once; one with another contact, that one too (P-11). A hidden party is not among them (P-27). */
export function askParties(
  meeting: Meeting,
  { questions }: Preparation,
  parties: readonly Asked[],
  now: Instant,
): Decision<readonly Question[]> {
  refuseOver(meeting);
  const anew = parties.filter(
    ({ partyId, personId }) =>
      !questions.some((one) => one.partyId === partyId && (one.personId === personId || one.answer)),
  );
  if (anew.length === 0) throw refuse('parties-asked-already', { rule: 'P-56' });
  const { caseId, roundTableId } = meeting;
  const personIds = [...new Set(anew.map(({ personId }) => personId))];
  return {
    next: anew.map((one) => ({ ...one, askedAt: now })),
    events: [happened(tableQuestionAsked, { caseId, roundTableId, personIds, askedAt: now })],
  };
}

/** The last answer counts, until the table was held. @throws Refusal */
export function answerQuestion(meeting: Meeting, question: Question | undefined, answer: Answer): Question {
  if (!question) throw refuse('party-not-asked', { rule: 'P-56', kind: 'unknown' });
  refuseOver(meeting);
  return { ...question, answer };
}

/** Those in the open who are invited for a party: a hidden one is in nobody's list (P-27). */
export const askable = ({ invited }: Meeting): Asked[] =>
  invited.flatMap(({ partyId, personId, hidden }) => (partyId && !hidden ? [{ partyId, personId }] : []));

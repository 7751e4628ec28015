import {
  type Decision,
  happened,
  type Id,
  type Instant,
  optionsAskedChanged,
  optionsOffered,
  optionsWithdrawn,
} from '@rondetafel/contracts';
import {
  addWorkingDays,
  amsterdamDay,
  amsterdamInstant,
  type Municipality,
  type WorkingCalendar,
} from '@rondetafel/policy';
import { instantOf, minuteOf } from '../../calendar/domain/moment.ts';
import { refuse } from '../../refuse.ts';
import type { Roster } from '../../roster/domain/roster.ts';
import { refuseEnded, refuseUndecidedHidden } from './refusals.ts';
import { attendeeOf, type Invitee, isReserved, type Offer, type Option, type RoundTable } from './round-table.ts';

/** The moment and the rules under which a decision about a table is taken. */
export interface Circumstances {
  readonly now: Instant;
  readonly asCoordinatorSees: Roster;
  /** The place has to be (P-12). */
  readonly stepFree: boolean;
  readonly municipality: Pick<Municipality, 'meetings'>;
  readonly calendar: WorkingCalendar;
}

/** Keeps one slot for as long as the coordinator is booking it: everyone and the room are held, nobody is notified. */
export function keepSlot(
  table: RoundTable,
  { offerId, option }: { offerId: Id; option: Option },
  { now, municipality }: Circumstances,
): Decision<RoundTable> {
  if (table.offer && table.offer.asked.length > 0 && isReserved(table.offer, now))
    throw refuse('options-open', { rule: 'P-11' });
  const reservedUntil = laterBy(now, municipality.meetings.holds.bookingMinutes);
  return {
    next: withOffer(table, { offerId, options: [option], reservedUntil, asked: [], suits: {} }, now),
    events: [],
  };
}

/**
 * Those without a calendar, the household first of all, choose from times that are held for everybody meanwhile (P-11,
 * P-18). One of them is booked, or all lapse together. A new offer takes the place of the one before.
 */
export function offerOptions(
  table: RoundTable,
  { offerId, options, asked }: { offerId: Id; options: readonly Option[]; asked: readonly Id[] },
  { now, asCoordinatorSees, municipality, calendar }: Circumstances,
): Decision<RoundTable> {
  const { holds, optionsOffered: most, answers } = municipality.meetings;
  refuseUndecidedHidden(asCoordinatorSees);
  if (options.length === 0 || options.length > most)
    throw refuse('number-of-options', { rule: 'P-11', kind: 'invalid', facts: { most } });
  const choosers = options[0]!.invitees.filter(({ personId }) => asked.includes(personId));
  if (choosers.length === 0 || choosers.length < asked.length)
    throw refuse('nobody-asked', { rule: 'P-11', kind: 'invalid' });

  const reservedUntil = laterBy(now, holds.optionHours * 60);
  const next = withOffer(table, { offerId, options, reservedUntil, asked, suits: {} }, now);
  const { caseId, roundTableId, kind, urgent, coordinatorId } = table;
  const answerEnds = amsterdamInstant(
    addWorkingDays(calendar, amsterdamDay(now), answers.withinWorkingDays).on,
    '24:00',
  );
  return {
    next,
    events: [
      happened(optionsOffered, {
        caseId,
        roundTableId,
        kind,
        offerId,
        options: options.map(({ optionId, startsAt, endsAt }) => ({ optionId, startsAt, endsAt })),
        asked: choosers.map(attendeeOf),
        answerBy: minuteOf(answerEnds) < minuteOf(reservedUntil) ? answerEnds : reservedUntil,
        urgent,
        coordinatorId,
      }),
    ],
  };
}

interface Chosen {
  readonly offerId?: Id | undefined;
  readonly personId: Id;
  readonly optionIds: readonly Id[];
  /** When the platform received it. */
  readonly chosenAt: Instant;
}

/** Somebody says which of the times suit; the last word received counts, as long as the times are held (P-11). */
export function chooseOptions(
  table: RoundTable,
  { offerId, personId, optionIds, chosenAt }: Chosen,
  now: Instant,
): Decision<RoundTable> {
  const offer = openOffer(table, now);
  if (offerId && offerId !== offer.offerId) throw lapsed();
  if (!offer.asked.includes(personId)) throw refuse('not-asked', { rule: 'P-11', kind: 'unknown' });
  if (optionIds.some((id) => !offer.options.some(({ optionId }) => optionId === id)))
    throw refuse('unknown-option', { rule: 'P-11', kind: 'invalid', facts: { from: 'offered' } });
  const before = offer.chosenAt?.[personId];
  if (before && minuteOf(chosenAt) < minuteOf(before)) return { next: table, events: [] };
  const suits = { ...offer.suits, [personId]: optionIds };
  return {
    next: { ...table, offer: { ...offer, suits, chosenAt: { ...offer.chosenAt, [personId]: chosenAt } } },
    events: [],
  };
}

/** Lets go of times: everyone and every room of them is free again. Who was asked to choose is notified (P-11, P-18). */
export function withoutOffer(table: RoundTable, withdrawnAt: Instant): Decision<RoundTable> {
  const { caseId, roundTableId, kind, offer } = table;
  const asked = offer && offer.asked.length > 0;
  return {
    next: { ...table, offer: undefined },
    events: asked
      ? [happened(optionsWithdrawn, { caseId, roundTableId, kind, offerId: offer.offerId, withdrawnAt })]
      : [],
  };
}

/**
 * Who has no seat any more is neither held nor asked, and what they chose no longer counts (P-11). When nobody is left
 * to choose, the times are let go: the coordinator has to find others, and nobody is held meanwhile.
 */
export function withInvitees(
  table: RoundTable,
  anew: (invitees: readonly Invitee[]) => readonly Invitee[],
  now: Instant,
): Decision<RoundTable> {
  const { caseId, roundTableId, kind, offer } = table;
  if (!offer) return { next: table, events: [] };
  const options = offer.options.map((option) => ({ ...option, invitees: anew(option.invitees) }));
  const invitees = new Map(options.flatMap((option) => option.invitees.map((one) => [one.personId, one] as const)));
  const asked = offer.asked.filter((personId) => invitees.has(personId));
  const ofAsked = <T>(said: Readonly<Record<Id, T>>) =>
    Object.fromEntries(Object.entries(said).filter(([personId]) => asked.includes(personId)));
  const next: Offer = {
    ...offer,
    options,
    asked,
    suits: ofAsked(offer.suits),
    ...(offer.chosenAt && { chosenAt: ofAsked(offer.chosenAt) }),
  };
  if (asked.length === offer.asked.length) return { next: { ...table, offer: next }, events: [] };
  const changed = happened(optionsAskedChanged, {
    caseId,
    roundTableId,
    kind,
    offerId: offer.offerId,
    asked: asked.map((personId) => attendeeOf(invitees.get(personId)!)),
  });
  if (asked.length > 0) return { next: { ...table, offer: next }, events: [changed] };
  const released = withoutOffer(table, now);
  return { ...released, events: [changed, ...released.events] };
}

export function openOffer({ offer }: RoundTable, now: Instant): Offer {
  if (!offer || !isReserved(offer, now)) throw lapsed();
  return offer;
}

const lapsed = () => refuse('options-lapsed', { rule: 'P-11' });

/** What is held at once for the same people can't overlap, nor lie in the past, nor on top of what they already have. */
function withOffer(table: RoundTable, offer: Offer, now: Instant): RoundTable {
  refuseEnded(table);
  const [first, ...others] = offer.options.toSorted((a, b) => minuteOf(a.startsAt) - minuteOf(b.startsAt));
  if (first && minuteOf(first.startsAt) <= minuteOf(now))
    throw refuse('option-in-the-past', { rule: 'S002-46', kind: 'invalid' });
  let before = first;
  for (const option of others) {
    if (before && overlap(before, option)) throw refuse('options-overlap', { rule: 'P-11', kind: 'invalid' });
    before = option;
  }
  const { booking } = table;
  if (booking && offer.options.some((option) => overlap(option, booking)))
    throw refuse('option-overlaps-booking', { rule: 'P-11', kind: 'invalid' });
  return { ...table, offer };
}

const overlap = (a: Pick<Option, 'startsAt' | 'endsAt'>, b: Pick<Option, 'startsAt' | 'endsAt'>) =>
  minuteOf(a.startsAt) < minuteOf(b.endsAt) && minuteOf(b.startsAt) < minuteOf(a.endsAt);

const laterBy = (now: Instant, minutes: number): Instant => instantOf(minuteOf(now) + minutes);

import { localDay, minuteOnWall } from '../src/calendar/domain/moment.ts';
import type { Attendance } from '../src/search/domain/attendance.ts';
import type { Proposal, Reason } from '../src/search/domain/proposals.ts';

/**
 * The rules of the search once more, the slow way: every start, every person, every interval, one sort. Nothing of the
 * engine is used, so that the specs can hold one against the other.
 */
export interface Stretch {
  from: number;
  until: number;
}

export interface NaivePerson {
  personId: string;
  /** Working time as moments, in order; absent when the calendar is unknown. */
  works?: Stretch[];
  busy: Stretch[];
}

export interface NaiveParty {
  partyId: string;
  need: 'required' | 'optional';
  anyOf: NaivePerson[];
}

export interface NaiveQuestion {
  opened: (Stretch & { on: string })[];
  minutes: number;
  breakMinutes: number;
  parties: NaiveParty[];
  rooms?: NaivePerson[];
  term: Stretch;
  suits?: NaivePerson;
}

function naiveStarts({ opened, minutes, term }: NaiveQuestion): number[] {
  return opened.flatMap(({ from, until }) => {
    const fitting = Math.max(0, Math.floor((until - from - minutes) / 15) + 1);
    return Array.from({ length: fitting }, (_, nth) => from + nth * 15).filter(
      (start) => start >= term.from && start < term.until,
    );
  });
}

export function naiveProposals(question: NaiveQuestion, wanted: number): Proposal[] {
  const { parties, rooms, suits, minutes, breakMinutes } = question;
  const candidates = naiveStarts(question)
    .map((from) => {
      const at = { from, until: from + minutes };
      const attend = (need: string) => parties.filter((party) => party.need === need).map((p) => attends(p, at));
      const required = attend('required');
      const optional = attend('optional');
      const likes = suits !== undefined && isFree(suits, at);
      const calm = [...required, ...optional].every(({ person }) => !person || !tight(person, at, breakMinutes));
      return { at, required, optional, likes, calm, room: rooms?.find((room) => isFree(room, at)) };
    })
    .filter(({ required, room }) => required.every(({ as }) => as !== 'absent') && (!rooms || room));

  const sure = (all: { as: string }[]) => all.filter(({ as }) => as === 'contact' || as === 'substitute').length;
  const contacts = (all: { as: string; alone: boolean }[]) => all.filter(({ as }) => as === 'contact').length;
  const earliest = candidates[0]?.at.from;
  const dayOf = ({ at }: (typeof candidates)[number]) =>
    question.opened.find(({ from, until }) => from <= at.from && at.from < until)!.on;
  const chosen: typeof candidates = [];
  const isOtherDay = (one: (typeof candidates)[number]) => chosen.every((before) => dayOf(before) !== dayOf(one));
  const partOf = (one: (typeof candidates)[number]) =>
    one.at.from < minuteOnWall(localDay(dayOf(one)), '12:00') ? 'morning' : 'afternoon';
  const isOtherPart = (one: (typeof candidates)[number]) => chosen.every((before) => partOf(before) !== partOf(one));
  const byPreference = (a: (typeof candidates)[number], b: (typeof candidates)[number]) =>
    sure(b.required) - sure(a.required) ||
    Number(isOtherDay(b)) - Number(isOtherDay(a)) ||
    sure(b.optional) - sure(a.optional) ||
    Number(b.likes) - Number(a.likes) ||
    contacts(b.required.filter(({ alone }) => !alone)) - contacts(a.required.filter(({ alone }) => !alone)) ||
    Number(isOtherPart(b)) - Number(isOtherPart(a)) ||
    Number(b.calm) - Number(a.calm) ||
    a.at.from - b.at.from;

  const otherDays: boolean[] = [];
  const otherParts: boolean[] = [];
  for (let left = candidates; chosen.length < wanted && left.length > 0; ) {
    const next = left.reduce((a, b) => (byPreference(a, b) <= 0 ? a : b));
    otherDays.push(chosen.length > 0 && isOtherDay(next));
    otherParts.push(chosen.length > 0 && isOtherPart(next));
    chosen.push(next);
    left = left.filter(({ at }) => !overlap(at, next.at));
  }

  return chosen.map(({ at, required, optional, likes, calm, room }, nth) => {
    const named = (as: string) => required.filter((one) => one.as === as).map(({ partyId }) => partyId);
    const reasons: (Reason | false)[] = [
      named('to-ask').length > 0
        ? { code: 'availability-unknown', partyIds: named('to-ask') }
        : { code: 'all-required-free' },
      optional.length > 0 && { code: 'optional-present', present: sure(optional), of: optional.length },
      likes && { code: 'suits-household' },
      named('substitute').length > 0 && { code: 'substitutes-needed', partyIds: named('substitute') },
      calm && { code: 'break-for-everyone' },
      at.from === earliest && { code: 'earliest' },
      otherDays[nth]! && { code: 'other-day' },
      otherParts[nth]! && { code: 'other-part' },
    ];
    return {
      ...at,
      roomId: room?.personId,
      attendance: [...required, ...optional].map(({ partyId, as, personId }) =>
        personId ? ({ partyId, as, personId } as Attendance) : ({ partyId, as } as Attendance),
      ),
      reasons: reasons.filter((reason) => reason !== false),
    };
  });
}

/** Per party how many starts all the others share, and the starts at which the fewest are missing. */
export function naiveWhoBlocks(question: NaiveQuestion) {
  const parties = [
    ...question.parties.filter(({ need }) => need === 'required'),
    ...(question.rooms ? [{ partyId: 'room', need: 'required' as const, anyOf: question.rooms }] : []),
  ];
  const missingAt = naiveStarts(question).map((from) => ({
    from,
    missing: parties
      .filter(({ anyOf }) => !anyOf.some((one) => mayCome(one, { from, until: from + question.minutes })))
      .map(({ partyId }) => partyId),
  }));
  const blockers = parties.map(({ partyId }) => {
    const opened = missingAt.filter(({ missing }) => missing.every((other) => other === partyId));
    return { partyId, opens: opened.length, firstAt: opened[0]?.from };
  });
  return {
    blockers: blockers.sort((a, b) => b.opens - a.opens),
    nearMiss: missingAt.sort((a, b) => a.missing.length - b.missing.length || a.from - b.from)[0],
  };
}

function attends({ partyId, anyOf }: NaiveParty, at: Stretch) {
  const alone = anyOf.length < 2;
  const free = anyOf.findIndex((one) => isFree(one, at));
  if (free >= 0) {
    const as = free === 0 ? 'contact' : 'substitute';
    return { partyId, alone, as, personId: anyOf[free]!.personId, person: anyOf[free] };
  }
  const ask = anyOf.find((one) => mayCome(one, at));
  return { partyId, alone, as: ask ? 'to-ask' : 'absent', personId: ask?.personId, person: undefined };
}

export function isFree(person: NaivePerson, at: Stretch): boolean {
  if (!person.works || person.busy.some((busy) => overlap(busy, at))) return false;
  let covered = at.from;
  for (const hours of person.works) if (hours.from <= covered) covered = Math.max(covered, hours.until);
  return covered >= at.until;
}

const mayCome = (person: NaivePerson, at: Stretch) =>
  person.works ? isFree(person, at) : !person.busy.some((busy) => overlap(busy, at));

/** Busy during the break before or after, counted in whole quarters as the meeting itself is. */
const tight = ({ busy }: NaivePerson, { from, until }: Stretch, breakMinutes: number) =>
  busy.some(
    (one) =>
      overlap(one, { from: from - breakMinutes, until: from }) ||
      overlap(one, { from: until, until: until + breakMinutes }),
  );

const overlap = (a: Stretch, b: Stretch) => a.from < b.until && b.from < a.until;

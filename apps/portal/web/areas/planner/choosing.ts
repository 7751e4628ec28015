import { amsterdamDay } from '@rondetafel/policy';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { availabilityQuery, proposalsQuery, type Roster, type RoundTable } from './api.ts';
import { invitedTo, momentOf } from './invited.ts';
import { lookAt, useCalendars, useLinePills } from './moment.ts';
import { useLines } from './rows.ts';
import { daysOf } from './slots.ts';
import { minuteOf } from './time-runs.ts';

/** A moment at which the coordinator is held for this table, and not yet offered to anybody. */
export type Held = NonNullable<RoundTable['offer']>['options'][number];

/** Finding a time: what there is, which moment is looked at, which was chosen. Choosing holds nobody. */
export function useChoosing(table: RoundTable, roster: Roster, held: Held | undefined) {
  const [late, setLate] = useState(false);
  const [picked, setPicked] = useState<number>();
  const [pointed, setPointed] = useState<number>();
  const [roomsOpen, setRoomsOpen] = useState(false);

  const availability = useQuery(availabilityQuery(table, late)).data;
  const found = useQuery(proposalsQuery(table, late)).data;
  const proposals = found?.found ? found.proposals : [];
  const calendars = useCalendars(availability);
  const days = useMemo(() => (availability ? daysOf(availability.days) : []), [availability]);
  const lines = useLines(roster, availability, roomsOpen);

  // Somebody else's booking may take what was chosen away.
  const stillPossible = picked !== undefined && calendars?.starts.has(picked) ? picked : undefined;
  const chosen = stillPossible ?? (held ? minuteOf(held.startsAt) : proposals[0] && minuteOf(proposals[0].startsAt));
  const at = pointed ?? chosen ?? days[0]?.from;
  const looked = useMemo(() => (calendars && at !== undefined ? lookAt(calendars, at) : undefined), [calendars, at]);
  const chosenLook = useMemo(
    () => (calendars && chosen !== undefined ? lookAt(calendars, chosen) : undefined),
    [calendars, chosen],
  );
  const pills = useLinePills(looked);
  const isHeld = held !== undefined && minuteOf(held.startsAt) === chosen;
  const proposal = proposals.find(({ startsAt }) => minuteOf(startsAt) === chosen);
  const moment = chosenLook && momentOf(chosenLook);
  const { deadlineOn } = table;
  return {
    availability,
    found,
    proposals,
    days,
    lines,
    pills,
    /** The moment whose state the lines show. */
    looked,
    look: setPointed,
    chosen,
    chosenLook,
    choose: (start: number) => {
      setPicked(start);
      setPointed(undefined);
    },
    /** What was chosen, in the words of the API. */
    moment,
    /** It is held, so that nobody else books it. */
    isHeld,
    place: isHeld ? held.place : proposal ? proposal.place : chosenLook?.room.place,
    isLate: moment !== undefined && deadlineOn !== undefined && amsterdamDay(moment.startsAt) > deadlineOn,
    invited: chosenLook ? invitedTo(table, roster, chosenLook) : [],
    /** Whether times after the term are looked for too. */
    late,
    setLate,
    roomsOpen,
    setRoomsOpen,
  };
}
export type Choosing = ReturnType<typeof useChoosing>;

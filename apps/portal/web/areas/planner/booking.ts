import { useState } from 'react';
import { toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type MinimumRole, type Roster, type RoundTable, useTableChange } from './api.ts';
import type { Choosing, Held } from './choosing.ts';
import type { Words } from './invite.tsx';
import { keyOf, openRolesOf } from './rows.ts';

interface Booked {
  /** Another booked it first, or it is not possible any more: another time has to be chosen. */
  onRefused(): void;
  /** It is booked and those who come were told. */
  onBooked(): void;
}

/** Holding what was chosen, and booking it with a reason for each role that stays open (P-5, S002-46). */
export function useBooking(
  table: RoundTable,
  roster: Roster,
  held: Held | undefined,
  { moment, isHeld, isLate, late }: Choosing,
  { onRefused, onBooked }: Booked,
) {
  const { t } = useWords('planner');
  const { appointment } = table;
  const openRoles = openRolesOf(roster);
  const [words, setWords] = useState<Words>({ open: reasonsOf(openRoles), late: appointment?.lateBecause ?? '' });
  const [tried, setTried] = useState(false);
  const hold = useTableChange(table, 'hold');
  const letGo = useTableChange(table, 'takeBack');
  const book = useTableChange(table, 'book');
  // A hidden one is decided on first, above (P-27).
  const explained = openRoles.filter(({ hidden }) => !hidden);
  const unsaid = explained.filter((role) => !words.open[keyOf(role)]?.trim());
  const slot = moment && { startsAt: moment.startsAt, ...(late && { late }) };
  const bookIt = (optionId: string) =>
    book.mutate(
      {
        optionId,
        ...(isLate && { lateBecause: words.late.trim() }),
        openRoles: explained.map((one) => ({
          role: one.role,
          ...(one.memberId && { memberId: one.memberId }),
          reason: words.open[keyOf(one)]?.trim() ?? '',
        })),
      },
      {
        onSuccess: () => {
          toast(appointment ? t('plannerHold.moved') : t('plannerHold.booked'));
          onBooked();
        },
      },
    );
  return {
    openRoles,
    explained,
    unsaid,
    undecided: roster.seats.some(({ hidden }) => hidden) || openRoles.some(({ hidden }) => hidden),
    words,
    setWords,
    /** Somebody tried: what is missing is said at its field. */
    tried,
    holding: hold.isPending,
    holdError: hold.error,
    booking: book.isPending || hold.isPending,
    bookError: book.error,
    /** @param onSuccess at once where it is held already. */
    hold: (onSuccess: () => void) => {
      if (!slot) return;
      if (isHeld) onSuccess();
      else hold.mutate(slot, { onSuccess, onError: onRefused });
    },
    lettingGo: letGo.isPending,
    letGo: () => letGo.mutate(undefined, { onSuccess: () => toast(t('plannerHold.released')) }),
    send: () => {
      setTried(true);
      if (unsaid.length > 0 || (isLate && !words.late.trim())) return;
      if (held && isHeld) bookIt(held.optionId);
      else if (slot) hold.mutate(slot, { onSuccess: ({ data }) => bookIt(data.optionId), onError: onRefused });
    },
  };
}
export type Booking = ReturnType<typeof useBooking>;

const reasonsOf = (roles: readonly MinimumRole[]): Record<string, string> =>
  Object.fromEntries(
    roles.flatMap((role) =>
      role.filling.state === 'missing' && role.filling.leftOpen ? [[keyOf(role), role.filling.leftOpen]] : [],
    ),
  );

import { amsterdamDay } from '@rondetafel/policy';

interface Appointment {
  readonly startsAt: string;
  readonly endsAt: string;
}

interface Listed {
  readonly appointment?: Appointment | undefined;
  readonly offer?: { readonly heldUntil: string; readonly asked: readonly string[] } | undefined;
  readonly mySeat: { readonly because: 'chairs' | 'invited' | 'asked' | 'involved' };
  readonly myAnswer?: string | undefined;
}

/** What is in one's own calendar: booked tables, the soonest first, then those for which one is asked for times. */
export function inOrder<T extends Listed>(tables: readonly T[]): T[] {
  const booked = tables.filter(({ appointment }) => appointment);
  const asked = tables.filter(({ appointment, offer, mySeat }) => !appointment && offer && mySeat.because === 'asked');
  const startOf = ({ appointment }: T) => Date.parse(appointment?.startsAt ?? '');
  return [...booked.sort((one, other) => startOf(one) - startOf(other)), ...asked];
}

/** The booked tables that fall in these days, and to which one did not say no. */
export function tablesWithin<T extends Listed>(
  tables: readonly T[],
  { fromOn, throughOn }: { readonly fromOn: string; readonly throughOn: string },
): T[] {
  return inOrder(tables).filter(({ appointment, myAnswer }) => {
    if (!appointment || myAnswer === 'declined') return false;
    return amsterdamDay(appointment.startsAt) <= throughOn && amsterdamDay(appointment.endsAt) >= fromOn;
  });
}

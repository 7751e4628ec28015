const zone = 'Europe/Amsterdam';
const day = new Intl.DateTimeFormat('nl-NL', { weekday: 'short', day: 'numeric', month: 'short', timeZone: zone });
const time = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: zone });

/** `di 1 dec` */
export const onDay = (on: string): string => day.format(new Date(`${on}T12:00:00Z`));

/** `di 1 dec 10:00` */
export const at = (instant: string): string => `${day.format(new Date(instant))} ${time.format(new Date(instant))}`;

/** Whatever way the two are written. */
export const isSameMoment = (one: string, other: string): boolean => Date.parse(one) === Date.parse(other);

import { locales } from './spoken.ts';
import { useWords } from './words.ts';

const minute = 60_000;
const zone = 'Europe/Amsterdam';

/** Days and times in words, in the time of Amsterdam. */
export function useMoments() {
  const { language } = useWords();
  const format = (options: Intl.DateTimeFormatOptions, timeZone = zone) => {
    const formatter = new Intl.DateTimeFormat(locales[language], { ...options, timeZone });
    return (instant: string | number) => formatter.format(new Date(instant));
  };
  const time = format({ hour: '2-digit', minute: '2-digit' });
  const longDay = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const oclock = language === 'nl' ? ' uur' : '';
  return {
    time,
    longDay,
    when: ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
      `${longDay(startsAt)}, ${time(startsAt)}–${time(endsAt)}${oclock}`,
    at: (instant: string) => `${longDay(instant)}, ${time(instant)}${oclock}`,
    /** Of a calendar day, which has no time zone. */
    dayName: format({ weekday: 'long', day: 'numeric', month: 'long' }, 'UTC'),
    weekday: format({ weekday: 'long' }, 'UTC'),
    shortDay: format({ weekday: 'short', day: 'numeric', month: 'short' }, 'UTC'),
  };
}

export const minutesLeft = (until: string, now: number): number => Math.ceil((Date.parse(until) - now) / minute);

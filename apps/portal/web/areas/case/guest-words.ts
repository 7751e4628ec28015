import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import type { Guest, Member } from './household-api.ts';

export const channels = ['mail', 'letter', 'sms', 'call'] as const;

type Times = NonNullable<Guest['preferredTimes']>;

/** The parts of the week that somebody can prefer, as the form asks for them. */
export const partsOfDay = [
  { part: 'morning', from: '09:00', to: '12:00' },
  { part: 'afternoon', from: '12:00', to: '17:00' },
] as const;
export const weekdays = [1, 2, 3, 4, 5] as const;

export const codeOf = (weekday: number, part: string): string => `${weekday}-${part}`;

/** A part is chosen when what was given covers it. */
export const chosenParts = (times: Times): string[] =>
  weekdays.flatMap((weekday) =>
    partsOfDay
      .filter(({ from, to }) => times.some((one) => one.weekday === weekday && one.from <= from && one.to >= to))
      .map(({ part }) => codeOf(weekday, part)),
  );

export const timesOf = (codes: readonly string[]): Times =>
  weekdays.flatMap((weekday) =>
    partsOfDay
      .filter(({ part }) => codes.includes(codeOf(weekday, part)))
      .map(({ from, to }) => ({ weekday, from, to })),
  );

/** A Monday; its week names the days. */
const aMonday = Date.parse('2026-11-30T12:00:00Z');
const dayLength = 86_400_000;

export function useGuestWords() {
  const { t } = useWords('case');
  const { weekday } = useMoments();
  const dayOf = (number: number) => weekday(aMonday + (number - 1) * dayLength);
  return {
    dayOf,
    /** How somebody is invited, in a line each; nothing for who said nothing. */
    linesOf: ({ guest = {}, accessibility = [], language }: Member): string[] => {
      const { channel, phone, voicemail, sharedMailbox, safely, preferredTimes = [], interpreter, childcare } = guest;
      const times = preferredTimes.map((one) => `${dayOf(one.weekday)} ${one.from}–${one.to}`);
      const needs = [
        ...(interpreter ? [language ? t('guest.interpreterFor', { language }) : t('guest.interpreter')] : []),
        ...(childcare ? [t('guest.childcare')] : []),
        ...(accessibility.includes('step-free') ? [t('guest.stepFree')] : []),
      ];
      return [
        ...(channel ? [[t(`guest.channels.${channel}`), phone].filter(Boolean).join(' · ')] : phone ? [phone] : []),
        ...(voicemail === false ? [t('guest.noVoicemail')] : []),
        ...(sharedMailbox ? [t('guest.shared')] : []),
        ...(safely ? [safely] : []),
        ...(times.length > 0 ? [t('guest.prefers', { times: times.join(', ') })] : []),
        ...(needs.length > 0 ? [needs.join(', ')] : []),
      ];
    },
  };
}

import type { Tone } from '../../kit/index.ts';
import { useWords } from '../../text/words.ts';

const tones = {
  'pre-dossier': 'info',
  dossier: 'positive',
  closed: 'neutral',
  erased: 'neutral',
} as const satisfies Record<string, Tone>;
type State = keyof typeof tones;

const isState = (state: string): state is State => state in tones;

export function useCaseWords() {
  const { t } = useWords();
  return {
    stateOf: (state: string): { tone: Tone; children: string } =>
      isState(state)
        ? { tone: tones[state], children: t(`case.states.${state}`) }
        : { tone: 'neutral', children: state },
  };
}

/** The family names in a household, each once, in the order of its members. */
export const householdName = (members: readonly { familyName: string }[]): string =>
  [...new Set(members.map(({ familyName }) => familyName))].join(' / ');

/** Whole years on a day; both are ISO days. */
export function ageOn(birthOn: string, day: string): number {
  const [born, now] = [birthOn, day].map((text) => text.split('-').map(Number));
  const [year = 0, month = 0, date = 0] = born ?? [];
  const [toYear = 0, toMonth = 0, toDate = 0] = now ?? [];
  const hadBirthday = toMonth > month || (toMonth === month && toDate >= date);
  return toYear - year - (hadBirthday ? 0 : 1);
}

import type { Tone } from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import type { CaseLine } from './api.ts';

type State = CaseLine['state'];

const tones: Record<State, Tone> = { 'pre-dossier': 'info', dossier: 'positive', closed: 'neutral', erased: 'neutral' };

export function useCaseWords() {
  const { t } = useWords('household');
  return {
    /** The title of a case; without names for who may not see the household. */
    title: (familyNames: readonly string[]) =>
      familyNames.length > 0 ? t('case.of', { name: familyNames.join(' / ') }) : t('case.title'),
    status: (state: State) => ({ tone: tones[state], children: t(`case.states.${state}`) }),
  };
}

/** Each family name once, in the order of the members; of who has one name, that. */
export const familyNamesOf = (members: readonly { givenName?: string; familyName?: string }[]): string[] => [
  ...new Set(members.flatMap(({ givenName, familyName = givenName }) => familyName ?? [])),
];

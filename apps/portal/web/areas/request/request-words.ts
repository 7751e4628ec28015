import { useCaseWords } from '../../household/case-words.ts';
import type { IconName, Tone } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import type { RequestContent, WorkItem } from './api.ts';

type State = 'access' | 'coordinator' | 'declaration' | 'decision' | 'withdrawn' | Outcome;
type Outcome = NonNullable<WorkItem['outcome']>;

const looks: Record<State, { tone: Tone; icon?: IconName }> = {
  access: { tone: 'info', icon: 'clock' },
  coordinator: { tone: 'info', icon: 'clock' },
  declaration: { tone: 'info', icon: 'clock' },
  decision: { tone: 'info', icon: 'clock' },
  'round-table': { tone: 'positive' },
  'other-possibilities': { tone: 'neutral' },
  'access-solves': { tone: 'neutral' },
  withdrawn: { tone: 'neutral' },
};

/** Where a request stands, in one word of ours: an answer that was given says more than what its table waits for. */
export function stateOf({ state, outcome, waitsFor }: Pick<WorkItem, 'state' | 'outcome' | 'waitsFor'>): State {
  if (state === 'withdrawn') return state;
  if (state === 'decided' && outcome && waitsFor === null) return outcome;
  return waitsFor ?? outcome ?? 'decision';
}

export function useRequestWords() {
  const { t, named } = useWords('request');
  const { title } = useCaseWords();
  const { districts, organisationKinds } = useWorkplace();
  return {
    /** What a request is called: by the household for who may know its name, else by the district. */
    titleOf: ({ direction, district }: WorkItem, familyNames: readonly string[] = []) =>
      familyNames.length > 0
        ? t('request.of', { direction: t(`request.${direction}`), household: title(familyNames) })
        : t('request.in', { direction: t(`request.${direction}`), district: named(districts, district) }),
    status: (item: WorkItem) => ({ ...looks[stateOf(item)], children: t(`request.states.${stateOf(item)}`) }),
    route: (route: NonNullable<RequestContent['route']>) =>
      route === 'direct'
        ? t('request.routes.direct')
        : t('request.routes.by', { name: named(organisationKinds, route) }),
  };
}

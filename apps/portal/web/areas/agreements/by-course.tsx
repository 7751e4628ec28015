import { useToday } from '../../api/today.ts';
import { type ActiveFilter, Button, Select, useLook } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type Grouped, groupOf, groups } from './groups.ts';

/** In a choice: no narrowing. */
export const every = 'alle';

/** What every list of agreements is narrowed by: how one stands, and whether what is done is shown too. In the address. */
export function useByCourse(items: readonly Grouped[]) {
  const { t } = useWords('agreements');
  const today = useToday();
  const { of, look } = useLook();
  const state = of('stand');
  const withDone = of('gedaan') === 'ja' || state === 'done';
  const isDone = (one: Grouped) => groupOf(one, today) === 'done';
  const finished = items.filter(isDone).length;
  const filters: ActiveFilter[] = state
    ? [{ id: 'stand', label: t(`groups.${state as 'act'}`), onClear: () => look({ stand: '' }) }]
    : [];
  return {
    filters,
    isShown: (one: Grouped) => (!state || groupOf(one, today) === state) && (withDone || !isDone(one)),
    fields: (
      <>
        <Select
          label={t('board.state')}
          value={state || every}
          onChange={(code) => look({ stand: code === every ? '' : code })}
          options={[
            { code: every, label: t('board.every') },
            ...groups.map((code) => ({ code, label: t(`groups.${code}`) })),
          ]}
        />
        {finished > 0 && state !== 'done' && (
          <Button look="subtle" onPress={() => look({ gedaan: withDone ? '' : 'ja' })}>
            {t(withDone ? 'board.hideDone' : 'board.showDone', { count: finished })}
          </Button>
        )}
      </>
    ),
  };
}

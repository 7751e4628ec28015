import type { ReactNode } from 'react';
import { useToday } from '../../api/today.ts';
import { TaskGroup, TaskList } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type Grouped, groups, inGroup } from './groups.ts';

interface AgreementListProps<One extends Grouped> {
  label: string;
  items: readonly One[];
  row(one: One): ReactNode;
}

/** Agreements by what they ask, each group by its day. */
export function AgreementList<One extends Grouped>({ label, items, row }: AgreementListProps<One>) {
  const { t } = useWords('agreements');
  const today = useToday();
  return (
    <TaskList label={label}>
      {groups.map((group) => {
        const shown = inGroup(items, group, today);
        if (shown.length === 0) return null;
        return (
          <TaskGroup
            key={group}
            title={t(`groups.${group}`)}
            count={shown.length}
            tone={group === 'act' ? 'warning' : group === 'stuck' ? 'negative' : 'neutral'}
          >
            {shown.map(row)}
          </TaskGroup>
        );
      })}
    </TaskList>
  );
}

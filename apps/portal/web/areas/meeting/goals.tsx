import { useState } from 'react';
import { DateField, GrowingField } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { Draft as PlanDraft } from '../plan/api.ts';
import type { Names } from '../plan/names.ts';
import { AboutWhom } from './about-whom.tsx';
import type { GoalText, OfTable, Writing } from './api.ts';
import { type LineProps, LinesCard, WrittenLine } from './lines-card.tsx';
import { type Notebook, useBlock } from './notebook.ts';
import { cleaned } from './typed.ts';

interface GoalsProps {
  of: OfTable;
  plan: PlanDraft;
  notebook: Notebook;
  write: Writing;
  names: Names;
}

/** What is different then: from now to aimed at, in words or numbers that a later look can compare (S002-8). */
export function Goals({ of, plan, notebook, write, names }: GoalsProps) {
  const { t } = useWords('meeting');
  return (
    <LinesCard
      of={of}
      notebook={notebook}
      words="goals"
      kind="goal"
      kept={plan.goals}
      idOf={({ goalId }) => goalId}
      heads={[t('goals.what'), t('goals.now'), t('goals.aimedAt'), t('lines.about'), t('goals.byOn')]}
      line={(line) => <Goal key={line.id} {...line} notebook={notebook} write={write} names={names} />}
    />
  );
}

interface GoalProps extends LineProps<PlanDraft['goals'][number]> {
  notebook: Notebook;
  write: Writing;
  names: Names;
}

function Goal({ id, label, kept, place, notebook, write, names, onEnter, onDrop }: GoalProps) {
  const { t } = useWords('meeting');
  const [first] = useState<GoalText>({ place, memberIds: [] });
  const { goalId: _, version, ...text } = kept ?? { goalId: id, version: 0, ...first };
  const block = useBlock<GoalText>(notebook, `goal ${id}`, { value: text as GoalText, version }, (value, of) =>
    write.goal(id)(cleaned(value), of),
  );
  const { value, type } = block;
  return (
    <WrittenLine
      label={label}
      block={block}
      inWords={({ what, now, aimedAt }) => `${what ?? ''}: ${now ?? ''} → ${aimedAt ?? ''}`}
      onEnter={onEnter}
      onDrop={onDrop}
    >
      <GrowingField
        name={`line-${id}`}
        label={t('goals.what')}
        maxLength={200}
        value={value.what ?? ''}
        onChange={(what) => type({ ...value, what })}
      />
      <GrowingField
        label={t('goals.now')}
        maxLength={200}
        value={value.now ?? ''}
        onChange={(now) => type({ ...value, now })}
      />
      <GrowingField
        label={t('goals.aimedAt')}
        maxLength={200}
        value={value.aimedAt ?? ''}
        onChange={(aimedAt) => type({ ...value, aimedAt })}
      />
      <AboutWhom names={names} memberIds={value.memberIds} onChange={(memberIds) => type({ ...value, memberIds })} />
      <DateField label={t('goals.byOn')} value={value.byOn ?? ''} onChange={(byOn) => type({ ...value, byOn })} />
    </WrittenLine>
  );
}

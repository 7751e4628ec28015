import { useState } from 'react';
import { Button, Card, DateField, FieldLine, FieldLines, IconButton, TextField } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { Draft as PlanDraft } from '../plan/api.ts';
import { nextPlace } from '../plan/line.ts';
import type { Names } from '../plan/names.ts';
import { AboutWhom } from './about-whom.tsx';
import { type GoalText, type OfTable, useStrikeOut, type Writing } from './api.ts';
import { BlockState } from './block-state.tsx';
import { focusLine, useLines } from './lines.ts';
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
  const strikeOut = useStrikeOut(of);
  const { lines, add, drop } = useLines(plan.goals, ({ goalId }) => goalId, 'goal', notebook, strikeOut);
  const place = nextPlace(plan.goals);
  return (
    <Card title={t('goals.title')}>
      <FieldLines
        look="goals"
        heads={[t('goals.what'), t('goals.now'), t('goals.aimedAt'), t('lines.about'), t('goals.byOn')]}
      >
        {lines.map(({ id, kept }, nth) => (
          <Goal
            key={id}
            id={id}
            label={t('goals.line', { number: nth + 1 })}
            kept={kept}
            place={place}
            notebook={notebook}
            write={write}
            names={names}
            onEnter={() => (lines[nth + 1] ? focusLine(lines[nth + 1]!.id) : add())}
            onDrop={() => drop(id)}
          />
        ))}
      </FieldLines>
      <div>
        <Button icon="plus" onPress={add}>
          {t('goals.add')}
        </Button>
      </div>
    </Card>
  );
}

interface GoalProps {
  id: string;
  label: string;
  kept: PlanDraft['goals'][number] | undefined;
  place: number;
  notebook: Notebook;
  write: Writing;
  names: Names;
  onEnter(): void;
  onDrop(): void;
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
    <FieldLine
      label={label}
      onEnter={onEnter}
      end={<IconButton label={t('lines.drop', { line: label })} icon="cross" onPress={onDrop} />}
      below={
        <BlockState
          block={block}
          inWords={({ what, now, aimedAt }) => `${what ?? ''}: ${now ?? ''} → ${aimedAt ?? ''}`}
        />
      }
    >
      <TextField
        name={`line-${id}`}
        label={t('goals.what')}
        maxLength={200}
        value={value.what ?? ''}
        onChange={(what) => type({ ...value, what })}
      />
      <TextField
        label={t('goals.now')}
        maxLength={200}
        value={value.now ?? ''}
        onChange={(now) => type({ ...value, now })}
      />
      <TextField
        label={t('goals.aimedAt')}
        maxLength={200}
        value={value.aimedAt ?? ''}
        onChange={(aimedAt) => type({ ...value, aimedAt })}
      />
      <AboutWhom names={names} memberIds={value.memberIds} onChange={(memberIds) => type({ ...value, memberIds })} />
      <DateField label={t('goals.byOn')} value={value.byOn ?? ''} onChange={(byOn) => type({ ...value, byOn })} />
    </FieldLine>
  );
}

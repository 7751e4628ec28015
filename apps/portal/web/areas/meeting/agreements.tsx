import { useState } from 'react';
import {
  Button,
  Card,
  DateField,
  FieldLine,
  FieldLines,
  Hint,
  IconButton,
  Select,
  TextField,
} from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { Draft as PlanDraft } from '../plan/api.ts';
import { codeOfOwner, nextPlace, ownerOf } from '../plan/line.ts';
import type { Names } from '../plan/names.ts';
import { AboutWhom } from './about-whom.tsx';
import { type LineText, type OfTable, useStrikeOut, type Writing } from './api.ts';
import { BlockState } from './block-state.tsx';
import { focusLine, useLines } from './lines.ts';
import { type Notebook, useBlock } from './notebook.ts';
import { cleaned } from './typed.ts';

interface AgreementsProps {
  of: OfTable;
  plan: PlanDraft;
  notebook: Notebook;
  write: Writing;
  names: Names;
}

/** The lines of the plan, written here as they are agreed (S002-13, S002-14). */
export function Agreements({ of, plan, notebook, write, names }: AgreementsProps) {
  const { t } = useWords('meeting');
  const strikeOut = useStrikeOut(of);
  const { lines, add, drop } = useLines(plan.lines, ({ agreementId }) => agreementId, 'line', notebook, strikeOut);
  const place = nextPlace(plan.lines);
  return (
    <Card title={t('agreements.title')} extra={<Hint>{t('agreements.keys')}</Hint>}>
      <FieldLines
        look="agreements"
        heads={[
          t('agreements.who'),
          t('agreements.what'),
          t('lines.about'),
          t('agreements.when'),
          t('agreements.goal'),
        ]}
      >
        {lines.map(({ id, kept }, nth) => (
          <Agreement
            key={id}
            id={id}
            label={t('agreements.line', { number: nth + 1 })}
            kept={kept}
            place={place}
            plan={plan}
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
          {t('agreements.add')}
        </Button>
      </div>
    </Card>
  );
}

interface AgreementProps {
  id: string;
  label: string;
  kept: PlanDraft['lines'][number] | undefined;
  place: number;
  plan: PlanDraft;
  notebook: Notebook;
  write: Writing;
  names: Names;
  onEnter(): void;
  onDrop(): void;
}

function Agreement({ id, label, kept, place, plan, notebook, write, names, onEnter, onDrop }: AgreementProps) {
  const { t } = useWords('meeting');
  const [first] = useState<LineText>({ place, memberIds: [], money: false, awardNeeded: false });
  const { agreementId: _, version, ...text } = kept ?? { agreementId: id, version: 0, ...first };
  const block = useBlock<LineText>(notebook, `line ${id}`, { value: text as LineText, version }, (value, of) =>
    write.line(id)(cleaned(value), of),
  );
  const { value, type } = block;
  const wordsOf = ({ owner, what, dueOn }: LineText) =>
    [owner && names.owner(owner), what, dueOn].filter(Boolean).join(', ');
  return (
    <FieldLine
      label={label}
      onEnter={onEnter}
      end={<IconButton label={t('lines.drop', { line: label })} icon="cross" onPress={onDrop} />}
      below={<BlockState block={block} inWords={wordsOf} />}
    >
      <Select
        name={`line-${id}`}
        label={t('agreements.who')}
        value={codeOfOwner(value.owner)}
        onChange={(code) => type({ ...value, owner: ownerOf(code) })}
        options={[...names.memberOwners, ...names.partyOwners]}
      />
      <TextField
        label={t('agreements.what')}
        maxLength={400}
        value={value.what ?? ''}
        onChange={(what) => type({ ...value, what })}
      />
      <AboutWhom names={names} memberIds={value.memberIds} onChange={(memberIds) => type({ ...value, memberIds })} />
      <DateField
        label={t('agreements.when')}
        value={value.dueOn ?? ''}
        onChange={(dueOn) => type({ ...value, dueOn })}
      />
      <Select
        label={t('agreements.goal')}
        value={value.goalId ?? ''}
        onChange={(goalId) => type({ ...value, goalId })}
        options={plan.goals.map((goal, nth) => ({ code: goal.goalId, label: `${nth + 1} ${goal.what ?? ''}`.trim() }))}
      />
    </FieldLine>
  );
}

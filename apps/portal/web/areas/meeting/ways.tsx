import { useState } from 'react';
import { GrowingField, RadioGroup, Select, TextArea } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { codeOfOwner, ownerOf } from '../plan/line.ts';
import type { Names } from '../plan/names.ts';
import type { ChoiceText, Draft, OfTable, WayText, Writing } from './api.ts';
import { BlockState } from './block-state.tsx';
import { type LineProps, LinesCard, WrittenLine } from './lines-card.tsx';
import { type Notebook, useBlock } from './notebook.ts';
import { cleaned } from './typed.ts';

interface WaysProps {
  of: OfTable;
  draft: Draft;
  notebook: Notebook;
  write: Writing;
  names: Names;
}

/** What could help, who proposes it, and which was chosen for what reason (S002-8). */
export function Ways({ of, draft, notebook, write, names }: WaysProps) {
  const { t } = useWords('meeting');
  const choice: ChoiceText = { trajectoryId: draft.choice.trajectoryId ?? '', because: draft.choice.because };
  const block = useBlock(notebook, 'choice', { value: choice, version: draft.choice.version }, (value, version) =>
    write.choice(cleaned(value), version),
  );
  const named = draft.trajectories.filter(({ what }) => what);
  return (
    <LinesCard
      of={of}
      notebook={notebook}
      words="ways"
      kind="way"
      kept={draft.trajectories}
      idOf={({ trajectoryId }) => trajectoryId}
      heads={[t('ways.what'), t('ways.by')]}
      line={(line) => <Way key={line.id} {...line} notebook={notebook} write={write} names={names} />}
    >
      {named.length > 0 && (
        <>
          <RadioGroup
            name="choice"
            label={t('ways.chosen')}
            value={block.value.trajectoryId}
            onChange={(trajectoryId) => block.type({ ...block.value, trajectoryId })}
            options={named.map(({ trajectoryId, what = '' }) => ({ code: trajectoryId, label: what }))}
          />
          {block.value.trajectoryId && (
            <TextArea
              name="because"
              label={t('ways.because')}
              rows={2}
              maxLength={600}
              value={block.value.because ?? ''}
              onChange={(because) => block.type({ ...block.value, because })}
            />
          )}
          <BlockState block={block} inWords={(theirs) => wordsOf(theirs, draft)} />
        </>
      )}
    </LinesCard>
  );
}

const wordsOf = ({ trajectoryId, because }: ChoiceText, { trajectories }: Draft) =>
  [trajectories.find((one) => one.trajectoryId === trajectoryId)?.what, because].filter(Boolean).join(': ');

interface WayProps extends LineProps<Draft['trajectories'][number]> {
  notebook: Notebook;
  write: Writing;
  names: Names;
}

function Way({ id, label, kept, place, notebook, write, names, onEnter, onDrop }: WayProps) {
  const { t } = useWords('meeting');
  const [first] = useState<WayText>({ place });
  const { trajectoryId: _, version, ...text } = kept ?? { trajectoryId: id, version: 0, ...first };
  const block = useBlock<WayText>(notebook, `way ${id}`, { value: text as WayText, version }, (value, of) =>
    write.way(id)(cleaned(value), of),
  );
  const { value, type } = block;
  return (
    <WrittenLine label={label} block={block} inWords={({ what }) => what ?? ''} onEnter={onEnter} onDrop={onDrop}>
      <GrowingField
        name={`line-${id}`}
        label={t('ways.what')}
        maxLength={400}
        value={value.what ?? ''}
        onChange={(what) => type({ ...value, what })}
      />
      <Select
        label={t('ways.by')}
        optional
        value={codeOfOwner(value.by)}
        onChange={(code) => type({ ...value, by: ownerOf(code) })}
        options={[...names.memberOwners, ...names.partyOwners]}
      />
    </WrittenLine>
  );
}

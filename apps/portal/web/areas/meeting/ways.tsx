import { useState } from 'react';
import {
  Button,
  Card,
  FieldLine,
  FieldLines,
  IconButton,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { codeOfOwner, nextPlace, ownerOf } from '../plan/line.ts';
import type { Names } from '../plan/names.ts';
import { type ChoiceText, type Draft, type OfTable, useStrikeOut, type WayText, type Writing } from './api.ts';
import { BlockState } from './block-state.tsx';
import { focusLine, useLines } from './lines.ts';
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
  const strikeOut = useStrikeOut(of);
  const { lines, add, drop } = useLines(
    draft.trajectories,
    ({ trajectoryId }) => trajectoryId,
    'way',
    notebook,
    strikeOut,
  );
  const choice: ChoiceText = { trajectoryId: draft.choice.trajectoryId ?? '', because: draft.choice.because };
  const block = useBlock(notebook, 'choice', { value: choice, version: draft.choice.version }, (value, version) =>
    write.choice(cleaned(value), version),
  );
  const named = draft.trajectories.filter(({ what }) => what);
  const place = nextPlace(draft.trajectories);
  return (
    <Card title={t('ways.title')}>
      <FieldLines look="ways" heads={[t('ways.what'), t('ways.by')]}>
        {lines.map(({ id, kept }, nth) => (
          <Way
            key={id}
            id={id}
            label={t('ways.line', { number: nth + 1 })}
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
          {t('ways.add')}
        </Button>
      </div>
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
    </Card>
  );
}

const wordsOf = ({ trajectoryId, because }: ChoiceText, { trajectories }: Draft) =>
  [trajectories.find((one) => one.trajectoryId === trajectoryId)?.what, because].filter(Boolean).join(': ');

interface WayProps {
  id: string;
  label: string;
  kept: Draft['trajectories'][number] | undefined;
  place: number;
  notebook: Notebook;
  write: Writing;
  names: Names;
  onEnter(): void;
  onDrop(): void;
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
    <FieldLine
      label={label}
      onEnter={onEnter}
      end={<IconButton label={t('lines.drop', { line: label })} icon="cross" onPress={onDrop} />}
      below={<BlockState block={block} inWords={({ what }) => what ?? ''} />}
    >
      <TextField
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
    </FieldLine>
  );
}

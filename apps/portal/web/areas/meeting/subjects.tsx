import { useState } from 'react';
import { Hint, Select, TextArea, TextField } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { Draft, OfTable, SubjectText, Writing } from './api.ts';
import { BlockState } from './block-state.tsx';
import { type LineProps, LinesCard, StrikeOut } from './lines-card.tsx';
import { type Notebook, useBlock } from './notebook.ts';
import { cleaned } from './typed.ts';

interface SubjectsProps {
  of: OfTable;
  draft: Draft;
  notebook: Notebook;
  write: Writing;
}

/** The agenda beforehand, and per subject what was said (S002-14, P-56); a part has readers of its own (P-54). */
export function Subjects({ of, draft, notebook, write }: SubjectsProps) {
  const { t } = useWords('meeting');
  const parts = Math.max(1, ...draft.subjects.map(({ part }) => part));
  return (
    <LinesCard
      of={of}
      notebook={notebook}
      words="subjects"
      kind="subject"
      kept={draft.subjects}
      idOf={({ subjectId }) => subjectId}
      lead={<Hint>{t('subjects.text')}</Hint>}
      line={(line) => <Subject key={line.id} {...line} parts={parts} notebook={notebook} write={write} />}
    />
  );
}

interface SubjectProps extends LineProps<Draft['subjects'][number]> {
  parts: number;
  notebook: Notebook;
  write: Writing;
}

function Subject({ id, label, kept, place, parts, notebook, write, onDrop }: SubjectProps) {
  const { t } = useWords('meeting');
  const [first] = useState<SubjectText>({ place, part: 1 });
  const { subjectId: _, version, ...text } = kept ?? { subjectId: id, version: 0, ...first };
  const block = useBlock<SubjectText>(notebook, `subject ${id}`, { value: text as SubjectText, version }, (value, of) =>
    write.subject(id)(cleaned(value), of),
  );
  const { value, type } = block;
  return (
    <fieldset className="subject">
      <legend className="visually-hidden">{label}</legend>
      <div className="subject__head">
        <TextField
          name={`line-${id}`}
          label={t('subjects.subject')}
          maxLength={120}
          value={value.title ?? ''}
          onChange={(title) => type({ ...value, title })}
        />
        <Select
          label={t('subjects.part')}
          value={String(value.part)}
          onChange={(part) => type({ ...value, part: Number(part) || 1 })}
          options={Array.from({ length: Math.min(9, parts + 1) }, (_one, nth) => ({
            code: String(nth + 1),
            label: t('subjects.partOf', { number: nth + 1 }),
          }))}
        />
        <StrikeOut label={label} onPress={onDrop} />
      </div>
      <TextArea
        label={t('subjects.said')}
        rows={4}
        maxLength={4000}
        value={value.text ?? ''}
        onChange={(said) => type({ ...value, text: said })}
      />
      <BlockState block={block} inWords={(theirs) => `${theirs.title ?? ''}: ${theirs.text ?? ''}`} />
    </fieldset>
  );
}

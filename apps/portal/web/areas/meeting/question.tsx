import { Card, TextArea } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { Draft, Writing } from './api.ts';
import { BlockState } from './block-state.tsx';
import { type Notebook, useBlock } from './notebook.ts';
import { cleaned } from './typed.ts';

const most = 600;

/** What the question is, established by all who are there (S002-11); it starts in the household's own words (P-56). */
export function Question({ draft, notebook, write }: { draft: Draft; notebook: Notebook; write: Writing }) {
  const { t } = useWords('meeting');
  const { version, text = '' } = draft.question;
  const block = useBlock(notebook, 'question', { value: text, version }, (value, of) =>
    write.question(cleaned({ text: value }), of),
  );
  return (
    <Card title={t('question.title')} extra={<span>{t('question.count', { count: block.value.length, most })}</span>}>
      <TextArea
        name="question"
        label={t('question.label')}
        rows={2}
        maxLength={most}
        value={block.value}
        onChange={block.type}
      />
      <BlockState block={block} inWords={(theirs) => theirs} />
    </Card>
  );
}

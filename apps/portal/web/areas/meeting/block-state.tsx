import type { ReactNode } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Alert, Button, ButtonRow } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { useBlock } from './notebook.ts';

interface BlockStateProps<T> {
  block: ReturnType<typeof useBlock<T>>;
  /** What another keyboard wrote, in words. */
  inWords(value: T): ReactNode;
}

/** Two who changed one block both see both, and choose; nothing that was typed is lost (F3). */
export function BlockState<T>({ block, inWords }: BlockStateProps<T>) {
  const { t } = useWords('meeting');
  const { saving, theirs, error, saver } = block;
  if (saving === 'refused') return <ProblemNotice error={error} />;
  if (saving !== 'conflict' || !theirs) return null;
  const { value } = theirs;
  return (
    <Alert tone="warning" title={t('saving.conflictTitle')} live>
      <p>{value === undefined ? t('saving.struckOut') : t('saving.theirs')}</p>
      {value !== undefined && <blockquote>{inWords(value)}</blockquote>}
      <ButtonRow>
        <Button look="primary" onPress={() => saver.keepMine()}>
          {t('saving.keepMine')}
        </Button>
        {value !== undefined && <Button onPress={() => saver.takeTheirs()}>{t('saving.takeTheirs')}</Button>}
      </ButtonRow>
    </Alert>
  );
}

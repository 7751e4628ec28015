import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ChangedMeanwhile } from '../../api/changed-meanwhile.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { isStale } from '../../api/stale.ts';
import { Button, FormPanel } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';

interface BlockPanelProps {
  title: string;
  onClose(): void;
  save: Pick<UseMutationResult<unknown, Error, never>, 'isPending' | 'error'>;
  onSave(): void;
  onDrop?: (() => void) | undefined;
  dropping?: Pick<UseMutationResult<unknown, Error, never>, 'isPending' | 'error'>;
  /** The block as somebody else left it meanwhile, in a sentence. */
  theirs: string;
  onTakeTheirs(): void;
  children: ReactNode;
}

/** One block of a draft beside the plan. Two who changed it both see both, and choose (F3). */
export function BlockPanel(props: BlockPanelProps) {
  const { t } = useWords('plan', 'api');
  const { title, onClose, save, onSave, onDrop, dropping, theirs, onTakeTheirs, children } = props;
  const stale = isStale(save.error) || isStale(dropping?.error);
  const problem = save.error ?? dropping?.error;
  return (
    <FormPanel
      title={title}
      onClose={onClose}
      save={stale ? t('api:meanwhile.keepMine') : t('block.save')}
      isSaving={save.isPending}
      onSave={onSave}
      actions={
        onDrop && (
          <Button look="danger" isPending={dropping?.isPending} onPress={onDrop}>
            {t('block.drop')}
          </Button>
        )
      }
      problem={problem && !stale && <ProblemNotice error={problem} />}
    >
      {stale && <ChangedMeanwhile theirs={theirs} onTakeTheirs={onTakeTheirs} />}
      {children}
    </FormPanel>
  );
}

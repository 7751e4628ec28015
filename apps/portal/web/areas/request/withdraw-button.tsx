import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useUndo } from '../../api/undo.ts';
import { Button, Dialog } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWithdraw } from './api.ts';

/** Who asked takes it back while there is no answer; asks once more, since it can't be undone. */
export function WithdrawButton({ requestId }: { requestId: string }) {
  const { t } = useWords('request');
  const [open, setOpen] = useState(false);
  const withdraw = useWithdraw(requestId);
  const { stays } = useUndo();
  const send = () =>
    withdraw.mutate(undefined, {
      onSuccess: () => {
        setOpen(false);
        stays(t('request.withdrawn'), 'withdraw');
      },
    });
  return (
    <>
      <Button icon="undo" onPress={() => setOpen(true)}>
        {t('request.withdraw')}
      </Button>
      <Dialog
        open={open}
        title={t('request.withdrawTitle')}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button look="danger" isPending={withdraw.isPending} onPress={send}>
              {t('request.withdraw')}
            </Button>
            <Button autoFocus onPress={() => setOpen(false)}>
              {t('request.keep')}
            </Button>
          </>
        }
      >
        <p>{t('request.withdrawText')}</p>
        {withdraw.error && <ProblemNotice error={withdraw.error} />}
      </Dialog>
    </>
  );
}

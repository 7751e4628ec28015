import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Button, Dialog, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWithdrawRegistration } from './household-api.ts';

/** The case should not have been registered, such as twice: all of it is destroyed (P-1, P-3). */
export function WithdrawRegistration({ caseId }: { caseId: string }) {
  const { t } = useWords('case', 'directory');
  const [open, setOpen] = useState(false);
  const goTo = useNavigate();
  const withdraw = useWithdrawRegistration(caseId);
  const send = () =>
    withdraw.mutate(undefined, {
      onSuccess: () => {
        toast(t('withdraw.done'));
        void goTo('/casussen');
      },
    });
  return (
    <>
      <Button look="subtle" icon="cross" onPress={() => setOpen(true)}>
        {t('withdraw.button')}
      </Button>
      <Dialog
        open={open}
        title={t('withdraw.title')}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button look="danger" isPending={withdraw.isPending} onPress={send}>
              {t('withdraw.button')}
            </Button>
            <Button onPress={() => setOpen(false)}>{t('directory:colleague.cancel')}</Button>
          </>
        }
      >
        <p>{t('withdraw.text')}</p>
        {withdraw.error && <ProblemNotice error={withdraw.error} />}
      </Dialog>
    </>
  );
}

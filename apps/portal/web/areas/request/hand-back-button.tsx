import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useUndo } from '../../api/undo.ts';
import { Button, Dialog, RadioGroup } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useUser } from '../../shell/session/user.ts';
import { type HandBackReason, type RequestDetail, useHandBack } from './api.ts';

const reasons = [
  'no-time',
  'absent',
  'not-independent',
  'other-expertise',
] as const satisfies readonly HandBackReason[];

/** A coordinator, or the dispatcher in their place, gives a case back before the decision; a substitute stops (R-20, P-13). */
export function HandBackButton({ request }: { request: RequestDetail }) {
  const { t } = useWords('request');
  const { personId, roles } = useUser();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const handBack = useHandBack(request.requestId);
  const { stays } = useUndo();
  const { coordinatedByMe, coordinatorId, waitsFor } = request;
  const substitutes = coordinatedByMe && coordinatorId !== personId;
  const undecided = coordinatorId !== null && waitsFor === 'decision';
  if (!substitutes && !(undecided && (coordinatedByMe || roles.includes('dispatcher')))) return null;
  const what = substitutes ? 'substitute' : coordinatedByMe ? 'own' : 'dispatcher';
  const send = () => {
    setTried(true);
    const chosen = reasons.find((one) => one === reason);
    if (!chosen) return;
    handBack.mutate(chosen, {
      onSuccess: () => {
        setOpen(false);
        stays(t('request.handedBack'), 'handBack');
      },
    });
  };
  return (
    <>
      <Button icon="undo" onPress={() => setOpen(true)}>
        {t(`request.handBack.${what}`)}
      </Button>
      <Dialog
        open={open}
        title={t(`request.handBackTitle.${what}`)}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button look="danger" isPending={handBack.isPending} onPress={send}>
              {t(`request.handBack.${what}`)}
            </Button>
            <Button onPress={() => setOpen(false)}>{t('request.handBackNot')}</Button>
          </>
        }
      >
        <p>{t(`request.handBackText.${what}`)}</p>
        <RadioGroup
          name="reason"
          label={t('request.handBackWhy')}
          value={reason}
          onChange={setReason}
          error={tried && !reason ? t('request.handBackFirst') : undefined}
          options={reasons.map((code) => ({ code, label: t(`request.handBackReasons.${code}`) }))}
        />
        {handBack.error && <ProblemNotice error={handBack.error} />}
      </Dialog>
    </>
  );
}

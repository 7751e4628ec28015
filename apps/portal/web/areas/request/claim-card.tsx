import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useUndo } from '../../api/undo.ts';
import { Button, ButtonRow, Card, Checkbox } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useUser } from '../../shell/session/user.ts';
import { outdated, type RequestDetail, requestQuery, useClaim, useDecline } from './api.ts';

/** The coordinator declares independence and takes the case; the system's check comes on top, with its reasons (P-24). */
export function ClaimCard({ request: { requestId, offeredToId } }: { request: RequestDetail }) {
  const { t } = useWords('request');
  const { personId } = useUser();
  const [declared, setDeclared] = useState(false);
  const [tried, setTried] = useState(false);
  const claim = useClaim(requestId);
  const decline = useDecline(requestId);
  const { done } = useUndo();
  const latest = useQuery(requestQuery(requestId));
  const refusal = claim.error ?? decline.error;
  const take = () => {
    setTried(true);
    const onSuccess = () => done(t('request.claimed'), 'claim', { requestId }, outdated);
    if (declared) claim.mutate(undefined, { onSuccess });
  };
  return (
    <Card title={t('request.claimTitle')}>
      <p>
        {offeredToId === personId && `${t('request.claimOffered')} `}
        {t('request.claimLead')}
      </p>
      <Checkbox
        name="independenceDeclared"
        label={t('request.declare')}
        hint={t('request.declareHint')}
        value={declared}
        onChange={setDeclared}
        error={tried && !declared ? t('request.declareFirst') : undefined}
      />
      {refusal && (
        <ProblemNotice error={refusal} onRetry={isPassing(refusal) ? undefined : () => void latest.refetch()}>
          {claim.error && !isPassing(refusal) && <p>{t('request.refusedClaim')}</p>}
        </ProblemNotice>
      )}
      <ButtonRow>
        <Button look="primary" icon="check" isPending={claim.isPending} onPress={take}>
          {claim.isPending ? t('request.claiming') : t('request.claim')}
        </Button>
        {offeredToId === personId && (
          <Button
            isPending={decline.isPending}
            onPress={() =>
              decline.mutate(undefined, {
                onSuccess: () => done(t('request.declined'), 'decline', { requestId }, outdated),
              })
            }
          >
            {t('request.decline')}
          </Button>
        )}
      </ButtonRow>
    </Card>
  );
}

const isPassing = (error: unknown) => error instanceof ApiProblem && error.passes;

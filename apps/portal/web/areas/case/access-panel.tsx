import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { Loaded } from '../../api/loaded.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Alert, Button, ButtonRow, Hint, SidePanel, Status, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { DeskPhone } from '../../shell/desk-phone.tsx';
import type { Member } from './household-api.ts';
import { accessesQuery, useGiveAccess, useWithdrawAccess } from './own-page-api.ts';
import './access-letter.css';

const tones = {
  'not-given': 'neutral',
  given: 'info',
  expired: 'warning',
  void: 'warning',
  'in-use': 'positive',
  withdrawn: 'neutral',
} as const;

interface AccessPanelProps {
  caseId: string;
  district: string;
  member: Member;
  name: string;
  onClose(): void;
}

/** A code for a member's own page: shown once, to hand over on paper or read aloud (P-19). */
export function AccessPanel({ caseId, district, member, name, onClose }: AccessPanelProps) {
  const { t, day, moment } = useWords('case');
  const { memberId } = member;
  const accesses = useQuery(accessesQuery(caseId));
  const give = useGiveAccess(caseId, memberId);
  const withdraw = useWithdrawAccess(caseId, memberId);
  const [sure, setSure] = useState(false);
  const made = give.data;
  return (
    <SidePanel
      open
      title={t('access.title', { name })}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('access.close')}</Button>}
    >
      <p>{t('access.lead')}</p>
      <Loaded query={accesses} lines={3}>
        {(items) => {
          const access = items.find((one) => one.memberId === memberId);
          if (!access?.mayBeGiven) return <Alert tone="info">{<p>{t('access.notOwn')}</p>}</Alert>;
          const { state, usedAt, expiresAt } = access;
          const isOpen = state === 'in-use' || state === 'given';
          return (
            <>
              <p>
                <Status tone={tones[state]}>{t(`access.states.${state}`)}</Status>
              </p>
              {state === 'in-use' && usedAt && <Hint>{t('access.usedAt', { moment: moment(usedAt) })}</Hint>}
              {state === 'given' && expiresAt && !made && (
                <Hint>{t('access.until', { moment: moment(expiresAt) })}</Hint>
              )}
              {made && state === 'given' && (
                <Alert tone="positive" title={t('access.once')} live>
                  <p className="access-code">{made.code}</p>
                  <p>{t('access.aloud', { day: day(made.lastDay) })}</p>
                  <ButtonRow>
                    <Button icon="print" onPress={() => window.print()}>
                      {t('access.print')}
                    </Button>
                  </ButtonRow>
                </Alert>
              )}
              {sure ? (
                <Alert tone="warning" title={t('access.sure')} live>
                  <ButtonRow>
                    <Button
                      look="danger"
                      isPending={withdraw.isPending}
                      onPress={() =>
                        withdraw.mutate(undefined, {
                          onSuccess: () => {
                            toast(t('access.gone', { name }));
                            give.reset();
                            setSure(false);
                          },
                        })
                      }
                    >
                      {t('access.withdraw')}
                    </Button>
                    <Button onPress={() => setSure(false)}>{t('access.keep')}</Button>
                  </ButtonRow>
                </Alert>
              ) : (
                <ButtonRow>
                  {state !== 'in-use' && (
                    <Button
                      look={made ? 'secondary' : 'primary'}
                      isPending={give.isPending}
                      onPress={() => give.mutate()}
                    >
                      {t(state === 'not-given' ? 'access.give' : 'access.giveAgain')}
                    </Button>
                  )}
                  {isOpen && <Button onPress={() => setSure(true)}>{t('access.withdraw')}</Button>}
                </ButtonRow>
              )}
              {(give.error ?? withdraw.error) && <ProblemNotice error={give.error ?? withdraw.error} />}
            </>
          );
        }}
      </Loaded>
      {made &&
        createPortal(
          <Letter name={name} code={made.code} until={day(made.lastDay)} district={district} />,
          document.body,
        )}
    </SidePanel>
  );
}

/** On paper alone, in large print. */
function Letter({ name, code, until, district }: { name: string; code: string; until: string; district: string }) {
  const { t } = useWords('case');
  return (
    <div className="access-letter" aria-hidden="true">
      <p>{t('access.letter.dear', { name })}</p>
      <p>{t('access.letter.what')}</p>
      <ol>
        <li>{t('access.letter.go', { address: `${window.location.host}/mijn` })}</li>
        <li>{t('access.letter.signIn')}</li>
        <li>{t('access.letter.code')}</li>
      </ol>
      <p className="access-code">{code}</p>
      <p>{t('access.letter.until', { until })}</p>
      <p>
        {t('access.letter.call')} <DeskPhone district={district} />
      </p>
    </div>
  );
}

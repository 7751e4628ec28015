import { useState } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { ActionBar, Alert, Button, Card, Hint, Row, Rows, Status } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { Draft, GoalBlock, LineBlock, Out } from './api.ts';
import { AskDialog } from './ask-dialog.tsx';
import { Deciders } from './deciders.tsx';
import { GoalPanel } from './goal-panel.tsx';
import { LinePanel } from './line-panel.tsx';
import type { Names } from './names.ts';
import { VoicePanel } from './voice-panel.tsx';

interface DraftProps {
  caseId: string;
  draft: Draft;
  out?: Out;
  names: Names;
  onSent?(): void;
}

type Open =
  | { readonly kind: 'goal'; readonly goal?: GoalBlock }
  | { readonly kind: 'line'; readonly line?: LineBlock; readonly goalId?: string }
  | { readonly kind: 'voice'; readonly memberId: string }
  | { readonly kind: 'ask' };

/** What the coordinator writes: goals in order of priority, agreements under them, what the children think (S002-12, -13). */
export function DraftView({ caseId, draft, out, names, onSent }: DraftProps) {
  const { t, day } = useWords('plan');
  const [open, setOpen] = useState<Open>();
  /** What kept it from being sent, by the block it is at. */
  const [refusal, setRefusal] = useState<unknown>(null);
  const close = () => setOpen(undefined);
  const faults = faultsOf(refusal);
  const at = (id: string) => faults.filter(({ pointer }) => pointer.split('/')[2] === id).map(({ detail }) => detail);
  const { goals, lines, voices, children, change } = draft;
  const elsewhere = lines.filter(({ goalId }) => !goals.some((goal) => goal.goalId === goalId));
  const lineRow = (line: LineBlock) => (
    <LineRow
      key={line.agreementId}
      line={line}
      names={names}
      faults={at(line.agreementId)}
      onOpen={() => setOpen({ kind: 'line', line })}
    />
  );
  return (
    <>
      {faults.length > 0 && (
        <Alert tone="negative" title={t('draft.notYet')} live>
          <ul>
            {[...new Set(faults.map(({ detail }) => detail))].map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        </Alert>
      )}
      {goals.map((goal, place) => (
        <Card
          key={goal.goalId}
          title={t('draft.goal', { number: place + 1, what: goal.what ?? t('draft.empty') })}
          extra={
            <Button
              aria-label={t('draft.editGoal', { what: goal.what ?? t('draft.empty') })}
              onPress={() => setOpen({ kind: 'goal', goal })}
            >
              {t('draft.edit')}
            </Button>
          }
        >
          <p>
            {t('draft.goalText', {
              now: goal.now ?? '–',
              aimedAt: goal.aimedAt ?? '–',
              day: goal.byOn ? day(goal.byOn) : '–',
            })}
          </p>
          <Hint>{t('line.about', { members: names.list(goal.memberIds) || '–' })}</Hint>
          <Faults faults={at(goal.goalId)} />
          <Rows>{lines.filter(({ goalId }) => goalId === goal.goalId).map(lineRow)}</Rows>
          <div>
            <Button icon="plus" onPress={() => setOpen({ kind: 'line', goalId: goal.goalId })}>
              {t('draft.addLine')}
            </Button>
          </div>
        </Card>
      ))}
      {elsewhere.length > 0 && (
        <Card title={t('draft.withoutGoal')}>
          <Rows>{elsewhere.map(lineRow)}</Rows>
        </Card>
      )}
      <Card title={goals.length === 0 ? t('draft.start') : undefined}>
        {goals.length === 0 && <p>{t('draft.startText')}</p>}
        <div>
          <Button
            icon="plus"
            look={goals.length === 0 ? 'primary' : 'secondary'}
            onPress={() => setOpen({ kind: 'goal' })}
          >
            {t('draft.addGoal')}
          </Button>
        </div>
      </Card>
      {children.length > 0 && (
        <Card title={t('voice.title')}>
          <Hint>{t('voice.text')}</Hint>
          <Rows>
            {children.map((memberId) => {
              const voice = voices.find((one) => one.memberId === memberId);
              const heard = voice?.words ?? voice?.notHeardBecause;
              return (
                <Row
                  key={memberId}
                  title={names.member(memberId)}
                  meta={voice?.heardBy ? [t('voice.by', { name: voice.heardBy })] : []}
                  end={
                    <Button
                      aria-label={t('voice.editOf', { name: names.member(memberId) })}
                      onPress={() => setOpen({ kind: 'voice', memberId })}
                    >
                      {t('draft.edit')}
                    </Button>
                  }
                >
                  {heard ? (
                    <p>{voice?.words ? `“${heard}”` : heard}</p>
                  ) : (
                    <Status tone="warning">{t('voice.open')}</Status>
                  )}
                  <Faults faults={at(memberId)} />
                </Row>
              );
            })}
          </Rows>
        </Card>
      )}
      <Deciders caseId={caseId} names={names} />
      <ActionBar
        label={t('ask.bar')}
        title={t(out ? 'ask.next' : 'ask.first', { version: (out?.version ?? 0) + 1 })}
        detail={t('ask.detail')}
        missing={change === 'none' ? t('ask.unchanged') : undefined}
      >
        <Button look="primary" isDisabled={change === 'none'} onPress={() => setOpen({ kind: 'ask' })}>
          {t('ask.open')}
        </Button>
      </ActionBar>
      {open?.kind === 'goal' && (
        <GoalPanel caseId={caseId} draft={draft} goal={open.goal} names={names} onClose={close} />
      )}
      {open?.kind === 'line' && (
        <LinePanel caseId={caseId} draft={draft} line={open.line} goalId={open.goalId} names={names} onClose={close} />
      )}
      {open?.kind === 'voice' && (
        <VoicePanel caseId={caseId} draft={draft} memberId={open.memberId} names={names} onClose={close} />
      )}
      {open?.kind === 'ask' && (
        <AskDialog
          caseId={caseId}
          draft={draft}
          onClose={close}
          onRefused={(error) => {
            setRefusal(error);
            if (faultsOf(error).length > 0) close();
          }}
          onSent={() => {
            close();
            onSent?.();
          }}
        />
      )}
    </>
  );
}

interface LineRowProps {
  line: LineBlock;
  names: Names;
  faults: readonly string[];
  onOpen(): void;
}

function LineRow({ line: { what, owner, memberIds, dueOn }, names, faults, onOpen }: LineRowProps) {
  const { t, day } = useWords('plan');
  const title = what ?? t('draft.empty');
  return (
    <Row
      title={title}
      meta={[
        owner ? names.owner(owner) : t('draft.nobody'),
        t('line.about', { members: names.list(memberIds) || '–' }),
        dueOn ? t('line.by', { day: day(dueOn) }) : t('draft.noTerm'),
      ]}
      end={
        <Button aria-label={t('draft.editLine', { what: title })} onPress={onOpen}>
          {t('draft.edit')}
        </Button>
      }
    >
      <Faults faults={faults} />
    </Row>
  );
}

function Faults({ faults }: { faults: readonly string[] }) {
  if (faults.length === 0) return null;
  return (
    <Alert tone="warning">
      {faults.map((fault) => (
        <p key={fault}>{fault}</p>
      ))}
    </Alert>
  );
}

const faultsOf = (error: unknown) =>
  error instanceof ApiProblem && error.body.code === 'plan-not-complete' ? (error.body.errors ?? []) : [];

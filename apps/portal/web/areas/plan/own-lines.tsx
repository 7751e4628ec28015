import { useState } from 'react';
import { versionToSend } from '../../api/stale.ts';
import { useToday } from '../../api/today.ts';
import {
  Button,
  Card,
  CheckboxGroup,
  DateField,
  Hint,
  Row,
  Rows,
  Select,
  Status,
  TextArea,
  toast,
} from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type Out, type OwnDraft, type OwnDraftLine, useProposal } from './api.ts';
import { BlockPanel } from './block-panel.tsx';
import type { Names } from './names.ts';

interface OwnLinesProps {
  caseId: string;
  own: OwnDraft;
  out?: Out | undefined;
  names: Names;
}

/** What a party itself writes of the next version: its own agreements, and no other's. */
export function OwnLines({ caseId, own, out, names }: OwnLinesProps) {
  const { t, day } = useWords('plan');
  const [open, setOpen] = useState<OwnDraftLine | 'new'>();
  return (
    <Card title={t('proposal.title')}>
      <Hint>{t('proposal.text')}</Hint>
      {own.lines.length > 0 && (
        <Rows>
          {own.lines.map((line) => (
            <Row
              key={line.agreementId}
              title={line.what ?? t('draft.empty')}
              meta={[names.list(line.memberIds), ...(line.dueOn ? [t('line.by', { day: day(line.dueOn) })] : [])]}
              end={
                <Button
                  aria-label={t('draft.editLine', { what: line.what ?? t('draft.empty') })}
                  onPress={() => setOpen(line)}
                >
                  {t('draft.edit')}
                </Button>
              }
            >
              {!line.inPlan && <Status tone="neutral">{t('proposal.waits')}</Status>}
            </Row>
          ))}
        </Rows>
      )}
      <div>
        <Button icon="plus" onPress={() => setOpen('new')}>
          {t('proposal.add')}
        </Button>
      </div>
      {open && (
        <ProposalPanel
          caseId={caseId}
          own={own}
          out={out}
          names={names}
          line={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Card>
  );
}

interface ProposalPanelProps extends OwnLinesProps {
  line?: OwnDraftLine | undefined;
  onClose(): void;
}

function ProposalPanel({ caseId, own, out, names, line, onClose }: ProposalPanelProps) {
  const { t } = useWords('plan');
  const today = useToday();
  const [agreementId] = useState(() => line?.agreementId ?? crypto.randomUUID());
  const kept = own.lines.find((one) => one.agreementId === agreementId);
  const typedOf = (from: OwnDraftLine | undefined) => ({
    partyId: from?.owner?.id ?? own.partyIds[0] ?? '',
    goalId: from?.goalId ?? '',
    what: from?.what ?? '',
    memberIds: from?.memberIds ?? [],
    fromOn: from?.fromOn ?? '',
    dueOn: from?.dueOn ?? '',
  });
  const [typed, setTyped] = useState(typedOf(line));
  const [version, setVersion] = useState(line?.version ?? 0);
  const [tried, setTried] = useState(false);
  const { propose, takeBack } = useProposal(caseId, agreementId);
  const newest = versionToSend(version, propose.error, takeBack.error);
  const set = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change });
  const { partyId, goalId, what, memberIds, fromOn, dueOn } = typed;
  const save = () => {
    setTried(true);
    if (!what.trim() || memberIds.length === 0 || !dueOn) return;
    const body = { partyId, what, memberIds, dueOn, ...(goalId && { goalId }), ...(fromOn && { fromOn }) };
    propose.mutate(
      { version: newest, body },
      {
        onSuccess: () => {
          toast(t('proposal.saved'));
          onClose();
        },
      },
    );
  };
  const missing = (isMissing: boolean) => (tried && isMissing ? t('proposal.missing') : undefined);
  return (
    <BlockPanel
      title={t(line ? 'line.edit' : 'proposal.add')}
      onClose={onClose}
      save={propose}
      onSave={save}
      onDrop={line && !line.inPlan ? () => takeBack.mutate({ version: newest }, { onSuccess: onClose }) : undefined}
      dropping={takeBack}
      theirs={[kept?.what ?? '–', kept?.dueOn].filter(Boolean).join(', ')}
      onTakeTheirs={() => {
        setTyped(typedOf(kept));
        setVersion(kept?.version ?? newest);
        propose.reset();
        takeBack.reset();
      }}
    >
      {own.partyIds.length > 1 && (
        <Select
          name="partyId"
          label={t('line.owner')}
          value={partyId}
          onChange={(chosen) => set({ partyId: chosen })}
          options={own.partyIds.map((code) => ({ code, label: names.party(code) }))}
        />
      )}
      <TextArea
        name="what"
        label={t('line.what')}
        hint={t('line.whatHint')}
        rows={2}
        maxLength={400}
        value={what}
        onChange={(text) => set({ what: text })}
        error={missing(!what.trim())}
      />
      <CheckboxGroup
        name="memberIds"
        label={t('line.members')}
        value={memberIds}
        onChange={(ids) => set({ memberIds: ids })}
        options={names.members.map(({ memberId, name }) => ({ code: memberId, label: name }))}
        error={missing(memberIds.length === 0)}
      />
      <DateField
        name="fromOn"
        label={t('line.fromOn')}
        optional
        value={fromOn}
        onChange={(day) => set({ fromOn: day })}
      />
      <DateField
        name="dueOn"
        label={t('line.dueOn')}
        earliest={today}
        value={dueOn}
        onChange={(day) => set({ dueOn: day })}
        error={missing(!dueOn)}
      />
      {out && out.goals.length > 0 && (
        <Select
          name="goalId"
          label={t('line.goal')}
          optional
          value={goalId}
          onChange={(chosen) => set({ goalId: chosen })}
          options={out.goals.map((goal) => ({ code: goal.goalId, label: goal.what }))}
        />
      )}
    </BlockPanel>
  );
}

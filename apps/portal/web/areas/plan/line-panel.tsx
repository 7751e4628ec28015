import { useState } from 'react';
import { versionToSend } from '../../api/stale.ts';
import { useToday } from '../../api/today.ts';
import { Checkbox, CheckboxGroup, DateField, Select, TextArea, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type Draft, type LineBlock, useDrop, useWrite } from './api.ts';
import { BlockPanel } from './block-panel.tsx';
import { codeOfOwner, nextPlace, ownerOf } from './line.ts';
import type { Names } from './names.ts';

interface LinePanelProps {
  caseId: string;
  draft: Draft;
  line?: LineBlock | undefined;
  goalId?: string | undefined;
  names: Names;
  onClose(): void;
}

/** Which organisation, what help, within which term, for whom (S002-13); nobody is its owner by default. */
export function LinePanel({ caseId, draft, line, goalId, names, onClose }: LinePanelProps) {
  const { t } = useWords('plan');
  const today = useToday();
  const [agreementId] = useState(() => line?.agreementId ?? crypto.randomUUID());
  const kept = draft.lines.find((one) => one.agreementId === agreementId);
  const typedOf = (from: LineBlock | undefined) => ({
    goalId: from?.goalId ?? goalId ?? '',
    owner: codeOfOwner(from?.owner),
    what: from?.what ?? '',
    memberIds: from?.memberIds ?? [],
    fromOn: from?.fromOn ?? '',
    dueOn: from?.dueOn ?? '',
    money: from?.money ?? false,
    awardNeeded: from?.awardNeeded ?? false,
  });
  const [typed, setTyped] = useState(typedOf(line));
  const [version, setVersion] = useState(line?.version ?? 0);
  const write = useWrite(caseId);
  const drop = useDrop(caseId);
  const newest = versionToSend(version, write.error, drop.error);
  const set = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change });
  const place = line?.place ?? nextPlace(draft.lines);
  const save = () => {
    const { what, memberIds, fromOn, dueOn, money, awardNeeded } = typed;
    const owner = ownerOf(typed.owner);
    const body = {
      place,
      memberIds,
      money,
      awardNeeded,
      ...(typed.goalId && { goalId: typed.goalId }),
      ...(owner && { owner }),
      ...(what.trim() && { what }),
      ...(fromOn && { fromOn }),
      ...(dueOn && { dueOn }),
    };
    write.mutate(
      { kind: 'line', id: agreementId, version: newest, body },
      {
        onSuccess: () => {
          toast(t('block.saved'));
          onClose();
        },
      },
    );
  };
  return (
    <BlockPanel
      title={t(line ? 'line.edit' : 'line.new')}
      onClose={onClose}
      save={write}
      onSave={save}
      onDrop={line && (() => drop.mutate({ kind: 'line', id: agreementId, version: newest }, { onSuccess: onClose }))}
      dropping={drop}
      theirs={[kept?.owner && names.owner(kept.owner), kept?.what ?? '–', kept?.dueOn].filter(Boolean).join(', ')}
      onTakeTheirs={() => {
        setTyped(typedOf(kept));
        setVersion(kept?.version ?? newest);
        write.reset();
        drop.reset();
      }}
    >
      <Select
        name="owner"
        label={t('line.owner')}
        hint={t('line.ownerHint')}
        value={typed.owner}
        onChange={(owner) => set({ owner })}
        options={[...names.partyOwners, ...names.memberOwners]}
      />
      <TextArea
        name="what"
        label={t('line.what')}
        hint={t('line.whatHint')}
        rows={2}
        maxLength={400}
        value={typed.what}
        onChange={(what) => set({ what })}
      />
      <CheckboxGroup
        name="memberIds"
        label={t('line.members')}
        value={typed.memberIds}
        onChange={(memberIds) => set({ memberIds })}
        options={names.members.map(({ memberId, name }) => ({ code: memberId, label: name }))}
      />
      <DateField
        name="fromOn"
        label={t('line.fromOn')}
        optional
        value={typed.fromOn}
        onChange={(fromOn) => set({ fromOn })}
      />
      <DateField
        name="dueOn"
        label={t('line.dueOn')}
        earliest={today}
        value={typed.dueOn}
        onChange={(dueOn) => set({ dueOn })}
      />
      <Select
        name="goalId"
        label={t('line.goal')}
        value={typed.goalId}
        onChange={(chosen) => set({ goalId: chosen })}
        options={draft.goals.map((goal) => ({ code: goal.goalId, label: goal.what ?? t('draft.empty') }))}
      />
      <Checkbox
        name="money"
        label={t('line.money')}
        hint={t('line.moneyHint')}
        value={typed.money}
        onChange={(money) => set({ money })}
      />
      <Checkbox
        name="awardNeeded"
        label={t('line.award')}
        value={typed.awardNeeded}
        onChange={(awardNeeded) => set({ awardNeeded })}
      />
    </BlockPanel>
  );
}

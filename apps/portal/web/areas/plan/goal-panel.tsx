import { useState } from 'react';
import { versionToSend } from '../../api/stale.ts';
import { useToday } from '../../api/today.ts';
import { CheckboxGroup, DateField, Select, TextArea, TextField, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type Draft, type GoalBlock, useDrop, useWrite } from './api.ts';
import { BlockPanel } from './block-panel.tsx';
import { nextPlace } from './line.ts';
import type { Names } from './names.ts';

interface GoalPanelProps {
  caseId: string;
  draft: Draft;
  goal?: GoalBlock | undefined;
  names: Names;
  onClose(): void;
}

/** What is different then: now and aimed at, which a later look can compare; not "twenty hours of guidance" (S002-8). */
export function GoalPanel({ caseId, draft, goal, names, onClose }: GoalPanelProps) {
  const { t } = useWords('plan');
  const today = useToday();
  const [goalId] = useState(() => goal?.goalId ?? crypto.randomUUID());
  /** As it is by now: another may have changed it since the panel was opened. */
  const kept = draft.goals.find((one) => one.goalId === goalId);
  const last = draft.goals.length + (kept ? 0 : 1);
  const typedOf = (from: GoalBlock | undefined) => ({
    what: from?.what ?? '',
    now: from?.now ?? '',
    aimedAt: from?.aimedAt ?? '',
    byOn: from?.byOn ?? '',
    memberIds: from?.memberIds ?? [],
    place: from?.place ?? nextPlace(draft.goals),
  });
  const [typed, setTyped] = useState(typedOf(goal));
  const [version, setVersion] = useState(goal?.version ?? 0);
  const write = useWrite(caseId);
  const drop = useDrop(caseId);
  const newest = versionToSend(version, write.error, drop.error);
  const set = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change });
  const places = draft.goals.filter((one) => one.goalId !== goalId).map(({ place }) => place);
  const first = Math.max(1, Math.min(...places, typed.place) - 1);
  const save = () => {
    const { what, now, aimedAt, byOn, memberIds, place } = typed;
    const body = {
      place,
      memberIds,
      ...(what.trim() && { what }),
      ...(now.trim() && { now }),
      ...(aimedAt.trim() && { aimedAt }),
      ...(byOn && { byOn }),
    };
    write.mutate(
      { kind: 'goal', id: goalId, version: newest, body },
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
      title={t(goal ? 'goal.edit' : 'goal.new')}
      onClose={onClose}
      save={write}
      onSave={save}
      onDrop={goal && (() => drop.mutate({ kind: 'goal', id: goalId, version: newest }, { onSuccess: onClose }))}
      dropping={drop}
      theirs={[kept?.what ?? '–', `${kept?.now ?? '–'} → ${kept?.aimedAt ?? '–'}`, kept?.byOn]
        .filter(Boolean)
        .join(', ')}
      onTakeTheirs={() => {
        setTyped(typedOf(kept));
        setVersion(kept?.version ?? newest);
        write.reset();
        drop.reset();
      }}
    >
      <TextField
        name="what"
        label={t('goal.what')}
        hint={t('goal.whatHint')}
        maxLength={200}
        value={typed.what}
        onChange={(what) => set({ what })}
      />
      <TextField
        name="now"
        label={t('goal.now')}
        hint={t('goal.nowHint')}
        maxLength={200}
        value={typed.now}
        onChange={(now) => set({ now })}
      />
      <TextArea
        name="aimedAt"
        label={t('goal.aimedAt')}
        hint={t('goal.aimedAtHint')}
        rows={2}
        maxLength={200}
        value={typed.aimedAt}
        onChange={(aimedAt) => set({ aimedAt })}
      />
      <DateField
        name="byOn"
        label={t('goal.byOn')}
        earliest={today}
        value={typed.byOn}
        onChange={(byOn) => set({ byOn })}
      />
      <CheckboxGroup
        name="memberIds"
        label={t('goal.members')}
        value={typed.memberIds}
        onChange={(memberIds) => set({ memberIds })}
        options={names.members.map(({ memberId, name }) => ({ code: memberId, label: name }))}
      />
      {last > 1 && (
        <Select
          name="place"
          label={t('goal.place')}
          value={String(typed.place)}
          onChange={(place) => set({ place: Number(place) })}
          options={[
            { code: String(first), label: t('goal.first') },
            ...(typed.place === first ? [] : [{ code: String(typed.place), label: t('goal.stays') }]),
            { code: String(nextPlace(draft.goals)), label: t('goal.last') },
          ]}
        />
      )}
    </BlockPanel>
  );
}

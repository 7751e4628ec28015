import { useState } from 'react';
import { versionToSend } from '../../api/stale.ts';
import { Checkbox, TextArea, TextField, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type Draft, useWrite } from './api.ts';
import { BlockPanel } from './block-panel.tsx';
import type { Names } from './names.ts';

interface VoicePanelProps {
  caseId: string;
  draft: Draft;
  memberId: string;
  names: Names;
  onClose(): void;
}

/** What a child thinks, in its own words and heard by whom, or why it was not asked (P-36). */
export function VoicePanel({ caseId, draft, memberId, names, onClose }: VoicePanelProps) {
  const { t } = useWords('plan');
  const kept = draft.voices.find((one) => one.memberId === memberId);
  const typedOf = (from: typeof kept) => ({
    words: from?.words ?? '',
    heardBy: from?.heardBy ?? '',
    alone: from?.alone ?? false,
    notHeardBecause: from?.notHeardBecause ?? '',
  });
  const [typed, setTyped] = useState(typedOf(kept));
  const [version, setVersion] = useState(kept?.version ?? 0);
  const write = useWrite(caseId);
  const newest = versionToSend(version, write.error);
  const set = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change });
  const save = () => {
    const { words, heardBy, alone, notHeardBecause } = typed;
    const body = {
      ...(words.trim() && { words }),
      ...(heardBy.trim() && { heardBy }),
      ...(alone && { alone }),
      ...(notHeardBecause.trim() && { notHeardBecause }),
    };
    write.mutate(
      { kind: 'voice', id: memberId, version: newest, body },
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
      title={t('voice.of', { name: names.member(memberId) })}
      onClose={onClose}
      save={write}
      onSave={save}
      theirs={kept?.words ?? kept?.notHeardBecause ?? '–'}
      onTakeTheirs={() => {
        setTyped(typedOf(kept));
        setVersion(kept?.version ?? newest);
        write.reset();
      }}
    >
      <TextArea
        name="words"
        label={t('voice.words')}
        hint={t('voice.wordsHint')}
        optional
        rows={3}
        maxLength={600}
        value={typed.words}
        onChange={(words) => set({ words })}
      />
      <TextField
        name="heardBy"
        label={t('voice.heardBy')}
        optional
        maxLength={100}
        value={typed.heardBy}
        onChange={(heardBy) => set({ heardBy })}
      />
      <Checkbox name="alone" label={t('voice.alone')} value={typed.alone} onChange={(alone) => set({ alone })} />
      <TextArea
        name="notHeardBecause"
        label={t('voice.notHeard')}
        optional
        rows={2}
        maxLength={300}
        value={typed.notHeardBecause}
        onChange={(notHeardBecause) => set({ notHeardBecause })}
      />
    </BlockPanel>
  );
}

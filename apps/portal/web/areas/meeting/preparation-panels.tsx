import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { versionToSend } from '../../api/stale.ts';
import { useToday } from '../../api/today.ts';
import { DateField, FormPanel, isDay, RadioGroup, TextArea, TextField, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { BlockPanel } from '../plan/block-panel.tsx';
import type { OfTable } from './api.ts';
import { type Preparation, type Setting, type Talk, usePrepare } from './preparation-api.ts';

type KeptTalk = NonNullable<Preparation['talks']>[number];

function useWhenSaved(onClose: () => void): () => void {
  const { t } = useWords('meeting');
  return () => {
    toast(t('prepare.saved'));
    onClose();
  };
}

interface TalkPanelProps {
  of: OfTable;
  memberId: string;
  name: string;
  talk: KeptTalk | undefined;
  onClose(): void;
}

/** A talk with one member, in their words; or why there is none. */
export function TalkPanel({ of, memberId, name, talk, onClose }: TalkPanelProps) {
  const { t, day } = useWords('meeting');
  const today = useToday();
  const typedOf = (from: KeptTalk | undefined) => ({
    on: from?.on ?? '',
    wants: from?.wants ?? '',
    without: from?.without ?? '',
  });
  const [{ on, wants, without }, setTyped] = useState(typedOf(talk));
  const [version, setVersion] = useState(talk?.version ?? 0);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Talk>) => setTyped((typed) => ({ ...typed, ...change }));
  const change = usePrepare(of, 'talk');
  const whenSaved = useWhenSaved(onClose);
  const missing = !on && !without.trim();
  const send = () => {
    setTried(true);
    if (missing || (on && (!isDay(on) || on > today))) return;
    const body: Talk = {
      ...(on && { on }),
      ...(wants.trim() && { wants: wants.trim() }),
      ...(!on && without.trim() && { without: without.trim() }),
    };
    change.mutate({ memberId, version: versionToSend(version, change.error), body }, { onSuccess: whenSaved });
  };
  return (
    <BlockPanel
      title={t('prepare.talk', { name })}
      onClose={onClose}
      save={change}
      onSave={send}
      theirs={[talk?.on && day(talk.on), talk?.wants, talk?.without].filter(Boolean).join(', ') || '–'}
      onTakeTheirs={() => {
        setTyped(typedOf(talk));
        setVersion(talk?.version ?? version);
        change.reset();
      }}
    >
      <DateField
        name="on"
        label={t('prepare.on')}
        optional
        latest={today}
        value={on}
        onChange={(next) => set({ on: next })}
        error={tried && missing ? t('prepare.onMissing') : undefined}
      />
      <TextArea
        name="wants"
        label={t('prepare.wantsLabel', { name })}
        hint={t('prepare.wantsHint')}
        optional
        rows={3}
        maxLength={600}
        counted
        value={wants}
        onChange={(next) => set({ wants: next })}
      />
      {!on && (
        <TextField
          name="without"
          label={t('prepare.withoutLabel')}
          optional
          maxLength={300}
          value={without}
          onChange={(next) => set({ without: next })}
        />
      )}
    </BlockPanel>
  );
}

/** How they sit, who comes when, and whether the agenda was made together. */
export function SettingPanel({
  of,
  setting,
  onClose,
}: {
  of: OfTable;
  setting: Preparation['setting'];
  onClose(): void;
}) {
  const { t, day } = useWords('meeting');
  const today = useToday();
  const typedOf = (from: Preparation['setting']) => ({
    together: from?.together ?? ('' as const),
    arrival: from?.arrival ?? '',
    agendaOn: from?.agendaOn ?? '',
  });
  const [{ together, arrival, agendaOn }, setTyped] = useState(typedOf(setting));
  const [version, setVersion] = useState(setting?.version ?? 0);
  const set = (change: Partial<Setting>) => setTyped((typed) => ({ ...typed, ...change }));
  const change = usePrepare(of, 'setting');
  const whenSaved = useWhenSaved(onClose);
  const send = () => {
    if (agendaOn && (!isDay(agendaOn) || agendaOn > today)) return;
    const body: Setting = {
      ...(together && { together }),
      ...(arrival.trim() && { arrival: arrival.trim() }),
      ...(agendaOn && { agendaOn }),
    };
    change.mutate({ version: versionToSend(version, change.error), body }, { onSuccess: whenSaved });
  };
  return (
    <BlockPanel
      title={t('prepare.setting')}
      onClose={onClose}
      save={change}
      onSave={send}
      theirs={
        [
          setting?.together && t(`prepare.how.${setting.together}`),
          setting?.arrival,
          setting?.agendaOn && t('prepare.agendaOn', { day: day(setting.agendaOn) }),
        ]
          .filter(Boolean)
          .join(', ') || '–'
      }
      onTakeTheirs={() => {
        setTyped(typedOf(setting));
        setVersion(setting?.version ?? version);
        change.reset();
      }}
    >
      <RadioGroup
        name="together"
        label={t('prepare.together')}
        optional
        value={together}
        onChange={(code) => set({ together: code as NonNullable<Setting['together']> })}
        options={(['together', 'in-parts'] as const).map((code) => ({ code, label: t(`prepare.how.${code}`) }))}
      />
      <TextField
        name="arrival"
        label={t('prepare.arrival')}
        optional
        maxLength={300}
        value={arrival}
        onChange={(next) => set({ arrival: next })}
      />
      <DateField
        name="agendaOn"
        label={t('prepare.agenda')}
        optional
        latest={today}
        value={agendaOn}
        onChange={(next) => set({ agendaOn: next })}
      />
    </BlockPanel>
  );
}

interface AnswerPanelProps {
  of: OfTable;
  partyId: string;
  title: string;
  /** Written down by who coordinates. */
  heard?: boolean;
  text: string | undefined;
  onClose(): void;
}

/** What a party brings to the table: by itself, or as the coordinator heard it. */
export function AnswerPanel({ of, partyId, title, heard, text: before = '', onClose }: AnswerPanelProps) {
  const { t } = useWords('meeting');
  const [text, setText] = useState(before);
  const [tried, setTried] = useState(false);
  const change = usePrepare(of, 'answer');
  const whenSaved = useWhenSaved(onClose);
  const send = () => {
    setTried(true);
    if (!text.trim()) return;
    change.mutate({ partyId, text: text.trim() }, { onSuccess: whenSaved });
  };
  return (
    <FormPanel
      title={title}
      onClose={onClose}
      save={t('prepare.save')}
      isSaving={change.isPending}
      onSave={send}
      problem={change.error !== null && <ProblemNotice error={change.error} />}
    >
      <TextArea
        name="text"
        label={t(heard ? 'prepare.said' : 'prepare.brings')}
        hint={t(heard ? 'prepare.saidHint' : 'prepare.bringsHint')}
        rows={4}
        maxLength={600}
        counted
        value={text}
        onChange={setText}
        error={tried && !text.trim() ? t('prepare.answerMissing') : undefined}
      />
    </FormPanel>
  );
}

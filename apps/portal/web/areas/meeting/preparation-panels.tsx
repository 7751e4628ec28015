import { type ReactNode, useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useToday } from '../../api/today.ts';
import { Button, DateField, isDay, RadioGroup, SidePanel, TextArea, TextField, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { OfTable } from './api.ts';
import { type Preparation, type Setting, type Talk, usePrepare } from './preparation-api.ts';

type KeptTalk = NonNullable<Preparation['talks']>[number];

interface PanelProps {
  title: string;
  isPending: boolean;
  error: unknown;
  onSend(): void;
  onClose(): void;
  children: ReactNode;
}

function Panel({ title, isPending, error, onSend, onClose, children }: PanelProps) {
  const { t } = useWords('meeting');
  return (
    <SidePanel
      open
      title={title}
      onClose={onClose}
      actions={
        <Button look="primary" isPending={isPending} onPress={onSend}>
          {t('prepare.save')}
        </Button>
      }
    >
      <div className="form">
        {children}
        {error !== null && <ProblemNotice error={error} />}
      </div>
    </SidePanel>
  );
}

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
  const { t } = useWords('meeting');
  const today = useToday();
  const [on, setOn] = useState(talk?.on ?? '');
  const [wants, setWants] = useState(talk?.wants ?? '');
  const [without, setWithout] = useState(talk?.without ?? '');
  const [tried, setTried] = useState(false);
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
    change.mutate({ memberId, version: talk?.version ?? 0, body }, { onSuccess: whenSaved });
  };
  return (
    <Panel
      title={t('prepare.talk', { name })}
      isPending={change.isPending}
      error={change.error}
      onSend={send}
      onClose={onClose}
    >
      <DateField
        name="on"
        label={t('prepare.on')}
        optional
        latest={today}
        value={on}
        onChange={setOn}
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
        onChange={setWants}
      />
      {!on && (
        <TextField
          name="without"
          label={t('prepare.withoutLabel')}
          optional
          maxLength={300}
          value={without}
          onChange={setWithout}
        />
      )}
    </Panel>
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
  const { t } = useWords('meeting');
  const today = useToday();
  const [together, setTogether] = useState<string>(setting?.together ?? '');
  const [arrival, setArrival] = useState(setting?.arrival ?? '');
  const [agendaOn, setAgendaOn] = useState(setting?.agendaOn ?? '');
  const change = usePrepare(of, 'setting');
  const whenSaved = useWhenSaved(onClose);
  const send = () => {
    if (agendaOn && (!isDay(agendaOn) || agendaOn > today)) return;
    const body: Setting = {
      ...(together && { together: together as NonNullable<Setting['together']> }),
      ...(arrival.trim() && { arrival: arrival.trim() }),
      ...(agendaOn && { agendaOn }),
    };
    change.mutate({ version: setting?.version ?? 0, body }, { onSuccess: whenSaved });
  };
  return (
    <Panel
      title={t('prepare.setting')}
      isPending={change.isPending}
      error={change.error}
      onSend={send}
      onClose={onClose}
    >
      <RadioGroup
        name="together"
        label={t('prepare.together')}
        optional
        value={together}
        onChange={setTogether}
        options={(['together', 'in-parts'] as const).map((code) => ({ code, label: t(`prepare.how.${code}`) }))}
      />
      <TextField
        name="arrival"
        label={t('prepare.arrival')}
        optional
        maxLength={300}
        value={arrival}
        onChange={setArrival}
      />
      <DateField
        name="agendaOn"
        label={t('prepare.agenda')}
        optional
        latest={today}
        value={agendaOn}
        onChange={setAgendaOn}
      />
    </Panel>
  );
}

interface AnswerPanelProps {
  of: OfTable;
  partyId: string;
  title: string;
  text: string | undefined;
  onClose(): void;
}

/** What a party brings to the table: by itself, or as the coordinator heard it. */
export function AnswerPanel({ of, partyId, title, text: before = '', onClose }: AnswerPanelProps) {
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
    <Panel title={title} isPending={change.isPending} error={change.error} onSend={send} onClose={onClose}>
      <TextArea
        name="text"
        label={t('prepare.brings')}
        hint={t('prepare.bringsHint')}
        rows={4}
        maxLength={600}
        counted
        value={text}
        onChange={setText}
        error={tried && !text.trim() ? t('prepare.answerMissing') : undefined}
      />
    </Panel>
  );
}

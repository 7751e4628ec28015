import { useState } from 'react';
import { ChangedMeanwhile } from '../../api/changed-meanwhile.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { isStale, versionToSend } from '../../api/stale.ts';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Hint,
  RadioGroup,
  SidePanel,
  TextArea,
  TextField,
  toast,
} from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { channels, chosenParts, codeOf, partsOfDay, timesOf, useGuestWords, weekdays } from './guest-words.ts';
import { type Guest, type Member, useMemberChange } from './household-api.ts';

interface GuestPanelProps {
  caseId: string;
  /** As the panel was opened with. */
  member: Member;
  /** As they are by now. */
  now: Member | undefined;
  name: string;
  onTakeTheirs(): void;
  onClose(): void;
}

/** How a member is reached safely, when they like to come and what that takes (P-12, P-17). */
export function GuestPanel({ caseId, member, now, name, onTakeTheirs, onClose }: GuestPanelProps) {
  const { t } = useWords('case', 'household', 'directory', 'api');
  const { dayOf } = useGuestWords();
  const { guest = {}, accessibility = [] } = member;
  const [channel, setChannel] = useState<string>(guest.channel ?? '');
  const [phone, setPhone] = useState(guest.phone ?? '');
  const [voicemail, setVoicemail] = useState(guest.voicemail ?? true);
  const [shared, setShared] = useState(guest.sharedMailbox ?? false);
  const [safely, setSafely] = useState(guest.safely ?? '');
  const [parts, setParts] = useState(chosenParts(guest.preferredTimes ?? []));
  const [interpreter, setInterpreter] = useState(guest.interpreter ?? false);
  const [language, setLanguage] = useState(member.language ?? '');
  const [childcare, setChildcare] = useState(guest.childcare ?? false);
  const [stepFree, setStepFree] = useState(accessibility.includes('step-free'));
  const [tried, setTried] = useState(false);
  const keep = useMemberChange(caseId, member.memberId, 'guest');
  const number = phone.trim();
  const code = language.trim().toLowerCase();
  const needsPhone = channel === 'sms' || channel === 'call';
  const phoneFault = (number || needsPhone) && !/^\+?\d[\d ()-]{5,22}\d$/.test(number);
  const languageFault = code !== '' && !/^[a-z]{2,3}$/.test(code);
  const stale = isStale(keep.error);
  const theirs = [
    now?.guest?.channel && t(`guest.channels.${now.guest.channel}`),
    now?.guest?.phone,
    now?.guest?.safely,
    ...(now?.guest?.preferredTimes ?? []).map(({ weekday, from, to }) => `${dayOf(weekday)} ${from}–${to}`),
    now?.guest?.interpreter && t('guest.needsInterpreter'),
    now?.language,
    now?.guest?.childcare && t('guest.needsChildcare'),
    now?.accessibility?.includes('step-free') && t('register.stepFree'),
  ];
  const save = () => {
    setTried(true);
    if (phoneFault || languageFault) return;
    const others = accessibility.filter((one) => one !== 'step-free');
    const body: Guest = {
      ...(channel && { channel: channel as (typeof channels)[number] }),
      ...(number && { phone: number, voicemail }),
      ...(shared && { sharedMailbox: true }),
      ...(safely.trim() && { safely: safely.trim() }),
      ...(parts.length > 0 && { preferredTimes: timesOf(parts) }),
      ...(interpreter && { interpreter: true as const }),
      ...(childcare && { childcare: true as const }),
      ...(code && { language: code }),
      accessibility: [...others, ...(stepFree ? ['step-free' as const] : [])],
    };
    const version = versionToSend(member.version ?? 0, keep.error);
    keep.mutate(
      { version, body },
      {
        onSuccess: () => {
          toast(t('guest.kept', { name }));
          onClose();
        },
      },
    );
  };
  return (
    <SidePanel
      open
      title={t('guest.title', { name })}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" isPending={keep.isPending} onPress={save}>
            {stale ? t('api:meanwhile.keepMine') : t('guest.save')}
          </Button>
          <Button onPress={onClose}>{t('directory:colleague.cancel')}</Button>
        </>
      }
    >
      {stale && <ChangedMeanwhile theirs={theirs.filter(Boolean).join(', ') || '–'} onTakeTheirs={onTakeTheirs} />}
      <Hint>{t('guest.lead', { name })}</Hint>
      <RadioGroup
        label={t('guest.channel')}
        optional
        value={channel}
        onChange={setChannel}
        options={channels.map((one) => ({
          code: one,
          label: t(`guest.channels.${one}`),
          hint: t(`guest.channelHints.${one}`),
        }))}
      />
      <TextField
        type="tel"
        label={t('guest.phone')}
        optional={!needsPhone}
        value={phone}
        onChange={setPhone}
        error={tried && phoneFault ? t('guest.phoneFault') : undefined}
      />
      {number !== '' && <Checkbox label={t('guest.voicemail')} value={voicemail} onChange={setVoicemail} />}
      <Checkbox label={t('guest.sharedMailbox')} hint={t('guest.sharedHint')} value={shared} onChange={setShared} />
      <TextArea
        label={t('guest.safely')}
        hint={t('guest.safelyHint')}
        optional
        rows={3}
        maxLength={500}
        value={safely}
        onChange={setSafely}
      />
      <CheckboxGroup
        label={t('guest.times')}
        hint={t('guest.timesHint')}
        optional
        columns
        value={parts}
        onChange={setParts}
        options={weekdays.flatMap((weekday) =>
          partsOfDay.map(({ part, from, to }) => ({
            code: codeOf(weekday, part),
            label: `${dayOf(weekday)} ${from}–${to}`,
          })),
        )}
      />
      <Checkbox label={t('guest.needsInterpreter')} value={interpreter} onChange={setInterpreter} />
      {interpreter && (
        <TextField
          narrow
          label={t('guest.language')}
          hint={t('guest.languageHint')}
          optional
          maxLength={3}
          value={language}
          onChange={setLanguage}
          error={tried && languageFault ? t('guest.languageFault') : undefined}
        />
      )}
      <Checkbox label={t('guest.needsChildcare')} value={childcare} onChange={setChildcare} />
      <Checkbox label={t('register.stepFree')} value={stepFree} onChange={setStepFree} />
      {keep.error && !stale && <ProblemNotice error={keep.error} />}
    </SidePanel>
  );
}

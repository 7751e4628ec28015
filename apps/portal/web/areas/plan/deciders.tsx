import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChangedMeanwhile } from '../../api/changed-meanwhile.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { isStale, versionToSend } from '../../api/stale.ts';
import { useToday } from '../../api/today.ts';
import {
  Button,
  Card,
  DateField,
  Fieldset,
  FormPanel,
  Hint,
  Row,
  Rows,
  Select,
  TextField,
  toast,
} from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type Authority, authoritiesQuery, type Holder, useRecordAuthority } from './api.ts';
import { isMinor } from './minor.ts';
import type { Names } from './names.ts';

const kinds = ['parent', 'guardian', 'curator', 'mentor', 'administrator'] as const satisfies readonly Holder['kind'][];

/** Who decides for whom, and where that was checked (P-35). */
export function Deciders({ caseId, names }: { caseId: string; names: Names }) {
  const { t, day } = useWords('plan');
  const recorded = useQuery(authoritiesQuery(caseId)).data ?? [];
  const [open, setOpen] = useState<string>();
  const today = useToday();
  const inWords = ({ memberId, name, kind, checkedWhere, checkedOn }: Holder) => {
    const who = `${memberId ? names.member(memberId) : (name ?? '')} (${t(`decide.kinds.${kind}`)})`;
    if (!checkedWhere && !checkedOn) return `${who}, ${t('decide.unchecked')}`;
    return `${who}, ${t('decide.checked', { where: checkedWhere ?? '', day: checkedOn ? day(checkedOn) : '' }).trim()}`;
  };
  return (
    <Card title={t('decide.title')}>
      <Hint>{t('decide.text')}</Hint>
      <Rows>
        {names.members.map((member) => {
          const holders = recorded.find(({ memberId }) => memberId === member.memberId)?.holders;
          const told = member.representativeIds?.map(names.member).join(', ');
          const unset = isMinor(member, today)
            ? told
              ? t('decide.told', { names: told })
              : t('decide.nobody')
            : t('decide.self');
          return (
            <Row
              key={member.memberId}
              title={member.name}
              meta={holders && holders.length > 0 ? holders.map(inWords) : [unset]}
              end={
                <Button aria-label={t('decide.editOf', { name: member.name })} onPress={() => setOpen(member.memberId)}>
                  {t('draft.edit')}
                </Button>
              }
            />
          );
        })}
      </Rows>
      {open && (
        <DecidersPanel
          caseId={caseId}
          memberId={open}
          recorded={recorded.find(({ memberId }) => memberId === open)}
          inWords={inWords}
          names={names}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Card>
  );
}

interface Typed {
  who: string;
  name: string;
  holderId?: string | undefined;
  kind: string;
  checkedWhere: string;
  checkedOn: string;
}

const outside = 'outside';
const typedOf = ({ memberId, name, holderId, kind, checkedWhere, checkedOn }: Holder): Typed => ({
  who: memberId ?? outside,
  name: name ?? '',
  holderId,
  kind,
  checkedWhere: checkedWhere ?? '',
  checkedOn: checkedOn ?? '',
});
const empty: Typed = { who: '', name: '', kind: '', checkedWhere: '', checkedOn: '' };

interface DecidersPanelProps {
  caseId: string;
  memberId: string;
  /** As it is by now. */
  recorded: Authority | undefined;
  inWords(holder: Holder): string;
  names: Names;
  onClose(): void;
}

function DecidersPanel({ caseId, memberId, recorded, inWords, names, onClose }: DecidersPanelProps) {
  const { t } = useWords('plan', 'api');
  const today = useToday();
  const rowsOf = (holders: readonly Holder[] = []) => (holders.length > 0 ? holders.map(typedOf) : [empty]);
  const [typed, setTyped] = useState<Typed[]>(rowsOf(recorded?.holders));
  const [version, setVersion] = useState(recorded?.version ?? 0);
  const [tried, setTried] = useState(false);
  const record = useRecordAuthority(caseId);
  const set = (place: number, change: Partial<Typed>) =>
    setTyped(typed.map((one, index) => (index === place ? { ...one, ...change } : one)));
  const faulty = typed.some(({ who, kind, name }) => !who || !kind || (who === outside && !name.trim()));
  const save = () => {
    setTried(true);
    if (faulty) return;
    const body = {
      holders: typed.map(({ who, name, holderId, kind, checkedWhere, checkedOn }) => ({
        kind: kind as Holder['kind'],
        ...(who === outside ? { name, ...(holderId && { holderId }) } : { memberId: who }),
        ...(checkedWhere.trim() && { checkedWhere }),
        ...(checkedOn && { checkedOn }),
      })),
    };
    record.mutate(
      { memberId, version: versionToSend(version, record.error), body },
      {
        onSuccess: () => {
          toast(t('block.saved'));
          onClose();
        },
      },
    );
  };
  const stale = isStale(record.error);
  const others = names.members.filter((one) => one.memberId !== memberId && !isMinor(one, today));
  return (
    <FormPanel
      title={t('decide.panel', { name: names.member(memberId) })}
      onClose={onClose}
      save={stale ? t('api:meanwhile.keepMine') : t('block.save')}
      isSaving={record.isPending}
      onSave={save}
      problem={record.error !== null && !stale && <ProblemNotice error={record.error} />}
    >
      <p>{t('decide.panelText')}</p>
      {stale && (
        <ChangedMeanwhile
          theirs={recorded?.holders.map(inWords).join('; ') || '–'}
          onTakeTheirs={() => {
            setTyped(rowsOf(recorded?.holders));
            setVersion(recorded?.version ?? version);
            record.reset();
          }}
        />
      )}
      {typed.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place in the list is all that tells them apart while typing
        <Fieldset key={place} legend={t('decide.number', { number: place + 1 })}>
          <Select
            name={`who-${place}`}
            label={t('decide.who')}
            value={one.who}
            onChange={(who) => set(place, { who })}
            options={[
              ...others.map(({ memberId: code, name }) => ({ code, label: name })),
              { code: outside, label: t('decide.outside') },
            ]}
            error={tried && !one.who ? t('decide.whoMissing') : undefined}
          />
          {one.who === outside && (
            <TextField
              name={`name-${place}`}
              label={t('decide.name')}
              maxLength={100}
              value={one.name}
              onChange={(name) => set(place, { name })}
              error={tried && !one.name.trim() ? t('decide.nameMissing') : undefined}
            />
          )}
          <Select
            name={`kind-${place}`}
            label={t('decide.kind')}
            value={one.kind}
            onChange={(kind) => set(place, { kind })}
            options={kinds.map((code) => ({ code, label: t(`decide.kinds.${code}`) }))}
            error={tried && !one.kind ? t('decide.kindMissing') : undefined}
          />
          <TextField
            name={`where-${place}`}
            label={t('decide.where')}
            hint={t('decide.whereHint')}
            optional
            maxLength={100}
            value={one.checkedWhere}
            onChange={(checkedWhere) => set(place, { checkedWhere })}
          />
          <DateField
            name={`on-${place}`}
            label={t('decide.when')}
            optional
            latest={today}
            value={one.checkedOn}
            onChange={(checkedOn) => set(place, { checkedOn })}
          />
          <div>
            <Button look="subtle" icon="cross" onPress={() => setTyped(typed.filter((_, index) => index !== place))}>
              {t('decide.remove', { number: place + 1 })}
            </Button>
          </div>
        </Fieldset>
      ))}
      {typed.length < 8 && (
        <div>
          <Button icon="plus" onPress={() => setTyped([...typed, empty])}>
            {t('decide.add')}
          </Button>
        </div>
      )}
    </FormPanel>
  );
}

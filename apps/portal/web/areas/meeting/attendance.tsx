import { useState } from 'react';
import { Button, Card, Checkbox, CheckboxGroup, Hint, Status, TextField } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { Guest, RoundTable } from '../planner/api.ts';
import type { Names } from '../planner/names.ts';
import type { AttendanceText, Draft, Writing } from './api.ts';
import { BlockState } from './block-state.tsx';
import { type Notebook, useBlock } from './notebook.ts';
import { cleaned } from './typed.ts';

interface AttendanceProps {
  draft: Draft;
  table: RoundTable | undefined;
  notebook: Notebook;
  write: Writing;
  names: Names;
}

/** Who is there, by a tick, and in a meeting of parts in which of them (P-10, P-54). */
export function Attendance({ draft, table, notebook, write, names }: AttendanceProps) {
  const { t } = useWords('meeting');
  const [others, setOthers] = useState<readonly string[]>([]);
  const { invited, attendance } = draft;
  const parts = partsOf(draft);
  const there = attendance.filter((one) => one.parts.length > 0).length;
  const notInvited = attendance.filter(({ personId }) => !invited.some((one) => one.personId === personId));
  const added = others.filter((id) => !notInvited.some(({ personId }) => personId === id));
  const keptOf = (personId: string) => attendance.find((one) => one.personId === personId);
  return (
    <Card
      title={t('attendance.title')}
      extra={<span>{t('attendance.count', { count: there, of: invited.length })}</span>}
    >
      {invited.map(({ personId, partyId, role }) => (
        <Person
          key={personId}
          personId={personId}
          name={names.person(personId)}
          detail={partyId ? names.seat(partyId) : t(`attendance.roles.${role}`)}
          answer={table?.guests?.find((guest) => guest.personId === personId)?.answer?.answer}
          kept={keptOf(personId)}
          parts={parts}
          notebook={notebook}
          write={write}
        />
      ))}
      {[...notInvited.map(({ personId }) => personId), ...added].map((personId) => (
        <Other
          key={personId}
          personId={personId}
          kept={keptOf(personId)}
          parts={parts}
          notebook={notebook}
          write={write}
        />
      ))}
      <div>
        <Button icon="plus" look="subtle" onPress={() => setOthers([...others, crypto.randomUUID()])}>
          {t('attendance.other')}
        </Button>
      </div>
    </Card>
  );
}

export const partsOf = ({ subjects }: Draft): number[] =>
  [...new Set([1, ...subjects.map(({ part }) => part)])].sort((one, other) => one - other);

type Kept = Draft['attendance'][number] | undefined;

interface PersonProps {
  personId: string;
  name: string;
  detail: string;
  answer: NonNullable<Guest['answer']>['answer'] | undefined;
  kept: Kept;
  parts: readonly number[];
  notebook: Notebook;
  write: Writing;
}

function useAttendance(personId: string, kept: Kept, notebook: Notebook, write: Writing) {
  const { personId: _, version, ...text } = kept ?? { personId, version: 0, parts: [] };
  return useBlock<AttendanceText>(
    notebook,
    `there ${personId}`,
    { value: text as AttendanceText, version },
    (value, of) => write.attendance(personId)(cleaned(value), of),
  );
}

function Person({ personId, name, detail, answer, kept, parts, notebook, write }: PersonProps) {
  const { t } = useWords('meeting');
  const block = useAttendance(personId, kept, notebook, write);
  const { value, type } = block;
  const isThere = value.parts.length > 0;
  const said = answer ? t(`attendance.answers.${answer}`) : t('attendance.answers.none');
  return (
    <div className="presence">
      <Checkbox
        name={`there-${personId}`}
        label={name}
        hint={`${detail} · ${said}`}
        value={isThere}
        onChange={(there) => type({ ...value, parts: there ? [...parts] : [] })}
      />
      {isThere && parts.length > 1 && <Parts name={name} value={value} parts={parts} onChange={type} />}
      {!isThere && answer === 'accepted' && (
        <TextField
          label={t('attendance.because', { name })}
          optional
          maxLength={300}
          value={value.absentBecause ?? ''}
          onChange={(absentBecause) => type({ ...value, absentBecause })}
        />
      )}
      <BlockState block={block} inWords={(theirs) => theirs.parts.join(', ') || t('attendance.notThere')} />
    </div>
  );
}

function Parts({
  name,
  value,
  parts,
  onChange,
}: {
  name: string;
  value: AttendanceText;
  parts: readonly number[];
  onChange(value: AttendanceText): void;
}) {
  const { t } = useWords('meeting');
  return (
    <CheckboxGroup
      label={t('attendance.partsOf', { name })}
      value={value.parts.map(String)}
      onChange={(chosen) => onChange({ ...value, parts: chosen.map(Number).sort() })}
      options={parts.map((part) => ({ code: String(part), label: t('subjects.partOf', { number: part }) }))}
    />
  );
}

/** Somebody who was not invited and is there too: without a name nobody knows who. */
function Other({ personId, kept, parts, notebook, write }: Omit<PersonProps, 'name' | 'detail' | 'answer'>) {
  const { t } = useWords('meeting');
  const block = useAttendance(personId, kept, notebook, write);
  const { value, type } = block;
  return (
    <div className="presence">
      <TextField
        label={t('attendance.otherName')}
        maxLength={100}
        value={value.name ?? ''}
        onChange={(name) => name.trim() && type({ name, parts: value.parts.length > 0 ? value.parts : [...parts] })}
      />
      {value.parts.length === 0 && value.name && <Status tone="neutral">{t('attendance.notThere')}</Status>}
      {value.name && value.parts.length > 0 && (
        <Button look="subtle" onPress={() => type({ ...value, parts: [] })}>
          {t('attendance.wasNot', { name: value.name })}
        </Button>
      )}
      <Hint>{t('attendance.otherHint')}</Hint>
      <BlockState block={block} inWords={(theirs) => theirs.name ?? ''} />
    </div>
  );
}

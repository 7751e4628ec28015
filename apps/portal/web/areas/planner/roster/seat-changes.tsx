import { useState } from 'react';
import { useUndo } from '../../../api/undo.ts';
import { Menu } from '../../../kit/index.ts';
import { useWords } from '../../../language/words.ts';
import { type RoundTable, type Seat, useTableChange } from '../api.ts';
import type { Names } from '../names.ts';
import { useAnotherPerson, useNeed } from './party-change.ts';
import { PersonDialog } from './person-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

const needs = ['required', 'optional', 'informed'] as const;

/** What the coordinator may decide of one seat; nothing of the chair. */
export function SeatChanges({ table, seat, names }: { table: RoundTable; seat: Seat; names: Names }) {
  const { t } = useWords('planner');
  const [open, setOpen] = useState<'person' | 'leave-out' | (typeof needs)[number]>();
  const close = () => setOpen(undefined);
  if (seat.role === 'chair' || seat.hidden) return null;
  const who = names.seat(seat.seatId);
  const entries = seat.partyId
    ? [
        { id: 'person', label: t('plannerRoster.another'), onChoose: () => setOpen('person') },
        ...needs
          .filter((need) => need !== seat.need)
          .map((need) => ({ id: need, label: t(`plannerRoster.needs.${need}`), onChoose: () => setOpen(need) })),
      ]
    : [{ id: 'leave-out', label: t('plannerRoster.leaveOut'), onChoose: () => setOpen('leave-out') }];
  return (
    <>
      <Menu
        icon="person"
        label={t('plannerRoster.change')}
        name={t('plannerRoster.changeOf', { who })}
        entries={entries}
      />
      {open === 'person' && <Another table={table} seat={seat} party={who} onClose={close} />}
      {open === 'leave-out' && <LeaveOut table={table} memberId={seat.seatId} who={who} onClose={close} />}
      {open && open !== 'person' && open !== 'leave-out' && (
        <SetNeed table={table} partyId={seat.seatId} need={open} who={who} onClose={close} />
      )}
    </>
  );
}

interface Deciding {
  table: RoundTable;
  who: string;
  onClose(): void;
}

function Another({ table, seat, party, onClose }: Omit<Deciding, 'who'> & { seat: Seat; party: string }) {
  const change = useAnotherPerson(table, seat.seatId);
  return (
    <PersonDialog
      party={party}
      organisationId={seat.organisationId ?? ''}
      personId={seat.personIds[0]}
      change={change}
      onClose={onClose}
    />
  );
}

function SetNeed({ table, partyId, need, who, onClose }: Deciding & { partyId: string; need: (typeof needs)[number] }) {
  const { t } = useWords('planner');
  const decide = useNeed(table, partyId, need);
  const { done } = useUndo();
  const { caseId, roundTableId } = table;
  const before = table.decisions?.needs.find((one) => one.partyId === partyId);
  const change = {
    ...decide,
    mutate: (reason: string, options: { onSuccess(): void }) =>
      decide.mutate(reason, {
        onSuccess: () => {
          options.onSuccess();
          const of = { roundTableId, partyId, ...(before && { before }) };
          done(t('plannerRoster.needChanged', { who }), 'changeNeed', of, [['tables', caseId]]);
        },
      }),
  };
  return (
    <ReasonDialog
      title={`${who}: ${t(`plannerRoster.needs.${need}`).toLowerCase()}`}
      label={t('plannerRoster.needWhy')}
      submit={t('plannerRoster.save')}
      change={change}
      onClose={onClose}
    />
  );
}

function LeaveOut({ table, memberId, who, onClose }: Deciding & { memberId: string }) {
  const { t } = useWords('planner');
  const decide = useTableChange(table, 'decideRoster');
  const { done } = useUndo();
  const { caseId, roundTableId } = table;
  const change = {
    ...decide,
    mutate: (reason: string, options: { onSuccess(): void }) =>
      decide.mutate(
        { what: 'left-out', memberId, reason },
        {
          onSuccess: () => {
            options.onSuccess();
            done(t('plannerRoster.leftOutDone', { who }), 'leaveOut', { roundTableId, memberId }, [['tables', caseId]]);
          },
        },
      ),
  };
  return (
    <ReasonDialog
      title={t('plannerRoster.leaveOut')}
      label={t('plannerRoster.leaveOutWhy', { who })}
      submit={t('plannerRoster.save')}
      change={change}
      onClose={onClose}
    />
  );
}

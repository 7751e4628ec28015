import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Button, CheckboxGroup, Dialog, TextArea } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type Guest, type MinimumRole, type RoundTable, useTableChange } from './api.ts';
import type { Names } from './names.ts';

interface HeldDialogProps {
  table: RoundTable;
  guests: readonly Guest[];
  names: Names;
  onClose(): void;
}

/** Who was there; for each required role that was not, why (P-10, R-22). */
export function HeldDialog({ table, guests, names, onClose }: HeldDialogProps) {
  const { t } = useWords('planner');
  const held = useTableChange(table, 'held');
  const [presentIds, setPresentIds] = useState(
    // Somebody without an answer is not assumed to have been present: a no-show is evidence (P-10).
    guests
      .filter(({ role, answer }) => role === 'chair' || answer?.answer === 'accepted')
      .map(({ personId }) => personId),
  );
  const [because, setBecause] = useState<Record<string, string>>({});
  const [tried, setTried] = useState(false);
  const isHousehold = ({ role }: Guest) => role === 'household-member' || role === 'representative';
  const withoutHousehold = !guests.some((guest) => isHousehold(guest) && presentIds.includes(guest.personId));
  const absent = (table.roster?.minimum ?? []).filter((role) => isAbsent(role, guests, presentIds));
  const asked = [...absent.map(keyOf), ...(withoutHousehold ? ['household'] : [])];
  const send = () => {
    setTried(true);
    if (asked.some((key) => !because[key]?.trim())) return;
    held.mutate(
      {
        presentIds,
        absentRoles: absent.map((one) => ({
          role: one.role,
          ...(one.memberId && { memberId: one.memberId }),
          reason: because[keyOf(one)]!.trim(),
        })),
        ...(withoutHousehold && { householdAbsentBecause: because['household']!.trim() }),
      },
      { onSuccess: onClose },
    );
  };
  const why = (key: string, label: string) => (
    <TextArea
      key={key}
      label={label}
      rows={2}
      maxLength={1000}
      value={because[key] ?? ''}
      onChange={(text) => setBecause({ ...because, [key]: text })}
      error={tried && !because[key]?.trim() ? t('plannerRoster.reasonMissing') : undefined}
    />
  );
  return (
    <Dialog
      open
      title={t('plannerBooked.heldTitle')}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" isPending={held.isPending} onPress={send}>
            {t('plannerBooked.heldSubmit')}
          </Button>
          <Button onPress={onClose}>{t('plannerRoster.back')}</Button>
        </>
      }
    >
      <CheckboxGroup
        label={t('plannerBooked.heldPresent')}
        value={presentIds}
        onChange={setPresentIds}
        options={guests.map((guest) => ({
          code: guest.personId,
          label: names.person(guest.personId),
          hint: guest.partyId ? names.seat(guest.partyId) : t(`planner.roles.${guest.role}`),
        }))}
      />
      {absent.map((one) => why(keyOf(one), t('plannerBooked.heldRole', { role: names.roleFor(one) })))}
      {withoutHousehold && why('household', t('plannerBooked.heldHousehold'))}
      {held.error !== null && <ProblemNotice error={held.error} />}
    </Dialog>
  );
}

const keyOf = ({ role, memberId }: MinimumRole) => `${role} ${memberId ?? ''}`;

function isAbsent({ filling }: MinimumRole, guests: readonly Guest[], presentIds: readonly string[]): boolean {
  if (filling.state === 'missing') return true;
  if (filling.state !== 'filled') return false;
  return !guests.some(
    ({ partyId, personId }) => partyId && filling.partyIds.includes(partyId) && presentIds.includes(personId),
  );
}

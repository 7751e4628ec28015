import { useState } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { isConference } from '../../household/table-kind.ts';
import { Alert, Button, Dialog, RadioGroup, TextArea, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type MinimumRole, type RoundTable, useTableChange } from '../planner/api.ts';
import type { Names } from '../planner/names.ts';
import { type Draft, type OfTable, useFinish } from './api.ts';

/** What was read when the dialog was opened: nothing that somebody typed later is frozen with it. */
export interface AsRead {
  readonly revision: number;
  readonly planRevision: number;
}

interface FinishDialogProps {
  of: OfTable;
  draft: Draft;
  asRead: AsRead;
  isHeld: boolean;
  withoutAgreements: boolean;
  table: RoundTable;
  names: Names;
  onClose(): void;
}

/**
 * Everybody agrees that this is what was said. First the minutes are complete, then scheduling has the table on record as
 * held, with for each required role that was not there why (P-10, R-22); each step may be repeated. Or the table is put on
 * record alone: then nothing that only the minutes need is asked or missed. What was said of somebody's absence in the list
 * of those present is not asked again.
 */
export function FinishDialog(props: FinishDialogProps) {
  const { of, draft, asRead, isHeld, withoutAgreements, table, names, onClose } = props;
  const { t } = useWords('meeting');
  const finish = useFinish(of);
  const held = useTableChange(table, 'held');
  const [because, setBecause] = useState<Record<string, string>>({});
  const [tried, setTried] = useState(false);
  const [what, setWhat] = useState<'minutes' | 'held'>('minutes');
  const finishes = isHeld || what === 'minutes';
  const presentIds = draft.invited
    .map(({ personId }) => personId)
    .filter((id) => draft.attendance.some((one) => one.personId === id && one.parts.length > 0));
  const ofHousehold = draft.invited.filter(({ role }) => role === 'household-member' || role === 'representative');
  // A case conference may be without the household (S000-15).
  const isExpected = !isConference(table) || ofHousehold.length > 0;
  const householdAbsent = !isHeld && isExpected && !ofHousehold.some(({ personId }) => presentIds.includes(personId));
  const absent = isHeld
    ? []
    : (table.roster?.minimum ?? []).filter((role) => isAbsent(role, table.guests ?? [], presentIds));
  const reasons = [...absent.map(keyOf), ...(householdAbsent ? ['household'] : [])];
  const saidOf = (personIds: readonly string[]) =>
    draft.attendance.find((one) => personIds.includes(one.personId) && one.absentBecause)?.absentBecause ?? '';
  const said: Record<string, string> = {
    household: saidOf(ofHousehold.map(({ personId }) => personId)),
    ...Object.fromEntries(absent.map((one) => [keyOf(one), saidOf(sentBy(one, table.guests ?? []))])),
  };
  const textOf = (key: string) => because[key] ?? said[key] ?? '';
  const given = (key: string) => textOf(key).trim();
  const report = {
    presentIds,
    absentRoles: absent.map((one) => ({
      role: one.role,
      ...(one.memberId && { memberId: one.memberId }),
      reason: given(keyOf(one)),
    })),
    ...(householdAbsent && { householdAbsentBecause: given('household') }),
  };
  const asksAgreements = finishes && withoutAgreements;
  const send = () => {
    setTried(true);
    if (reasons.some((key) => !given(key)) || (asksAgreements && !given('agreements'))) return;
    if (!finishes) return held.mutate(report, { onSuccess: onClose });
    const body = {
      planRevision: asRead.planRevision,
      ...(withoutAgreements && { noAgreementsBecause: given('agreements') }),
    };
    const done = () => {
      toast(t('finish.done'));
      onClose();
    };
    finish.mutate(
      { revision: asRead.revision, body },
      { onSuccess: () => (isHeld ? done() : held.mutate(report, { onSuccess: done })) },
    );
  };
  const faults = finish.error instanceof ApiProblem ? (finish.error.body.errors ?? []) : [];
  const why = (key: string, label: string) => (
    <TextArea
      key={key}
      label={label}
      rows={2}
      maxLength={600}
      value={textOf(key)}
      onChange={(text) => setBecause({ ...because, [key]: text })}
      error={tried && !given(key) ? t('finish.reasonMissing') : undefined}
    />
  );
  return (
    <Dialog
      open
      title={t(finishes ? 'finish.title' : 'finish.titleHeld')}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" isPending={finish.isPending || held.isPending} onPress={send}>
            {t(finishes ? 'finish.submit' : 'finish.submitHeld')}
          </Button>
          <Button onPress={onClose}>{t('finish.back')}</Button>
        </>
      }
    >
      {!isHeld && (
        <RadioGroup
          name="what"
          label={t('finish.what')}
          value={what}
          onChange={(chosen) => setWhat(chosen === 'held' ? 'held' : 'minutes')}
          options={(['minutes', 'held'] as const).map((code) => ({ code, label: t(`finish.whats.${code}`) }))}
        />
      )}
      <p>{t(finishes ? 'finish.text' : 'finish.textHeld')}</p>
      {absent.map((one) => why(keyOf(one), t('finish.role', { role: names.roleFor(one) })))}
      {householdAbsent && why('household', t('finish.household'))}
      {asksAgreements && why('agreements', t('finish.noAgreements'))}
      {finishes && faults.length > 0 ? (
        <Alert tone="negative" title={t('finish.missing')} live>
          <ul>
            {[...new Set(faults.map(({ detail }) => detail))].map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        </Alert>
      ) : (
        finishes && finish.error !== null && <ProblemNotice error={finish.error} />
      )}
      {held.error !== null && <ProblemNotice error={held.error} />}
    </Dialog>
  );
}

const keyOf = ({ role, memberId }: MinimumRole) => `${role} ${memberId ?? ''}`;

function isAbsent(
  { filling }: MinimumRole,
  guests: NonNullable<RoundTable['guests']>,
  presentIds: readonly string[],
): boolean {
  if (filling.state === 'missing') return true;
  if (filling.state !== 'filled') return false;
  return !sentBy({ filling }, guests).some((personId) => presentIds.includes(personId));
}

/** Those whom the parties of this role send. */
const sentBy = ({ filling }: Pick<MinimumRole, 'filling'>, guests: NonNullable<RoundTable['guests']>): string[] =>
  filling.state === 'filled'
    ? guests.filter(({ partyId }) => partyId && filling.partyIds.includes(partyId)).map(({ personId }) => personId)
    : [];

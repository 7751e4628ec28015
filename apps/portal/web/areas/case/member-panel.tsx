import { zodResolver } from '@hookform/resolvers/zod';
import { ageOn } from '@rondetafel/policy';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { ChangedMeanwhile } from '../../api/changed-meanwhile.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { isStale, versionToSend } from '../../api/stale.ts';
import { useToday } from '../../api/today.ts';
import { useGiveAddresses } from '../../directory/addresses.ts';
import { useFaults } from '../../forms/faults.ts';
import type { Case } from '../../household/api.ts';
import { useMemberNames } from '../../household/member-names.ts';
import { Button, CheckboxGroup, ErrorSummary, SidePanel, TextArea, toast, useTypedFaults } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { type Member, useAddMember, useMemberChange } from './household-api.ts';
import { FieldsOfMember } from './member-fields.tsx';
import {
  addressesOf,
  anotherMember,
  type Draft,
  draftOf,
  isWholeDay,
  type Registration,
  registrationSchema,
  relations,
  requestOf,
} from './registration.ts';

interface MemberPanelProps {
  found: Case;
  /** Whose particulars are put right; nobody: somebody joins. */
  member?: Member | undefined;
  onTakeTheirs?: (() => void) | undefined;
  onClose(): void;
}

/** Somebody joins the household, or what is recorded of them is put right, with why (P-16, P-26). */
export function MemberPanel({ found, member, onTakeTheirs, onClose }: MemberPanelProps) {
  const { t, day, named } = useWords('case', 'household', 'directory', 'forms', 'api');
  const { full, short } = useMemberNames();
  const { lifeAreas } = useWorkplace();
  const today = useToday();
  const odd = useTypedFaults();
  const schema = useMemo(() => registrationSchema(t, today, odd), [t, today, odd]);
  const add = useAddMember(found.caseId);
  const correct = useMemberChange(found.caseId, member?.memberId ?? '', 'correct');
  const addresses = useGiveAddresses();
  const [representativeIds, setRepresentativeIds] = useState(member?.representativeIds ?? []);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const first = member ? draftOf(member) : anotherMember(found.members.map(draftOf));
  const form = useForm<Draft, unknown, Registration>({
    resolver: zodResolver(schema),
    defaultValues: { sourceKind: found.sourceKind, district: found.district, members: [first], explored: '' },
    shouldFocusError: false,
  });
  const faults = useFaults(form, null);
  const adults = found.members.filter(
    (one) => one.memberId !== member?.memberId && !one.unborn && isAdult(one, today) && short(one),
  );
  const noReason = member !== undefined && !reason.trim();
  const save = form.handleSubmit(
    async (filled) => {
      setTried(true);
      if (noReason) return;
      const [asked] = requestOf(filled).members;
      const why = reason.trim();
      const body = {
        ...keptOf(member),
        ...asked!,
        accessibility: [
          ...(member?.accessibility ?? []).filter((one) => one !== 'step-free'),
          ...(asked!.accessibility ?? []),
        ],
        ...(representativeIds.length > 0 && { representativeIds }),
      };
      if (member) {
        const version = versionToSend(member.version ?? 0, correct.error);
        await correct.mutateAsync({ version, body: { ...body, reason: why } });
        toast(t('household.corrected', { name: short(asked!) ?? '' }));
      } else {
        const { memberId } = await add.mutateAsync({ ...body, ...(why && { reason: why }) });
        await addresses.mutateAsync(addressesOf(filled, [memberId]));
        toast(t('household.added', { name: short(asked!) ?? '' }));
      }
      onClose();
    },
    () => setTried(true),
  );
  const problem = add.error ?? correct.error ?? addresses.error;
  const stale = isStale(correct.error);
  const now = found.members.find(({ memberId }) => memberId === member?.memberId);
  const relation = relations.find((code) => code === now?.relation);
  const theirs = [
    now && full(now),
    now?.birthOn && isWholeDay(now.birthOn) ? day(now.birthOn) : now?.birthOn,
    relation ? t(`register.relations.${relation}`) : now?.relation,
    ...(now?.lifeAreas ?? []).map((code) => named(lifeAreas, code)),
  ];
  const name = member && full(member);
  return (
    <SidePanel
      open
      title={name ? t('household.correctOf', { name }) : t('household.add')}
      onClose={onClose}
      actions={
        <>
          <Button
            look="primary"
            isPending={add.isPending || correct.isPending || addresses.isPending}
            // What a service refuses is shown below.
            onPress={() => void save().catch(() => undefined)}
          >
            {stale ? t('api:meanwhile.keepMine') : t(member ? 'guest.save' : 'register.addMember')}
          </Button>
          <Button onPress={onClose}>{t('directory:colleague.cancel')}</Button>
        </>
      }
    >
      {stale && onTakeTheirs && (
        <ChangedMeanwhile theirs={theirs.filter(Boolean).join(', ') || '–'} onTakeTheirs={onTakeTheirs} />
      )}
      {faults.length > 0 && <ErrorSummary faults={faults} attempt={form.formState.submitCount} />}
      <FieldsOfMember control={form.control} index={0} isNew={!member} />
      {adults.length > 0 && (
        <CheckboxGroup
          label={t('household.representatives')}
          hint={t('household.representativesHint')}
          optional
          value={representativeIds}
          onChange={setRepresentativeIds}
          options={adults.map((one) => ({ code: one.memberId, label: short(one)! }))}
        />
      )}
      <TextArea
        label={t(member ? 'household.why' : 'household.whyAdded')}
        optional={!member}
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={tried && noReason ? t('household.whyMissing') : undefined}
      />
      {problem && !stale && <ProblemNotice error={problem} />}
    </SidePanel>
  );
}

const isAdult = ({ birthOn, minor }: Member, today: string): boolean =>
  birthOn ? !isWholeDay(birthOn) || ageOn(birthOn, today) >= 18 : minor !== true;

/** What the form does not ask, so it stays. */
const keptOf = (member: Member | undefined) => ({
  ...(member?.livesApart !== undefined && { livesApart: member.livesApart }),
  ...(member?.language && { language: member.language }),
});

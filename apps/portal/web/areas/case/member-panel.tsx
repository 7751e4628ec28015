import { zodResolver } from '@hookform/resolvers/zod';
import { ageOn } from '@rondetafel/policy';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useToday } from '../../api/today.ts';
import { useGiveAddresses } from '../../directory/addresses.ts';
import { useFaults } from '../../forms/faults.ts';
import type { Case } from '../../household/api.ts';
import { useMemberNames } from '../../household/member-names.ts';
import { Button, CheckboxGroup, ErrorSummary, SidePanel, TextArea, toast, useTypedFaults } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
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
  requestOf,
} from './registration.ts';

interface MemberPanelProps {
  found: Case;
  /** Whose particulars are put right; nobody: somebody joins. */
  member?: Member | undefined;
  onClose(): void;
}

/** Somebody joins the household, or what is recorded of them is put right, with why (P-16, P-26). */
export function MemberPanel({ found, member, onClose }: MemberPanelProps) {
  const { t } = useWords('case', 'household', 'directory', 'forms');
  const { full, short } = useMemberNames();
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
        await correct.mutateAsync({ ...body, reason: why });
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
            {t(member ? 'guest.save' : 'register.addMember')}
          </Button>
          <Button onPress={onClose}>{t('directory:colleague.cancel')}</Button>
        </>
      }
    >
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
      {problem && <ProblemNotice error={problem} />}
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

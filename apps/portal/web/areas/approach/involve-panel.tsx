import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { colleaguesQuery } from '../../directory/api.ts';
import { useColleagueWords } from '../../directory/colleague-words.ts';
import { OrganisationFinder } from '../../directory/finders.tsx';
import type { Case } from '../../household/api.ts';
import { useMemberNames } from '../../household/member-names.ts';
import { CheckboxGroup, FormPanel, Select, TextArea, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useInvolve } from './api.ts';

/** Only parties that help in this approach take part in it, each with a reason (S000-6). */
export function InvolvePanel({ found, onClose }: { found: Case; onClose(): void }) {
  const { t } = useWords('approach', 'directory');
  const { optionOf } = useColleagueWords();
  const { full } = useMemberNames();
  const involve = useInvolve(found.caseId);
  const [organisationId, setOrganisationId] = useState('');
  const [personId, setPersonId] = useState('');
  const [memberIds, setMemberIds] = useState(found.members.map(({ memberId }) => memberId));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const colleagues = useQuery(colleaguesQuery(organisationId)).data ?? [];
  const missing = (isMissing: boolean) => (tried && isMissing ? t('explore.fillIn') : undefined);
  const send = () => {
    setTried(true);
    if (!organisationId || memberIds.length === 0 || !reason.trim()) return;
    involve.mutate(
      { organisationId, ...(personId && { personId }), role: 'provider', memberIds, reason },
      {
        onSuccess: () => {
          toast(t('involve.done'));
          onClose();
        },
      },
    );
  };
  return (
    <FormPanel
      title={t('involve.title')}
      onClose={onClose}
      save={t('involve.title')}
      isSaving={involve.isPending}
      onSave={send}
      problem={involve.error && <ProblemNotice error={involve.error} />}
    >
      <OrganisationFinder
        name="organisationId"
        label={t('directory:party.organisation')}
        hint={t('directory:party.organisationHint')}
        value={organisationId}
        onChange={(chosen) => {
          setOrganisationId(chosen);
          // The contact belongs to the organisation that was chosen before.
          setPersonId('');
        }}
        error={missing(!organisationId)}
      />
      <Select
        name="personId"
        label={t('directory:party.contact')}
        optional
        value={personId}
        onChange={setPersonId}
        options={[{ code: '', label: t('directory:party.noContact') }, ...colleagues.map(optionOf)]}
      />
      <CheckboxGroup
        name="memberIds"
        label={t('directory:party.forMembers')}
        value={memberIds}
        onChange={setMemberIds}
        error={missing(memberIds.length === 0)}
        columns
        options={found.members.map((member) => ({
          code: member.memberId,
          label: full(member) ?? t('explore.unnamed'),
        }))}
      />
      <TextArea
        name="reason"
        label={t('involve.why')}
        rows={3}
        maxLength={4000}
        value={reason}
        onChange={setReason}
        error={missing(!reason.trim())}
      />
    </FormPanel>
  );
}

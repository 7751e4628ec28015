import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNotice } from '../../../api/problem-notice.tsx';
import { useUndo } from '../../../api/undo.ts';
import { AddSomebody } from '../../../directory/add-somebody.tsx';
import { colleaguesQuery } from '../../../directory/api.ts';
import { useColleagueWords } from '../../../directory/colleague-words.ts';
import { OrganisationFinder } from '../../../directory/finders.tsx';
import { Button, CheckboxGroup, Select, SidePanel, TextArea } from '../../../kit/index.ts';
import { useWords } from '../../../language/words.ts';
import { type MinimumRole, type RoundTable, useInvolve } from '../api.ts';
import type { Names } from '../names.ts';

interface AddPartyProps {
  table: RoundTable;
  names: Names;
  /** The role that somebody is sought for. */
  role?: MinimumRole;
}

/** By mandate the coordinator calls in a party that is needed (S002-24); it then belongs at the table. */
export function AddPartyButton(props: AddPartyProps) {
  const { t } = useWords('planner', 'directory');
  const [open, setOpen] = useState(false);
  const role = props.role && props.names.roleFor(props.role);
  const title = role ? t('plannerWho.chooseOf', { role }) : t('plannerRoster.addParty');
  return (
    <>
      <Button
        look={role ? 'primary' : 'secondary'}
        icon={role ? undefined : 'plus'}
        aria-label={title}
        onPress={() => setOpen(true)}
      >
        {role ? t('plannerWho.choose') : t('plannerRoster.addParty')}
      </Button>
      {open && <AddParty {...props} title={title} onClose={() => setOpen(false)} />}
    </>
  );
}

function AddParty({ table, names, role, title, onClose }: AddPartyProps & { title: string; onClose(): void }) {
  const { t } = useWords('planner', 'directory');
  const { optionOf } = useColleagueWords();
  const involve = useInvolve(table.caseId);
  const { stays } = useUndo();
  const everyone = names.members.map(({ memberId }) => memberId);
  const [organisationId, setOrganisationId] = useState('');
  const [personId, setPersonId] = useState('');
  const [memberIds, setMemberIds] = useState(role?.memberId ? [role.memberId] : everyone);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const colleagues = useQuery(colleaguesQuery(organisationId)).data ?? [];
  const missing = (isMissing: boolean, fault: 'organisation' | 'members' | 'reason') =>
    tried && isMissing ? t(`plannerRoster.addFaults.${fault}`) : undefined;
  const send = () => {
    setTried(true);
    if (!organisationId || memberIds.length === 0 || !reason.trim()) return;
    involve.mutate(
      { organisationId, ...(personId && { personId }), role: 'provider', memberIds, reason: reason.trim() },
      {
        onSuccess: () => {
          stays(t('plannerRoster.partyAdded'), 'addParty');
          onClose();
        },
      },
    );
  };
  return (
    <SidePanel
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" isPending={involve.isPending} onPress={send}>
            {t('plannerRoster.addParty')}
          </Button>
          <Button onPress={onClose}>{t('plannerRoster.back')}</Button>
        </>
      }
    >
      <p>{t('plannerRoster.addText')}</p>
      <OrganisationFinder
        label={t('directory:party.organisation')}
        hint={t('directory:party.organisationHint')}
        value={organisationId}
        onChange={(chosen) => {
          setOrganisationId(chosen);
          // The contact belongs to the organisation that was chosen before.
          setPersonId('');
        }}
        error={missing(!organisationId, 'organisation')}
      />
      <Select
        label={t('directory:party.contact')}
        optional
        value={personId}
        onChange={setPersonId}
        options={[{ code: '', label: t('directory:party.noContact') }, ...colleagues.map(optionOf)]}
      />
      <AddSomebody
        orOrganisation
        onAdded={(added) => {
          setOrganisationId(added.organisationId);
          setPersonId(added.personId ?? '');
        }}
      />
      {names.members.length > 1 && (
        <CheckboxGroup
          label={t('directory:party.forMembers')}
          value={memberIds}
          onChange={setMemberIds}
          error={missing(memberIds.length === 0, 'members')}
          columns
          options={names.members.map(({ memberId, givenName = '' }) => ({ code: memberId, label: givenName }))}
        />
      )}
      <TextArea
        label={t('plannerRoster.addWhy')}
        rows={3}
        maxLength={4000}
        value={reason}
        onChange={setReason}
        error={missing(!reason.trim(), 'reason')}
      />
      {involve.error !== null && <ProblemNotice error={involve.error} />}
    </SidePanel>
  );
}

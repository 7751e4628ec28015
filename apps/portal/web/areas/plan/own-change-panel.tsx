import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useToday } from '../../api/today.ts';
import { DateField, FormPanel, Hint, TextField, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type Line, useChangeOwn } from './api.ts';

interface OwnChangePanelProps {
  caseId: string;
  version: number;
  line: Pick<Line, 'agreementId' | 'what' | 'dueOn' | 'agreedOn' | 'contact'>;
  onClose(): void;
}

/** What a party changes of its own agreement without asking: another day, once, or who does it (P-23, P-44). */
export function OwnChangePanel({ caseId, version, line, onClose }: OwnChangePanelProps) {
  const { t, day } = useWords('plan');
  const today = useToday();
  const { agreementId, what, agreedOn } = line;
  const [dueOn, setDueOn] = useState(line.dueOn);
  const [contact, setContact] = useState(line.contact ?? '');
  const change = useChangeOwn(caseId, version, agreementId);
  const save = () => {
    const said = contact.trim();
    const body = {
      ...(dueOn && dueOn !== line.dueOn && { dueOn }),
      ...(said && said !== line.contact && { contact: said }),
    };
    change.mutate(body, {
      onSuccess: () => {
        toast(t('own.saved'));
        onClose();
      },
    });
  };
  return (
    <FormPanel
      title={t('own.title')}
      onClose={onClose}
      save={t('own.save')}
      isSaving={change.isPending}
      onSave={save}
      problem={change.error !== null && <ProblemNotice error={change.error} />}
    >
      <p>
        <strong>{what}</strong>
      </p>
      <p>{t('own.text')}</p>
      {agreedOn ? (
        <Hint>{t('own.movedBefore', { day: day(agreedOn) })}</Hint>
      ) : (
        <DateField name="dueOn" label={t('line.dueOn')} earliest={today} value={dueOn} onChange={setDueOn} />
      )}
      <TextField
        name="contact"
        label={t('own.contact')}
        hint={t('own.contactHint')}
        optional
        maxLength={150}
        value={contact}
        onChange={setContact}
      />
      <Hint>{t('own.more')}</Hint>
    </FormPanel>
  );
}

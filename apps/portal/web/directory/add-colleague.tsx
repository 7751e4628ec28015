import { MailAddress } from '@rondetafel/contracts';
import { useState } from 'react';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { Button, Dialog, Hint, TextField, toast } from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import type { MailLanguage } from './addresses.ts';
import { useAddProfessional } from './api.ts';
import { OrganisationFinder } from './finders.tsx';
import { LanguageSelect } from './language-select.tsx';

const nobody = { name: '', organisationId: '', function: '', email: '', language: 'nl' as MailLanguage };

/** Adds somebody without an account to the directory (P-11). */
export function AddColleague({ onAdded }: { onAdded(personId: string): void }) {
  const { t } = useWords('directory', 'forms');
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(nobody);
  const [tried, setTried] = useState(false);
  const add = useAddProfessional();
  const { name, organisationId, function: title } = typed;
  const email = typed.email.trim();
  const isWrong = email !== '' && !MailAddress.safeParse(email).success;
  const change = (field: keyof typeof nobody) => (value: string) => setTyped({ ...typed, [field]: value });
  const close = () => {
    setOpen(false);
    setTried(false);
    setTyped(nobody);
    add.reset();
  };
  const save = () => {
    setTried(true);
    if (!name.trim() || !organisationId || isWrong) return;
    const colleague = { name: name.trim(), organisationId, ...(title.trim() && { function: title.trim() }) };
    add.mutate(
      { ...colleague, email, language: typed.language },
      {
        onSuccess: (personId) => {
          toast(t('colleague.added', { name: colleague.name }));
          close();
          onAdded(personId);
        },
      },
    );
  };
  return (
    <div>
      <Hint>{t('colleague.ask')}</Hint>
      <Button look="subtle" icon="plus" onPress={() => setOpen(true)}>
        {t('colleague.add')}
      </Button>
      <Dialog
        open={open}
        title={t('colleague.add')}
        onClose={close}
        actions={
          <>
            <Button look="primary" isPending={add.isPending} onPress={save}>
              {t('colleague.save')}
            </Button>
            <Button onPress={close}>{t('colleague.cancel')}</Button>
          </>
        }
      >
        <p>{t('colleague.lead')}</p>
        <TextField
          label={t('colleague.name')}
          value={name}
          onChange={change('name')}
          error={tried && !name.trim() ? t('colleague.nameMissing') : undefined}
        />
        <OrganisationFinder
          label={t('colleague.organisation')}
          value={organisationId}
          onChange={change('organisationId')}
          error={tried && !organisationId ? t('colleague.organisationMissing') : undefined}
        />
        <TextField label={t('colleague.function')} optional value={title} onChange={change('function')} />
        <TextField
          type="email"
          label={t('colleague.email')}
          hint={t('colleague.emailHint')}
          optional
          value={typed.email}
          onChange={change('email')}
          error={tried && isWrong ? t('forms:faults.email') : undefined}
        />
        {email !== '' && (
          <LanguageSelect label={t('address.language')} value={typed.language} onChange={change('language')} />
        )}
        {add.error && <ProblemNotice error={add.error} />}
      </Dialog>
    </div>
  );
}

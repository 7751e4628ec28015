import { MailAddress } from '@rondetafel/contracts';
import { useState } from 'react';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { Button, Dialog, Hint, Status, TextField, toast } from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import { type ContactPoint, type MailLanguage, useGiveAddresses } from './addresses.ts';
import { LanguageSelect } from './language-select.tsx';

/** Where somebody is reached, for whoever may give the address: and a way to put it right, as long as that is theirs (P-11). */
export function AddressOf({ name, address }: { name: string; address: ContactPoint }) {
  const { t } = useWords('directory');
  const { email, isVerified, mayChange } = address;
  return (
    <>
      <p>{email ?? t('address.none')}</p>
      {email && !isVerified && <Status tone="warning">{t('address.unverified')}</Status>}
      {mayChange ? <ChangeAddress name={name} address={address} /> : <Hint>{t('address.settled')}</Hint>}
    </>
  );
}

function ChangeAddress({ name, address }: { name: string; address: ContactPoint }) {
  const { t } = useWords('directory', 'forms');
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const asItIs = { email: address.email ?? '', language: address.language ?? 'nl' };
  const [typed, setTyped] = useState(asItIs);
  const give = useGiveAddresses();
  const email = typed.email.trim();
  const isWrong = !MailAddress.safeParse(email).success;
  const begin = () => {
    setTyped(asItIs);
    setTried(false);
    give.reset();
    setOpen(true);
  };
  const save = () => {
    setTried(true);
    if (isWrong) return;
    give.mutate([{ personId: address.personId, email, language: typed.language }], {
      onSuccess: () => {
        toast(t('address.changed', { name }));
        setOpen(false);
      },
    });
  };
  const what = t(address.email ? 'address.change' : 'address.give');
  return (
    <div>
      <Button look="subtle" icon={address.email ? undefined : 'plus'} aria-label={`${what}: ${name}`} onPress={begin}>
        {what}
      </Button>
      <Dialog
        open={open}
        title={t('address.of', { name })}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button look="primary" isPending={give.isPending} onPress={save}>
              {t('address.save')}
            </Button>
            <Button onPress={() => setOpen(false)}>{t('colleague.cancel')}</Button>
          </>
        }
      >
        <TextField
          type="email"
          label={t('colleague.email')}
          hint={t('address.hint')}
          value={typed.email}
          onChange={(value) => setTyped({ ...typed, email: value })}
          error={tried && isWrong ? t('forms:faults.email') : undefined}
        />
        <LanguageSelect
          label={t('address.language')}
          value={typed.language}
          onChange={(language) => setTyped({ ...typed, language: language as MailLanguage })}
        />
        {give.error && <ProblemNotice error={give.error} />}
      </Dialog>
    </div>
  );
}

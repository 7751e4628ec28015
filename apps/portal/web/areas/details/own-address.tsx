import { MailAddress } from '@rondetafel/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReadOwnAddressResponse } from '../../api/generated/notification/types.gen.ts';
import { Loaded } from '../../api/loaded.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import type { MailLanguage } from '../../directory/addresses.ts';
import { LanguageSelect } from '../../directory/language-select.tsx';
import { Alert, Button, ButtonRow, Card, Form, Status, TextField, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { ownAddressQuery, useAskCode, useConfirmCode } from './api.ts';

/** Changed by a code that is mailed to the new address. */
export function OwnAddress() {
  const { t } = useWords('details', 'directory');
  const query = useQuery(ownAddressQuery);
  return (
    <Card title={t('own.title')}>
      <Loaded query={query} lines={3}>
        {(own) => (
          <>
            <p>{own.email ? t('own.stands', { email: own.email }) : t('own.none')}</p>
            {own.email && !own.isVerified && (
              <>
                <Status tone="warning">{t('directory:address.unverified')}</Status>
                <p>{t('own.unverifiedText')}</p>
              </>
            )}
            {own.codeSent && <ConfirmCode sent={own.codeSent} />}
            <Change key={`${own.email} ${own.language}`} own={own} />
          </>
        )}
      </Loaded>
    </Card>
  );
}

function ConfirmCode({ sent: { email, expiresAt } }: { sent: NonNullable<ReadOwnAddressResponse['codeSent']> }) {
  const { t, moment } = useWords('details');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = useConfirmCode();
  const digits = code.replace(/\s/g, '');
  const isWrong = !/^\d{6}$/.test(digits);
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isWrong) confirm.mutate(digits, { onSuccess: () => toast(t('own.changed', { email })) });
      }}
    >
      <Alert tone="info" title={t('own.codeSent', { email })} live>
        <p>{t('own.codeSentText', { time: moment(expiresAt) })}</p>
      </Alert>
      <TextField
        label={t('own.code')}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        narrow
        error={tried && isWrong ? t('own.codeFault') : undefined}
      />
      {confirm.error && <ProblemNotice error={confirm.error} />}
      <ButtonRow>
        <Button type="submit" look="primary" isPending={confirm.isPending}>
          {t('own.confirm')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function Change({ own }: { own: ReadOwnAddressResponse }) {
  const { t } = useWords('details', 'directory', 'forms');
  const [typed, setTyped] = useState({ email: own.email ?? '', language: own.language ?? 'nl' });
  const [tried, setTried] = useState(false);
  const ask = useAskCode();
  const email = typed.email.trim();
  const isWrong = !MailAddress.safeParse(email).success;
  const needsCode = email !== own.email || !own.isVerified;
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isWrong) return;
        ask.mutate(
          { email, language: typed.language },
          { onSuccess: ({ expiresAt }) => !expiresAt && toast(t('own.languageChanged')) },
        );
      }}
    >
      <TextField
        type="email"
        label={t('directory:colleague.email')}
        hint={t('own.hint')}
        autoComplete="email"
        value={typed.email}
        onChange={(value) => setTyped({ ...typed, email: value })}
        error={tried && isWrong ? t('forms:faults.email') : undefined}
      />
      <LanguageSelect
        label={t('directory:address.language')}
        value={typed.language}
        onChange={(language) => setTyped({ ...typed, language: language as MailLanguage })}
      />
      {ask.error && <ProblemNotice error={ask.error} />}
      <ButtonRow>
        <Button type="submit" isPending={ask.isPending}>
          {t(needsCode ? (own.codeSent?.email === email ? 'own.askAgain' : 'own.ask') : 'own.save')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../api/loaded.tsx';
import { AddressOf } from '../../directory/address-of.tsx';
import { addressesQuery } from '../../directory/addresses.ts';
import { professionalQuery } from '../../directory/api.ts';
import { ProfessionalFinder } from '../../directory/finders.tsx';
import { Card } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';

/** For the administrator, who gives and changes any address. */
export function AnyColleague() {
  const { t } = useWords('details');
  const [personId, setPersonId] = useState('');
  return (
    <Card title={t('any.title')}>
      <p>{t('any.lead')}</p>
      <ProfessionalFinder label={t('any.who')} value={personId} onChange={setPersonId} />
      {personId && <Found key={personId} personId={personId} />}
    </Card>
  );
}

function Found({ personId }: { personId: string }) {
  const query = useQuery(addressesQuery([personId]));
  const name = useQuery(professionalQuery(personId)).data?.name;
  return (
    <Loaded query={query} lines={2}>
      {([address]) => address && name && <AddressOf name={name} address={address} />}
    </Loaded>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Loaded } from '../../api/loaded.tsx';
import { addressesQuery, type ContactPoint } from '../../directory/addresses.ts';
import { colleaguesQuery, organisationQuery, type Professional } from '../../directory/api.ts';
import { Card, Status, Table } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useUser } from '../../shell/session/user.ts';

/** For whoever administers a partner organisation: its people, and the addresses that are theirs to see. */
export function OrganisationCard() {
  const { t } = useWords('home');
  const { organisationId = '' } = useUser();
  const organisation = useQuery(organisationQuery(organisationId));
  const colleagues = useQuery(colleaguesQuery(organisationId));
  return (
    <Card
      title={organisation.data?.name ?? t('people.title')}
      extra={<Link to="/mijn-gegevens">{t('people.ownDetails')}</Link>}
    >
      <Loaded query={colleagues} lines={4}>
        {(people) => <People people={people} />}
      </Loaded>
      <p>{t('people.who')}</p>
    </Card>
  );
}

function People({ people }: { people: readonly Professional[] }) {
  const { t } = useWords('home');
  const addresses = useQuery(addressesQuery(people.map(({ personId }) => personId)));
  const addressOf = (personId: string) => addresses.data?.find((one) => one.personId === personId);
  return (
    <Table
      caption={t('people.caption')}
      rows={people}
      keyOf={({ personId }) => personId}
      columns={[
        { id: 'name', header: t('people.name'), cell: ({ name }) => name },
        { id: 'function', header: t('people.function'), cell: ({ function: title }) => title ?? '–' },
        {
          id: 'address',
          header: t('people.address'),
          cell: ({ personId }) => <Address address={addressOf(personId)} />,
        },
      ]}
    />
  );
}

function Address({ address }: { address: ContactPoint | undefined }) {
  const { t } = useWords('home');
  if (!address?.email) return t('people.theirOwn');
  return (
    <>
      {address.email} {!address.isVerified && <Status tone="warning">{t('people.unverified')}</Status>}
    </>
  );
}

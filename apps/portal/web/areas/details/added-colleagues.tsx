import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../api/loaded.tsx';
import { AddressOf } from '../../directory/address-of.tsx';
import { addedQuery, type ContactPoint } from '../../directory/addresses.ts';
import { usePeople } from '../../directory/api.ts';
import { Card, Table } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';

/** The colleagues without account whom this person added: their address is theirs to put right until it is verified. */
export function AddedColleagues() {
  const { t } = useWords('details');
  const query = useQuery(addedQuery);
  return (
    <Card title={t('added.title')}>
      <Loaded query={query} lines={3}>
        {(added) => (added.length > 0 ? <Added added={added} /> : <p>{t('added.none')}</p>)}
      </Loaded>
    </Card>
  );
}

function Added({ added }: { added: readonly ContactPoint[] }) {
  const { t } = useWords('details', 'directory');
  const people = usePeople(added.map(({ personId }) => personId));
  const nameOf = ({ personId }: ContactPoint) => people.get(personId)?.name ?? t('added.nameless');
  return (
    <Table
      caption={t('added.caption')}
      rows={added}
      keyOf={({ personId }) => personId}
      columns={[
        { id: 'name', header: t('directory:colleague.name'), cell: nameOf },
        {
          id: 'organisation',
          header: t('directory:colleague.organisation'),
          cell: ({ personId }) => people.get(personId)?.organisation.name ?? '–',
        },
        {
          id: 'address',
          header: t('directory:colleague.email'),
          cell: (one) => <AddressOf name={nameOf(one)} address={one} />,
        },
      ]}
    />
  );
}

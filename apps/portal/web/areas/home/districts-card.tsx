import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Loaded } from '../../api/loaded.tsx';
import { usePeople } from '../../directory/api.ts';
import { type ActiveFilter, Card, Filters, NoneFiltered, Select, Status, Table, useLook } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { poolQuery, runningQuery } from './api.ts';
import { byRoom, type DistrictState, districtsOf } from './districts.ts';

/** For a dispatcher: how each district fares, and who has room (P-28, R-20). */
export function DistrictsCard() {
  const { t } = useWords('home');
  return (
    <>
      <Card title={t('districts.title')} extra={<Link to="/verzoeken?toon=unassigned">{t('districts.all')}</Link>}>
        <Districts />
      </Card>
      <Card title={t('pool.title')}>
        <Pool />
      </Card>
    </>
  );
}

function Districts() {
  const { t, named } = useWords('home');
  const { districts } = useWorkplace();
  const running = useQuery(runningQuery);
  return (
    <Loaded query={running} lines={4}>
      {(items) => {
        const rows = districtsOf(
          items,
          districts.map(({ code }) => code),
        );
        return (
          <Table
            caption={t('districts.caption')}
            rows={rows}
            keyOf={({ district }) => district}
            columns={[
              {
                id: 'district',
                header: t('districts.district'),
                cell: ({ district }) => (
                  <Link to={`/verzoeken?toon=running&stadsdeel=${district}`}>{named(districts, district)}</Link>
                ),
              },
              { id: 'waiting', header: t('districts.waiting'), cell: ({ waiting }) => waiting },
              {
                id: 'oldest',
                header: t('districts.oldest'),
                cell: ({ oldest }) => (oldest === undefined ? '–' : t('districts.days', { count: oldest })),
              },
              { id: 'risk', header: t('districts.risk'), cell: (state) => <Risk state={state} /> },
            ]}
          />
        );
      }}
    </Loaded>
  );
}

function Risk({ state: { late, atRisk, urgent } }: { state: DistrictState }) {
  const { t } = useWords('home');
  if (late + atRisk + urgent === 0) return <Status tone="positive">{t('districts.fine')}</Status>;
  return (
    <>
      {late > 0 && <Status tone="negative">{t('districts.late', { count: late })}</Status>}
      {atRisk > 0 && <Status tone="warning">{t('districts.atRisk', { count: atRisk })}</Status>}
      {urgent > 0 && (
        <Status tone="negative" icon="warning">
          {t('districts.urgent', { count: urgent })}
        </Status>
      )}
    </>
  );
}

const every = 'alle';
const rooms = ['available', 'away'] as const;

/** Who has room; in a district, as the dispatcher looks for one (P-28). */
function Pool() {
  const { t, named, options } = useWords('home');
  const { districts } = useWorkplace();
  const { of, look } = useLook();
  const pool = useQuery(poolQuery);
  const people = usePeople(pool.data?.map(({ personId }) => personId) ?? []);
  const district = of('coordinatoren');
  const room = rooms.find((one) => one === of('ruimte'));
  const active: ActiveFilter[] = [
    ...(district
      ? [{ id: 'district', label: named(districts, district), onClear: () => look({ coordinatoren: '' }) }]
      : []),
    ...(room ? [{ id: 'room', label: t(`pool.${room}`), onClear: () => look({ ruimte: '' }) }] : []),
  ];
  return (
    <Loaded query={pool} lines={3}>
      {(coordinators) => {
        if (coordinators.length === 0) return <p>{t('pool.none')}</p>;
        const shown = byRoom(coordinators)
          .filter((one) => !district || one.districts.includes(district))
          .filter(({ available }) => !room || available === (room === 'available'));
        return (
          <>
            <Filters label={t('pool.filters')}>
              <Select
                label={t('districts.district')}
                value={district || every}
                onChange={(code) => look({ coordinatoren: code === every ? '' : code })}
                options={[{ code: every, label: t('pool.allDistricts') }, ...options(districts)]}
              />
              <Select
                label={t('pool.state')}
                value={room ?? every}
                onChange={(code) => look({ ruimte: code === every ? '' : code })}
                options={[
                  { code: every, label: t('pool.everybody') },
                  ...rooms.map((code) => ({ code, label: t(`pool.${code}`) })),
                ]}
              />
            </Filters>
            {shown.length === 0 ? (
              <NoneFiltered icon="person" title={t('pool.noneFiltered')} filters={active} />
            ) : (
              <Table
                caption={t('pool.caption')}
                rows={shown}
                keyOf={({ personId }) => personId}
                columns={[
                  {
                    id: 'name',
                    header: t('pool.name'),
                    cell: ({ personId }) => people.get(personId)?.name ?? people.or(t('people.nameless')),
                  },
                  { id: 'cases', header: t('pool.cases'), cell: ({ cases = 0 }) => cases },
                  {
                    id: 'available',
                    header: t('pool.state'),
                    cell: ({ available }) =>
                      available ? (
                        <Status tone="positive">{t('pool.available')}</Status>
                      ) : (
                        <Status tone="neutral">{t('pool.away')}</Status>
                      ),
                  },
                  {
                    id: 'districts',
                    header: t('districts.title'),
                    cell: (one) => one.districts.map((code) => named(districts, code)).join(', '),
                  },
                ]}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded, More } from '../../api/loaded.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useSettled } from '../../forms/settled.ts';
import { searchQuery } from '../../household/api.ts';
import {
  type ActiveFilter,
  Card,
  Filters,
  Hint,
  LinkButton,
  NoneFiltered,
  Page,
  PageTabs,
  Select,
  Skeleton,
  TextField,
  useLook,
} from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useUser, worksOnCases } from '../../shell/session/user.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { caseCountsQuery, casesQuery } from './api.ts';
import { NoCases } from './case-rows.tsx';
import { CaseTasks } from './case-tasks.tsx';

const states = ['pre-dossier', 'dossier', 'closed'] as const;
const pauseMs = 180;
/** Fewer letters stand in nearly every name. */
const enough = 2;
const every = 'alle';

/** One's own cases, in tabs by state. How one looks at them stands in the address; a name that is typed never does. */
export function CaseList() {
  const { t, options, named } = useWords('case', 'household');
  const { districts } = useWorkplace();
  const user = useUser();
  const { of, look, to } = useLook();
  const [text, setText] = useState('');
  const state = states.find((one) => one === of('stand'));
  const district = of('stadsdeel');
  const oldest = of('volgorde') === 'oudste';
  const counts = useQuery(caseCountsQuery(district)).data;
  const active: ActiveFilter[] = district
    ? [{ id: 'stadsdeel', label: named(districts, district), onClear: () => look({ stadsdeel: '' }) }]
    : [];
  return (
    <Page
      title={t('caseList.title')}
      lead={t('caseList.lead')}
      actions={
        worksOnCases(user) && (
          <LinkButton to="/casussen/nieuw" look="primary" icon="plus">
            {t('nav.register')}
          </LinkButton>
        )
      }
    >
      <PageTabs
        label={t('caseList.states')}
        current={state ?? every}
        tabs={[
          { id: every, label: t('caseList.all'), to: `/casussen${to({ stand: '' })}` },
          ...states.map((id) => ({
            id,
            label: t(`household:case.states.${id}`),
            count: counts?.get(id),
            to: `/casussen${to({ stand: id })}`,
          })),
        ]}
      />
      <Filters label={t('caseList.filters')}>
        <TextField type="search" label={t('caseList.name')} value={text} onChange={setText} maxLength={100} />
        <Select
          label={t('case.district')}
          value={district || every}
          onChange={(code) => look({ stadsdeel: code === every ? '' : code })}
          options={[{ code: every, label: t('caseList.allDistricts') }, ...options(districts)]}
        />
        <Select
          label={t('caseList.order')}
          value={oldest ? 'oudste' : every}
          onChange={(code) => look({ volgorde: code === every ? '' : code })}
          options={[
            { code: every, label: t('caseList.orders.newest') },
            { code: 'oudste', label: t('caseList.orders.oldest') },
          ]}
        />
      </Filters>
      <Card>
        {text.trim().length >= enough ? (
          <Named text={text} onClear={() => setText('')} state={state} district={district} />
        ) : (
          <Listed
            filter={{
              ...(state && { state }),
              ...(district && { district }),
              ...(oldest && { oldestFirst: 'true' as const }),
            }}
            active={[
              ...(state
                ? [{ id: 'stand', label: t(`household:case.states.${state}`), onClear: () => look({ stand: '' }) }]
                : []),
              ...active,
            ]}
          />
        )}
      </Card>
    </Page>
  );
}

function Listed({
  filter,
  active,
}: {
  filter: NonNullable<Parameters<typeof casesQuery>[0]>;
  active: readonly ActiveFilter[];
}) {
  const { t } = useWords('case');
  const cases = useInfiniteQuery(casesQuery(filter));
  return (
    <>
      <Loaded query={cases} lines={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length > 0) return <CaseTasks cases={items} />;
          if (active.length > 0)
            return <NoneFiltered icon="search" title={t('caseList.noneFiltered')} filters={active} />;
          return <NoCases />;
        }}
      </Loaded>
      <More query={cases} />
    </>
  );
}

/** Those whose household has a name that begins so, or with that number: the newest, a few at a time. */
function Named({
  text,
  onClear,
  state,
  district,
}: {
  text: string;
  onClear: () => void;
  state: string | undefined;
  district: string;
}) {
  const { t } = useWords('case');
  const asked = useSettled(text.trim(), pauseMs);
  const query = useQuery(searchQuery(asked.length >= enough ? asked : ''));
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => query.refetch()} />;
  if (!query.data) return <Skeleton shape="rows" lines={3} label={t('caseList.searching')} />;
  const found = query.data.cases.filter(
    (one) => (!state || one.state === state) && (!district || one.district === district),
  );
  return (
    <div role="status">
      {found.length > 0 ? (
        <CaseTasks cases={found} />
      ) : (
        <NoneFiltered
          icon="search"
          title={t(query.data.isSlip ? 'caseList.slip' : 'caseList.noneNamed')}
          filters={[{ id: 'name', label: t('caseList.name'), onClear }]}
        />
      )}
      {query.data.cases.length >= mostFound && <Hint>{t('caseList.more', { count: mostFound })}</Hint>}
    </div>
  );
}

/** As many as the search gives. */
const mostFound = 8;

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Loaded, More } from '../../api/loaded.tsx';
import { useCaseNames } from '../../household/api.ts';
import { useCaseWords } from '../../household/case-words.ts';
import { HouseholdFilter } from '../../household/household-filter.tsx';
import {
  type ActiveFilter,
  Card,
  EmptyState,
  Filters,
  LinkButton,
  NoneFiltered,
  Page,
  PageTabs,
  Select,
  useLook,
} from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { hasCases, useUser } from '../../shell/session/user.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { requestCountsQuery, requestsQuery } from './api.ts';
import { RequestTasks } from './request-tasks.tsx';
import { hasAges, viewsOf } from './views.ts';

const ages = ['late', 'ageing', 'fresh'] as const;

/** The work list, in tabs with how many there are. How one looks at it stands in the address (ids and codes only). */
export function RequestList() {
  const { t, options } = useWords('request');
  const { districts } = useWorkplace();
  const user = useUser();
  const { of, look, to } = useLook();
  const mine = viewsOf(user.roles);
  const view = mine.find((one) => one === of('toon')) ?? mine[0] ?? 'asked';
  const age = hasAges(view) && ages.find((one) => one === of('termijn'));
  const [district, caseId] = [of('stadsdeel'), of('casus')];
  const urgent = of('spoed') !== '';
  const newest = of('volgorde') === 'nieuwste';
  const narrowed = {
    ...(district && { district }),
    ...(urgent && { urgent: 'true' as const }),
    ...(caseId && { caseId }),
  };
  const filter = { view, ...narrowed, ...(age && { age }), ...(newest && { newestFirst: 'true' as const }) };
  const requests = useInfiniteQuery(requestsQuery(filter));
  const counts = useQuery(requestCountsQuery(mine, narrowed)).data;
  const active = useActive({ district, urgent, age: age || '', caseId }, look);
  return (
    <Page
      title={t('requests.title')}
      lead={t('requests.lead')}
      actions={
        user.roles.includes('independent-coordinator') && (
          <LinkButton to="/casussen/nieuw?daarna=opschaling" look="primary" icon="plus">
            {t('requests.phone')}
          </LinkButton>
        )
      }
    >
      {mine.length > 1 && (
        <PageTabs
          label={t('requests.show')}
          current={view}
          tabs={mine.map((id) => ({
            id,
            label: t(`requests.views.${id}`),
            count: counts?.get(id),
            to: `/verzoeken${to({ toon: id })}`,
          }))}
        />
      )}
      <Filters label={t('requests.filters')}>
        {hasCases(user) && <HouseholdFilter value={caseId} onChange={(casus) => look({ casus })} />}
        <Select
          label={t('requests.district')}
          value={district || every}
          onChange={(code) => look({ stadsdeel: code === every ? '' : code })}
          options={[{ code: every, label: t('requests.allDistricts') }, ...options(districts)]}
        />
        {hasAges(view) && (
          <Select
            label={t('requests.term')}
            value={age || every}
            onChange={(code) => look({ termijn: code === every ? '' : code })}
            options={[
              { code: every, label: t('requests.allTerms') },
              ...ages.map((code) => ({ code, label: t(`requests.ages.${code}`) })),
            ]}
          />
        )}
        <Select
          label={t('requests.urgency')}
          value={urgent ? 'ja' : every}
          onChange={(code) => look({ spoed: code === every ? '' : code })}
          options={[
            { code: every, label: t('requests.allUrgencies') },
            { code: 'ja', label: t('requests.urgentOnly') },
          ]}
        />
        <Select
          label={t('requests.order')}
          value={newest ? 'nieuwste' : every}
          onChange={(code) => look({ volgorde: code === every ? '' : code })}
          options={[
            { code: every, label: t('requests.orders.oldest') },
            { code: 'nieuwste', label: t('requests.orders.newest') },
          ]}
        />
      </Filters>
      <Card>
        <Loaded query={requests} lines={6}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length > 0) return <RequestTasks label={t('requests.title')} items={items} />;
            if (active.length > 0)
              return <NoneFiltered icon="search" title={t('requests.noneFiltered')} filters={active} />;
            return (
              <EmptyState icon="done" title={t(`requests.none.${view}`)}>
                <p>{t(`requests.noneText.${view}`)}</p>
              </EmptyState>
            );
          }}
        </Loaded>
        <More query={requests} />
      </Card>
    </Page>
  );
}

const every = 'alle';

interface Narrowed {
  district: string;
  urgent: boolean;
  age: (typeof ages)[number] | '';
  caseId: string;
}

/** What the list is narrowed by, in words. */
function useActive({ district, urgent, age, caseId }: Narrowed, look: (changes: Record<string, string>) => void) {
  const { t, named } = useWords('request', 'household');
  const { districts } = useWorkplace();
  const { title } = useCaseWords();
  const household = useCaseNames(caseId ? [caseId] : []).get(caseId);
  const of = (id: string, label: string): ActiveFilter => ({ id, label, onClear: () => look({ [id]: '' }) });
  return [
    ...(caseId ? [of('casus', title(household?.familyNames ?? []))] : []),
    ...(district ? [of('stadsdeel', named(districts, district))] : []),
    ...(age ? [of('termijn', t(`requests.ages.${age}`))] : []),
    ...(urgent ? [of('spoed', t('requests.urgentOnly'))] : []),
  ];
}

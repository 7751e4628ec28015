import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Loaded, More } from '../../api/loaded.tsx';
import { Button, Card, EmptyState, FieldRow, LinkButton, Page, SegmentedChoice, Select } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useUser } from '../../shell/session/user.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { requestsQuery } from './api.ts';
import { RequestRows } from './request-rows.tsx';
import { views, viewsOf } from './views.ts';

/** The work list. How one looks at it stands in the address, so that going back finds it again. */
export function RequestList() {
  const { t, options } = useWords('request');
  const { districts } = useWorkplace();
  const { roles } = useUser();
  const [search, setSearch] = useSearchParams();
  const mine = viewsOf(roles);
  const view = mine.find((one) => one === search.get('toon')) ?? mine[0] ?? 'asked';
  const district = search.get('stadsdeel') ?? '';
  const urgent = search.has('spoed');
  const filtered = district !== '' || urgent;
  const requests = useInfiniteQuery(
    requestsQuery({ ...views[view].filter, ...(district && { district }), ...(urgent && { urgent: 'true' }) }),
  );
  const look = (changes: Record<string, string>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) value ? next.set(name, value) : next.delete(name);
        return next;
      },
      { replace: true },
    );
  return (
    <Page
      title={t('requests.title')}
      lead={t('requests.lead')}
      actions={
        roles.includes('independent-coordinator') && (
          <LinkButton to="/casussen/nieuw?daarna=opschaling" look="primary" icon="plus">
            {t('requests.phone')}
          </LinkButton>
        )
      }
    >
      {mine.length > 1 && (
        <SegmentedChoice
          label={t('requests.show')}
          value={view}
          onChange={(toon) => look({ toon })}
          options={mine.map((code) => ({ code, label: t(`requests.views.${code}`) }))}
        />
      )}
      <FieldRow>
        <Select
          label={t('requests.district')}
          value={district || every}
          onChange={(code) => look({ stadsdeel: code === every ? '' : code })}
          options={[{ code: every, label: t('requests.allDistricts') }, ...options(districts)]}
        />
        <Select
          label={t('requests.urgency')}
          value={urgent ? 'ja' : every}
          onChange={(code) => look({ spoed: code === every ? '' : code })}
          options={[
            { code: every, label: t('requests.allUrgencies') },
            { code: 'ja', label: t('requests.urgentOnly') },
          ]}
        />
      </FieldRow>
      <Card>
        <Loaded query={requests} lines={6}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length > 0) return <RequestRows items={items} level={2} />;
            return (
              <EmptyState icon="done" title={filtered ? t('requests.noneFiltered') : t(`requests.none.${view}`)}>
                {filtered ? (
                  <Button onPress={() => look({ stadsdeel: '', spoed: '' })}>{t('requests.clear')}</Button>
                ) : (
                  <p>{t(`requests.noneText.${view}`)}</p>
                )}
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

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../api/loaded.tsx';
import { useCaseNames } from '../../household/api.ts';
import { useCaseWords } from '../../household/case-words.ts';
import {
  type ActiveFilter,
  Card,
  EmptyState,
  Filters,
  NoneFiltered,
  Page,
  Select,
  TaskRow,
  useLook,
} from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { Acts } from './acts.tsx';
import { AgreementList } from './agreement-list.tsx';
import { type OwnAgreement, ownAgreementsQuery } from './api.ts';
import { every, useByCourse } from './by-course.tsx';
import { CourseState } from './course-state.tsx';
import { type Opened, PanelOf } from './panel-of.tsx';

/** What one agreed to over all one's cases, what asks for an act first, then by day (S000-12, S002-23). */
export function OwnAgreements() {
  const { t } = useWords('agreements', 'home');
  const query = useQuery({ ...ownAgreementsQuery, refetchOnMount: 'always' });
  return (
    <Page title={t('home:home.agreements')} lead={t('own.lead')}>
      <Loaded query={query} lines={6}>
        {(items) => <Found items={items} />}
      </Loaded>
    </Page>
  );
}

function Found({ items }: { items: readonly OwnAgreement[] }) {
  const { t, day } = useWords('agreements');
  const { of, look } = useLook();
  const { title } = useCaseWords();
  const caseNames = useCaseNames(items.map(({ caseId }) => caseId));
  const nameOf = (caseId: string) => title(caseNames.get(caseId)?.familyNames ?? []);
  const caseId = of('casus');
  const [acting, setActing] = useState<Opened>();
  const acted = items.find(({ agreementId }) => agreementId === acting?.agreementId);
  const own = items.map((one) => ({ ...one, own: true }));
  const byCourse = useByCourse(own);
  const shown = own.filter((one) => (!caseId || one.caseId === caseId) && byCourse.isShown(one));
  const cases = [...new Set(items.map((one) => one.caseId))].map((code) => ({ code, label: nameOf(code) }));
  const filters: ActiveFilter[] = [
    ...(caseId ? [{ id: 'casus', label: nameOf(caseId), onClear: () => look({ casus: '' }) }] : []),
    ...byCourse.filters,
  ];
  const choose = (name: string) => (code: string) => look({ [name]: code === every ? '' : code });
  if (items.length === 0)
    return (
      <Card>
        <EmptyState icon="done" title={t('own.none')}>
          <p>{t('own.noneText')}</p>
        </EmptyState>
      </Card>
    );
  return (
    <>
      <Filters label={t('board.filters')}>
        <Select
          label={t('own.household')}
          value={caseId || every}
          onChange={choose('casus')}
          options={[{ code: every, label: t('board.every') }, ...cases]}
        />
        {byCourse.fields}
      </Filters>
      <Card>
        {shown.length > 0 ? (
          <AgreementList
            label={t('own.list')}
            items={shown}
            row={(agreement) => (
              <TaskRow
                key={`${agreement.caseId} ${agreement.agreementId}`}
                who={nameOf(agreement.caseId)}
                number={caseNames.get(agreement.caseId)?.number}
                title={agreement.what}
                to={`/casussen/${agreement.caseId}/afspraken?afspraak=${agreement.agreementId}`}
                detail={detailOf(agreement)}
                term={<CourseState agreement={agreement} />}
                act={
                  <Acts
                    agreement={agreement}
                    planVersion={agreement.planVersion}
                    onOpen={(panel) => setActing({ agreementId: agreement.agreementId, panel })}
                  />
                }
              />
            )}
          />
        ) : filters.length > 0 ? (
          <NoneFiltered icon="search" title={t('board.noneFiltered')} filters={filters} />
        ) : (
          <EmptyState icon="done" title={t('board.allDone')} />
        )}
      </Card>
      {acting && <PanelOf opened={acting} agreement={acted} planVersion={acted?.planVersion} onOpen={setActing} />}
    </>
  );

  function detailOf({ goal, dueOn, course }: OwnAgreement): string {
    const { state: standing, answerBy, followedUp } = course;
    return [
      ...(goal ? [t('row.goal', { goal })] : []),
      t('state.for', { day: day(dueOn) }),
      ...(standing === 'late' && answerBy ? [t('row.answer', { day: day(answerBy) })] : []),
      ...(followedUp
        ? [t('row.followedUp', { how: t(`followUps.${followedUp.how}`), day: day(followedUp.lookOn) })]
        : []),
    ].join(' · ');
  }
}

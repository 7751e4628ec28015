import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { familyNamesOf, useCaseWords } from '../../household/case-words.ts';
import { InSight } from '../../household/in-sight.tsx';
import {
  type ActiveFilter,
  Card,
  EmptyState,
  Filters,
  LinkButton,
  NoneFiltered,
  Page,
  Select,
  TaskRow,
  useLook,
} from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type Names, useNames } from '../plan/names.ts';
import { Acts } from './acts.tsx';
import { AgreementList } from './agreement-list.tsx';
import { type Agreement, type Board, boardQuery } from './api.ts';
import { every, useByCourse } from './by-course.tsx';
import { CourseState } from './course-state.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { type Opened, PanelOf } from './panel-of.tsx';

/** How it goes with what was agreed in one case: for who guards it all of it, for a party its own (S000-12, P-45). */
export function AgreementBoard() {
  const { t } = useWords('agreements', 'household');
  const { caseId = '' } = useParams();
  const query = useQuery(boardQuery(caseId));
  const names = useNames(caseId);
  const { title } = useCaseWords();
  return (
    <Page
      title={t('board.title')}
      lead={t('board.lead')}
      back={{ to: `/casussen/${caseId}`, label: title(familyNamesOf(names.found?.members ?? [])) }}
      actions={<LinkButton to={`/casussen/${caseId}/plan`}>{t('board.toPlan')}</LinkButton>}
    >
      <InSight query={query} absent={{ title: t('board.absent'), text: t('board.absentText') }}>
        {(board) => <Found board={board} names={names} />}
      </InSight>
    </Page>
  );
}

/** Ids and codes in the address, so that going back finds the same look again. */
function Found({ board, names }: { board: Board; names: Names }) {
  const { t } = useWords('agreements');
  const { of, look, to } = useLook();
  const { items, guards, mayEscalate, planVersion } = board;
  const [owner, member, opened] = [of('wie'), of('over'), of('afspraak')];
  const byCourse = useByCourse(items);
  const shown = items.filter(
    (one) => (!owner || one.owner.id === owner) && (!member || one.memberIds.includes(member)) && byCourse.isShown(one),
  );
  const [acting, setActing] = useState<Opened>();
  const acted = items.find(({ agreementId }) => agreementId === acting?.agreementId);
  const one = items.find(({ agreementId }) => agreementId === opened);
  const owners = unique(items.map((item) => ({ code: item.owner.id, label: names.owner(item.owner) })));
  const members = unique(
    items.flatMap(({ memberIds }) => memberIds.map((id) => ({ code: id, label: names.member(id) }))),
  );
  const filters: ActiveFilter[] = [
    ...(owner ? [{ id: 'wie', label: labelOf(owners, owner), onClear: () => look({ wie: '' }) }] : []),
    ...(member ? [{ id: 'over', label: labelOf(members, member), onClear: () => look({ over: '' }) }] : []),
    ...byCourse.filters,
  ];
  const choose = (name: string) => (code: string) => look({ [name]: code === every ? '' : code });
  if (items.length === 0)
    return (
      <Card>
        <EmptyState icon="done" title={t('board.none')}>
          <p>{t(guards ? 'board.noneGuards' : 'board.noneOwn')}</p>
        </EmptyState>
      </Card>
    );
  return (
    <>
      <Filters label={t('board.filters')}>
        <Select
          label={t('board.owner')}
          value={owner || every}
          onChange={choose('wie')}
          options={[{ code: every, label: t('board.every') }, ...owners]}
        />
        <Select
          label={t('board.member')}
          value={member || every}
          onChange={choose('over')}
          options={[{ code: every, label: t('board.every') }, ...members]}
        />
        {byCourse.fields}
      </Filters>
      <Card>
        {shown.length > 0 ? (
          <AgreementList
            label={t('board.title')}
            items={shown}
            row={(agreement) => (
              <TaskRow
                key={agreement.agreementId}
                who={names.owner(agreement.owner)}
                title={agreement.what}
                to={to({ afspraak: agreement.agreementId })}
                detail={<Detail agreement={agreement} names={names} />}
                term={<CourseState agreement={agreement} />}
                act={
                  <Acts
                    agreement={agreement}
                    planVersion={planVersion}
                    guards={guards}
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
      {acting && (
        <PanelOf
          opened={acting}
          agreement={acted}
          planVersion={planVersion}
          mayEscalate={mayEscalate}
          ownerName={acted && names.owner(acted.owner)}
          onOpen={setActing}
        />
      )}
      {one && (
        <HistoryPanel
          agreement={one}
          owner={names.owner(one.owner)}
          members={names.list(one.memberIds)}
          onClose={() => look({ afspraak: '' })}
        />
      )}
    </>
  );
}

function Detail({ agreement, names }: { agreement: Agreement; names: Names }) {
  const { t, day } = useWords('agreements');
  const { owner, memberIds, goal, course, dueOn } = agreement;
  const { state, answerBy, reason, cause, followedUp } = course;
  const parts = [
    t('row.about', { members: names.list(memberIds) }),
    ...(goal ? [t('row.goal', { goal })] : []),
    ...(owner.kind === 'member' ? [t('row.ownLine')] : []),
    ...(state === 'late' && answerBy ? [t('row.asked', { day: day(answerBy) })] : []),
    ...(reason ? [t(`reasons.${reason}`)] : []),
    ...(cause ? [t('row.unmet', { why: t(`causes.${cause}`), day: day(dueOn) })] : []),
    ...(followedUp
      ? [t('row.followedUp', { how: t(`followUps.${followedUp.how}`), day: day(followedUp.lookOn) })]
      : []),
  ];
  return <>{parts.join(' · ')}</>;
}

interface Choosable {
  readonly code: string;
  readonly label: string;
}

const unique = (all: readonly Choosable[]): Choosable[] => [...new Map(all.map((one) => [one.code, one])).values()];

const labelOf = (all: readonly Choosable[], code: string): string =>
  all.find((one) => one.code === code)?.label ?? code;

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../api/loaded.tsx';
import { Compared, Hint, History, Select, SidePanel } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type PlanVersion, planVersionsQuery } from './api.ts';
import type { Names } from './names.ts';

interface VersionsPanelProps {
  caseId: string;
  names: Names;
  onClose(): void;
}

/** Who changed the plan and when, and what differs between two versions, goal by goal and agreement by agreement. */
export function VersionsPanel({ caseId, names, onClose }: VersionsPanelProps) {
  const { t } = useWords('plan');
  const query = useQuery(planVersionsQuery(caseId));
  return (
    <SidePanel open title={t('versions.title')} onClose={onClose}>
      <Loaded query={query} lines={6}>
        {(versions) => <Comparison versions={versions} names={names} />}
      </Loaded>
    </SidePanel>
  );
}

function Comparison({ versions, names }: { versions: readonly PlanVersion[]; names: Names }) {
  const { t, moment, day } = useWords('plan');
  const [newest, before] = versions;
  const [earlier, setEarlier] = useState(String((before ?? newest)?.version));
  const [later, setLater] = useState(String(newest?.version));
  const wordsOf = useTexts(names);
  const options = versions.map(({ version, askedAt }) => ({
    code: String(version),
    label: t('versions.one', { version, moment: moment(askedAt) }),
  }));
  const [had, has] = [earlier, later].map((code) => versions.find(({ version }) => String(version) === code));
  return (
    <div className="form">
      <History
        label={t('versions.history')}
        lines={versions.map(({ version, askedAt, writtenBy, small, lines, consultations }) => ({
          id: String(version),
          at: askedAt,
          when: moment(askedAt),
          who: writtenBy.name ?? t('plan.unknown'),
          what: small
            ? t('versions.small', {
                version,
                what: lines.find(({ agreementId }) => agreementId === small)?.what ?? '',
              })
            : t('versions.asked', { version }),
          why:
            consultations &&
            t('versions.consulted', {
              household: day(consultations.householdOn),
              parties: day(consultations.partiesOn),
            }),
        }))}
      />
      <Select label={t('versions.earlier')} value={earlier} onChange={setEarlier} options={options} />
      <Select label={t('versions.later')} value={later} onChange={setLater} options={options} />
      {had && has && (
        <>
          <Differences title={t('versions.goals')} before={wordsOf.goals(had)} after={wordsOf.goals(has)} />
          <Differences title={t('versions.lines')} before={wordsOf.lines(had)} after={wordsOf.lines(has)} />
        </>
      )}
    </div>
  );
}

/** A text by what it is of, so that the same goal or agreement is compared with itself. */
type Texts = ReadonlyMap<string, string>;

function Differences({ title, before, after }: { title: string; before: Texts; after: Texts }) {
  const { t } = useWords('plan');
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  if (ids.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="prose-list">
        {ids.map((id) => {
          const [had, has] = [before.get(id) ?? '', after.get(id) ?? ''];
          return (
            <li key={id}>
              {had === has && <Hint>{t('versions.same')}</Hint>}
              <p>
                <Compared before={had} after={has} />
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function useTexts(names: Names) {
  const { t, day } = useWords('plan');
  return {
    goals: ({ goals }: PlanVersion): Texts =>
      new Map(
        goals.map(({ goalId, what, now, aimedAt, byOn }) => [
          goalId,
          `${what}. ${t('draft.goalText', { now, aimedAt, day: day(byOn) })}`,
        ]),
      ),
    lines: ({ lines }: PlanVersion): Texts =>
      new Map(
        lines.map(({ agreementId, owner, what, memberIds, fromOn, dueOn, contact }) => [
          agreementId,
          [
            `${names.owner(owner)}: ${what}`,
            t('line.about', { members: names.list(memberIds) }),
            fromOn ? t('line.fromTo', { from: day(fromOn), to: day(dueOn) }) : t('line.by', { day: day(dueOn) }),
            ...(contact ? [t('line.doneBy', { contact })] : []),
          ].join('. '),
        ]),
      ),
  };
}

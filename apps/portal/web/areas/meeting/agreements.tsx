import { useState } from 'react';
import { DateField, GrowingField, Hint, Select } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { Draft as PlanDraft } from '../plan/api.ts';
import { codeOfOwner, ownerOf } from '../plan/line.ts';
import type { Names } from '../plan/names.ts';
import { AboutWhom } from './about-whom.tsx';
import type { LineText, OfTable, Writing } from './api.ts';
import { type LineProps, LinesCard, WrittenLine } from './lines-card.tsx';
import { type Notebook, useBlock } from './notebook.ts';
import { cleaned } from './typed.ts';

interface AgreementsProps {
  of: OfTable;
  plan: PlanDraft;
  notebook: Notebook;
  write: Writing;
  names: Names;
}

/** The lines of the plan, written here as they are agreed (S002-13, S002-14). */
export function Agreements({ of, plan, notebook, write, names }: AgreementsProps) {
  const { t } = useWords('meeting');
  return (
    <LinesCard
      of={of}
      notebook={notebook}
      words="agreements"
      kind="line"
      kept={plan.lines}
      idOf={({ agreementId }) => agreementId}
      extra={<Hint>{t('agreements.keys')}</Hint>}
      heads={[t('agreements.who'), t('agreements.what'), t('lines.about'), t('agreements.when'), t('goals.what')]}
      line={(line) => <Agreement key={line.id} {...line} plan={plan} notebook={notebook} write={write} names={names} />}
    />
  );
}

interface AgreementProps extends LineProps<PlanDraft['lines'][number]> {
  plan: PlanDraft;
  notebook: Notebook;
  write: Writing;
  names: Names;
}

function Agreement({ id, label, kept, place, plan, notebook, write, names, onEnter, onDrop }: AgreementProps) {
  const { t } = useWords('meeting');
  const [first] = useState<LineText>({ place, memberIds: [], money: false, awardNeeded: false });
  const { agreementId: _, version, ...text } = kept ?? { agreementId: id, version: 0, ...first };
  const block = useBlock<LineText>(notebook, `line ${id}`, { value: text as LineText, version }, (value, of) =>
    write.line(id)(cleaned(value), of),
  );
  const { value, type } = block;
  const wordsOf = ({ owner, what, dueOn }: LineText) =>
    [owner && names.owner(owner), what, dueOn].filter(Boolean).join(', ');
  return (
    <WrittenLine label={label} block={block} inWords={wordsOf} onEnter={onEnter} onDrop={onDrop}>
      <Select
        name={`line-${id}`}
        label={t('agreements.who')}
        value={codeOfOwner(value.owner)}
        onChange={(code) => type({ ...value, owner: ownerOf(code) })}
        options={[...names.memberOwners, ...names.partyOwners]}
      />
      <GrowingField
        label={t('agreements.what')}
        maxLength={400}
        value={value.what ?? ''}
        onChange={(what) => type({ ...value, what })}
      />
      <AboutWhom names={names} memberIds={value.memberIds} onChange={(memberIds) => type({ ...value, memberIds })} />
      <DateField
        label={t('agreements.when')}
        value={value.dueOn ?? ''}
        onChange={(dueOn) => type({ ...value, dueOn })}
      />
      <Select
        label={t('agreements.goal')}
        value={value.goalId ?? ''}
        onChange={(goalId) => type({ ...value, goalId })}
        options={plan.goals.map((goal, nth) => ({ code: goal.goalId, label: `${nth + 1} ${goal.what ?? ''}`.trim() }))}
      />
    </WrittenLine>
  );
}

import { Select } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { Names } from '../plan/names.ts';

interface AboutWhomProps {
  names: Names;
  memberIds: readonly string[];
  onChange(memberIds: string[]): void;
}

/** One member, or all; some of them are chosen in the plan, and stay as they are here. */
export function AboutWhom({ names, memberIds, onChange }: AboutWhomProps) {
  const { t } = useWords('meeting');
  const all = names.members.map(({ memberId }) => memberId);
  const isAll = all.length > 1 && all.every((id) => memberIds.includes(id));
  const several = memberIds.length > 1 && !isAll;
  return (
    <Select
      label={t('lines.about')}
      value={isAll ? 'all' : several ? 'several' : (memberIds[0] ?? '')}
      onChange={(code) => onChange(code === 'all' ? all : code === 'several' ? [...memberIds] : code ? [code] : [])}
      options={[
        ...names.members.map(({ memberId, name }) => ({ code: memberId, label: name })),
        ...(all.length > 1 ? [{ code: 'all', label: t('lines.everybody') }] : []),
        ...(several ? [{ code: 'several', label: names.list(memberIds) }] : []),
      ]}
    />
  );
}

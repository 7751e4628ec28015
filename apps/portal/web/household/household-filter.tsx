import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSettled } from '../forms/settled.ts';
import { Finder } from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import { searchQuery, useCaseNames } from './api.ts';
import { useCaseWords } from './case-words.ts';

const pauseMs = 180;
/** Fewer letters stand in nearly every name. */
const enough = 2;

/** Narrows a list to one household, found by name or case number as far as it is in sight. Only its id is kept. */
export function HouseholdFilter({ value, onChange }: { value: string; onChange: (caseId: string) => void }) {
  const { t } = useWords('household');
  const { title } = useCaseWords();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim(), pauseMs);
  const { data } = useQuery(searchQuery(asked.length >= enough ? asked : ''));
  const names = useCaseNames(value ? [value] : []);
  const optionOf = ({ caseId, number, familyNames }: { caseId: string; number: string; familyNames: string[] }) => ({
    code: caseId,
    label: title(familyNames),
    about: number,
  });
  const chosen = names.get(value);
  return (
    <Finder
      label={t('filter.household')}
      value={value}
      onChange={onChange}
      found={asked.length >= enough ? (data?.cases.map(optionOf) ?? []) : []}
      chosen={chosen && optionOf({ caseId: value, ...chosen })}
      onSearch={setText}
    />
  );
}

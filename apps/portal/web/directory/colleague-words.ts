import { useWords } from '../language/words.ts';
import type { Professional } from './api.ts';
import { noAccount } from './no-account.ts';

/** How somebody reads where a person is chosen. */
export function useColleagueWords() {
  const { t } = useWords('directory');
  return {
    noAccount: (person: Professional) => noAccount(t, person),
    optionOf: (person: Professional) => ({
      code: person.personId,
      label: [person.name, person.function, noAccount(t, person)].filter(Boolean).join(', '),
    }),
  };
}

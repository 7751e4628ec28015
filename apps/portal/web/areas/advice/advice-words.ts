import { usePeople } from '../../directory/api.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import type { Advice } from './api.ts';

/** How an advice is told from another: it names nobody of a household (P-4), so by who gave it to whom, when and where. */
export function useAdviceWords(advices: readonly Advice[]) {
  const { t, moment, named } = useWords('advice');
  const { districts } = useWorkplace();
  const people = usePeople(
    advices.flatMap(({ givenById, givenTo }) => [givenById, ...givenTo.map((one) => one.personId)]),
  );
  const nameOf = (personId: string) => people.get(personId)?.name;
  return {
    title: ({ outcome }: Advice) => t(`advice.outcomes.${outcome}`),
    about: ({ givenById, givenTo, givenAt, district }: Advice): string[] => {
      const names = givenTo.flatMap(({ personId }) => nameOf(personId) ?? []);
      return [
        moment(givenAt),
        named(districts, district),
        ...(nameOf(givenById) ? [t('advice.by', { name: nameOf(givenById) })] : []),
        ...(names.length > 0 ? [t('advice.to', { names: names.join(', ') })] : []),
      ];
    },
  };
}

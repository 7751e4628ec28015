import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSettled } from '../forms/settled.ts';
import { type FieldProps, Finder, type Found } from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import { useWorkplace } from '../shell/workplace.ts';
import {
  type Organisation,
  organisationQuery,
  organisationsLike,
  type Professional,
  professionalQuery,
  professionalsLike,
} from './api.ts';
import { useColleagueWords } from './colleague-words.ts';

/** Before the directory is asked about what is typed, in milliseconds. */
export const settleMs = 200;

interface FinderProps extends FieldProps<string> {
  /** Called on a choice, besides the form's own handler. */
  onChosen?(id: string): void;
}

/** An organisation of the directory; the value is its id. */
export function OrganisationFinder({ onChosen, ...props }: FinderProps) {
  const { named } = useWords();
  const { organisationKinds } = useWorkplace();
  const [search, setSearch] = useSearch();
  const found = useQuery(organisationsLike(search)).data ?? [];
  const chosen = useQuery(organisationQuery(props.value || undefined)).data;
  const shown = ({ organisationId, name, kind }: Organisation): Found => ({
    code: organisationId,
    label: name,
    about: named(organisationKinds, kind),
  });
  return (
    <Finder
      {...props}
      onChange={heardBy(props.onChange, onChosen)}
      found={found.map(shown)}
      chosen={chosen ? shown(chosen) : undefined}
      onSearch={setSearch}
    />
  );
}

/** Somebody of the directory; the value is the person's id. */
export function ProfessionalFinder({ onChosen, ...props }: FinderProps) {
  const { noAccount } = useColleagueWords();
  const [search, setSearch] = useSearch();
  const found = useQuery(professionalsLike(search)).data ?? [];
  const chosen = useQuery(professionalQuery(props.value || undefined)).data;
  const shown = (person: Professional): Found => ({
    code: person.personId,
    label: person.name,
    about: [person.function, person.organisation.name, noAccount(person)].filter(Boolean).join(', '),
  });
  return (
    <Finder
      {...props}
      onChange={heardBy(props.onChange, onChosen)}
      found={found.map(shown)}
      chosen={chosen ? shown(chosen) : undefined}
      onSearch={setSearch}
    />
  );
}

const heardBy = (onChange: (id: string) => void, onChosen?: (id: string) => void) => (id: string) => {
  onChange(id);
  if (id) onChosen?.(id);
};

/** The text typed in a finder once nobody types any more, and what takes it. */
function useSearch(): [string, (text: string) => void] {
  const [typed, setTyped] = useState('');
  return [useSettled(typed.trim(), settleMs), setTyped];
}

import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useOrganisations, usePeople } from '../../directory/api.ts';
import { useSettled } from '../../forms/settled.ts';
import { searchQuery, useCaseNames } from '../../household/api.ts';
import { useCaseWords } from '../../household/case-words.ts';
import { Button, type Hit, type HitGroup, SearchPanel } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { HeaderProps } from '../../shell/area.ts';
import { useUser } from '../../shell/session/user.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { DirectoryCard } from './directory-card.tsx';
import { keepRecent, recentOf, type Visited } from './recent.ts';

/** Fewer letters stand in nearly every name. */
const enough = 2;
const pauseMs = 180;

interface SearchProps extends HeaderProps {
  onClose(): void;
  onKeys(): void;
}

export function Search({ destinations, onClose, onKeys }: SearchProps) {
  const { t } = useWords('search');
  const navigate = useNavigate();
  const { personId } = useUser();
  const [text, setText] = useState('');
  const [card, setCard] = useState<Visited>();
  const asked = useDeferredValue(useSettled(text.trim(), pauseMs));
  const query = useQuery(searchQuery(asked.length >= enough ? asked : ''));
  const { hits } = useHits();
  const recent = useRecent();
  const typed = text.trim().toLowerCase();
  const pages = destinations
    .filter(({ name }) => typed === '' || name.toLowerCase().includes(typed))
    .map(({ to, name, icon, key }): Hit => ({ id: `page ${to}`, icon, label: name, about: key }));
  const found = asked.length >= enough && typed !== '' ? query.data : undefined;
  const groups: HitGroup[] = [
    { id: 'recent', title: t('search.recent'), hits: typed === '' ? recent : [] },
    { id: 'cases', title: t('search.cases'), hits: found ? hits.cases(found.cases) : [] },
    { id: 'people', title: t('search.people'), hits: found ? hits.people(found.professionals) : [] },
    {
      id: 'organisations',
      title: t('search.organisations'),
      hits: found ? hits.organisations(found.organisations) : [],
    },
    { id: 'pages', title: t('search.pages'), hits: pages },
  ];
  const choose = (id: string) => {
    const [kind = '', what = ''] = id.split(' ');
    if (kind === 'page' || kind === 'case') {
      onClose();
      navigate(kind === 'page' ? what : `/casussen/${what}`);
    } else if (kind === 'person' || kind === 'organisation') {
      keepRecent(personId, { kind, id: what });
      setCard({ kind, id: what });
    }
  };
  if (card) return <DirectoryCard of={card} onClose={onClose} onShow={setCard} />;
  const isComing = typed.length >= enough && (typed !== asked.toLowerCase() || query.isFetching);
  const none = found?.isSlip ? t('search.slip') : isComing ? t('search.searching') : t('search.none');
  return (
    <SearchPanel
      label={t('search.label')}
      placeholder={t('search.placeholder')}
      open={true}
      text={text}
      onType={setText}
      groups={groups}
      none={typed.length < enough ? t('search.empty') : none}
      onChoose={choose}
      onClose={onClose}
      foot={
        query.error ? (
          <ProblemNotice error={query.error} onRetry={() => query.refetch()} />
        ) : (
          <>
            <span>{t('search.how')}</span>
            <Button look="subtle" onPress={onKeys}>
              {t('search.showKeys')}
            </Button>
          </>
        )
      }
    />
  );
}

type Cases = readonly { caseId: string; number: string; familyNames: readonly string[]; people?: readonly string[] }[];
type People = readonly { personId: string; name: string; function?: string; organisation: { name: string } }[];
type Organisations = readonly { organisationId: string; name: string; kind: string }[];

function useHits() {
  const { named } = useWords();
  const { title } = useCaseWords();
  const { organisationKinds } = useWorkplace();
  const line = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' · ');
  return {
    hits: {
      cases: (cases: Cases): Hit[] =>
        cases.map(({ caseId, number, familyNames, people = [] }) => ({
          id: `case ${caseId}`,
          icon: 'folder',
          label: title(familyNames),
          about: line(number, ...people),
        })),
      people: (people: People): Hit[] =>
        people.map(({ personId, name, function: job, organisation }) => ({
          id: `person ${personId}`,
          icon: 'person',
          label: name,
          about: line(job, organisation.name),
        })),
      organisations: (organisations: Organisations): Hit[] =>
        organisations.map(({ organisationId, name, kind }) => ({
          id: `organisation ${organisationId}`,
          icon: 'home',
          label: name,
          about: named(organisationKinds, kind),
        })),
    },
  };
}

/** By what they are called now; what is out of sight by now is left out. */
function useRecent(): Hit[] {
  const { personId } = useUser();
  const [visited] = useState(() => recentOf(personId));
  const ids = (kind: Visited['kind']) => visited.filter((one) => one.kind === kind).map(({ id }) => id);
  const cases = useCaseNames(ids('case'));
  const people = usePeople(ids('person'));
  const organisations = useOrganisations(ids('organisation'));
  const { hits } = useHits();
  return visited.flatMap(({ kind, id }) => {
    if (kind === 'case') return of(cases.get(id), (one) => hits.cases([{ caseId: id, ...one }]));
    return kind === 'person'
      ? of(people.get(id), (one) => hits.people([one]))
      : of(organisations.get(id), (one) => hits.organisations([one]));
  });
}

const of = <T,>(found: T | undefined, hits: (found: T) => Hit[]): Hit[] => (found === undefined ? [] : hits(found));

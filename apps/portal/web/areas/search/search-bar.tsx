import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { SearchButton, usePageKeys, useSoon } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { HeaderProps } from '../../shell/area.ts';
import { useUser } from '../../shell/session/user.ts';
import { useRecentCases } from './recent.ts';

const loadSearch = async () => ({ default: (await import('./search.tsx')).Search });
const loadKeys = async () => ({ default: (await import('./keys.tsx')).Keys });
const Search = lazy(loadSearch);
const Keys = lazy(loadKeys);

/** In the header of every page: the way to search, and the keys that work everywhere. */
export function SearchBar({ destinations }: HeaderProps) {
  const { t } = useWords('search');
  const navigate = useNavigate();
  const { personId } = useUser();
  const [shown, setShown] = useState<'search' | 'keys'>();
  useRecentCases(personId);
  // At hand before somebody wants it, so that nothing is lost of what they type.
  useSoon(loadSearch, loadKeys);
  const search = () => setShown('search');
  const places = destinations.flatMap(({ key, to }) => (key ? [[key, () => navigate(to)] as const] : []));
  const keys = { '/': search, 'Ctrl-k': search, '?': () => setShown('keys'), ...Object.fromEntries(places) };
  // What is typed before the field is there is meant for the field.
  usePageKeys(shown ? {} : keys);
  return (
    <>
      <SearchButton label={t('search.button')} hint="/" onPress={search} />
      <Suspense fallback={null}>
        {shown === 'search' && (
          <Search destinations={destinations} onClose={() => setShown(undefined)} onKeys={() => setShown('keys')} />
        )}
        {shown === 'keys' && <Keys destinations={destinations} onClose={() => setShown(undefined)} />}
      </Suspense>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { setView, toast, useView, type View } from '../../kit/index.ts';
import { speak } from '../../language/language.ts';
import { useWords } from '../../language/words.ts';
import { type Preferences, preferencesQuery, useChangePreferences } from './api.ts';

type Chosen = View & Required<Pick<Preferences, 'language'>>;

/**
 * Language and view on every device: what is kept of the person comes before what this browser had, and each change, made
 * wherever, is kept. As long as somebody chose nothing, nothing is kept of them.
 */
export function KeptPreferences() {
  const { t, language } = useWords('settings');
  const { theme, density, keys } = useView();
  const kept = useQuery(preferencesQuery).data;
  const { mutate } = useChangePreferences();
  /** What the service has, and what was last on the screen: what is applied here arrives on it one after another. */
  const known = useRef<Preferences>(undefined);
  const seen = useRef<Chosen>(undefined);
  useEffect(() => {
    const now: Chosen = { theme, density, keys, language };
    if (!kept) {
      // What somebody changes until it is known is a change too.
      seen.current ??= now;
      return;
    }
    const before = seen.current ?? now;
    seen.current = now;
    const changed = changesOf(before, now, known.current ?? kept);
    if (!known.current) {
      known.current = kept;
      const chosen = { ...now, ...kept, ...changed };
      setView({ theme: chosen.theme, density: chosen.density, keys: chosen.keys });
      if (chosen.language !== language) void speak(chosen.language);
    }
    if (Object.keys(changed).length === 0) return;
    known.current = { ...known.current, ...changed };
    mutate(changed, { onError: () => toast(t('settings.notKept')) });
  }, [kept, theme, density, keys, language, mutate, t]);
  return null;
}

/** What somebody changed: it is another than it was, and than what the service has. */
function changesOf(before: Chosen, now: Chosen, known: Preferences): Preferences {
  const parts = ['theme', 'density', 'keys', 'language'] as const;
  return Object.fromEntries(
    parts.filter((part) => now[part] !== before[part] && now[part] !== known[part]).map((part) => [part, now[part]]),
  );
}

import { type Language, type LocalText, textIn } from '@rondetafel/policy';
import type { FlatNamespace, TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import { languageNow, onLanguage, wordsNow } from './language.ts';
import { locales } from './spoken.ts';
import { type Facts, translate } from './translate.ts';

interface Named {
  code: string;
  label: LocalText;
}

/**
 * Days, moments and codes as people read them, in the language that is spoken and in the time of Amsterdam.
 * @param folders whose words `t` knows besides those of the kit: of the first by their key (`t('roster.title')`), of the
 * others with the folder before it (`t('household:case.title')`). A folder uses its own words and those of folders below.
 */
export function useWords<const Folders extends readonly FlatNamespace[]>(...folders: Folders) {
  const language = useSyncExternalStore(onLanguage, languageNow, languageNow);
  for (const folder of folders) if (!(folder in wordsNow(language))) throw new Error(`${folder} has no words here`);
  const t = sayer(language, folders[0] ?? 'kit') as unknown as TFunction<Folders>;
  const format = (options: Intl.DateTimeFormatOptions, timeZone: string) =>
    new Intl.DateTimeFormat(locales[language], { ...options, timeZone });
  return {
    t,
    language,
    /** A calendar day (`YYYY-MM-DD`), which has no time zone. */
    day: (day: string) => format({ day: 'numeric', month: 'long', year: 'numeric' }, 'UTC').format(new Date(day)),
    moment: (instant: string) =>
      format({ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }, amsterdam).format(
        new Date(instant),
      ),
    today: (now: number) =>
      format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, amsterdam).format(now),
    /** The name of a code; the code itself when the municipality dropped it from its file. */
    named: (list: readonly Named[], code: string) => {
      const found = list.find((one) => one.code === code);
      return found ? textIn(language, found.label) : code;
    },
    options: (list: readonly Named[]) => list.map(({ code, label }) => ({ code, label: textIn(language, label) })),
  };
}

const amsterdam = 'Europe/Amsterdam';

type Say = (key: string, facts?: Facts) => string;
const sayers = new Map<string, Say>();

/** The same function each time, since effects may depend on it. */
function sayer(language: Language, folder: string): Say {
  const key = `${language}/${folder}`;
  const say: Say = sayers.get(key) ?? ((key, facts) => translate(wordsNow(language), { language, folder, key, facts }));
  sayers.set(key, say);
  return say;
}

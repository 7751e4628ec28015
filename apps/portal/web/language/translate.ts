import type { Language } from '@rondetafel/policy';
import type { Words } from './lexicon.ts';

export type Facts = Readonly<Record<string, unknown>>;

/**
 * A sentence by its key, with its facts filled in: `{{name}}`. The key may name a folder (`directory:party.contact`); by
 * `count` the words for none, one or more are chosen (`_zero`, `_one`, `_other`). A key that nobody wrote is shown itself.
 * @param folder whose words the key is of when it names none; what is not there may be of the kit.
 */
export function translate(
  words: Words,
  { language, folder, key, facts = {} }: { language: Language; folder: string; key: string; facts?: Facts | undefined },
): string {
  const colon = key.indexOf(':');
  const [named, path] = colon < 0 ? [folder, key] : [key.slice(0, colon), key.slice(colon + 1)];
  const text =
    find(words[named], path, endings(language, facts['count'])) ??
    find(words['kit'], path, endings(language, facts['count'])) ??
    facts['defaultValue'] ??
    path;
  return String(text).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name] ?? ''));
}

function endings(language: Language, count: unknown): readonly string[] {
  if (typeof count !== 'number') return [''];
  return [...(count === 0 ? ['_zero'] : []), `_${rules[language].select(count)}`, ''];
}

const rules: Record<Language, Intl.PluralRules> = { nl: new Intl.PluralRules('nl'), en: new Intl.PluralRules('en') };

function find(words: unknown, path: string, ends: readonly string[]): string | undefined {
  const parts = path.split('.');
  const last = parts.pop()!;
  const group = parts.reduce(within, words);
  return ends.map((end) => within(group, last + end)).find((text) => typeof text === 'string');
}

const within = (group: unknown, key: string): unknown =>
  typeof group === 'object' && group !== null && Object.hasOwn(group, key)
    ? (group as Readonly<Record<string, unknown>>)[key]
    : undefined;

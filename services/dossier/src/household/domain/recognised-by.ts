import { isWholeDay } from '../../case/domain/birth.ts';
import type { Person } from '../../case/domain/register-case.ts';
import { foldName } from '../../fold-name.ts';

export type Recognisable = Pick<Person, 'givenName' | 'familyName' | 'birthOn' | 'unborn'>;

export interface Recognition {
  /** What this person will be recognised by; null: by nothing. */
  readonly kept: string | null;
  /** What to look for: also what release 1 kept of the same person. */
  readonly sought: readonly string[];
}

/**
 * P-3: what two registrations of one person have in common, however the name was typed. Who has no name, or of whose day
 * of birth not all is known, has nothing. Who has one name may have it in either place.
 */
export function recognitionOf({ givenName = '', familyName = givenName, birthOn, unborn }: Recognisable): Recognition {
  const name = surnameOf(familyName);
  if (name === null || birthOn === undefined || !isWholeDay(birthOn) || unborn) return { kept: null, sought: [] };
  const kept = `${name}|${birthOn}`;
  return { kept, sought: [...new Set([kept, `${asInRelease1(familyName)}|${birthOn}`])] };
}

/** Without prefixes, wherever they were typed: "Berg, v.d." and "van den Berg" are one name. */
function surnameOf(familyName: string): string | null {
  const words = foldName(familyName)
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const own = words.filter((word) => !prefixes.has(word));
  const name = (own.length > 0 ? own : words).join('');
  return isName(name) ? name : null;
}

/** A dash, an initial or "onbekend" is typed where there is no name: that would make one person of all of them. */
const isName = (name: string): boolean => name !== '' && !/^[a-z]$|^(.)\1+$/.test(name) && !placeholders.has(name);
const placeholders = new Set(['onbekend', 'unknown', 'naamloos', 'anoniem', 'geen', 'nvt', 'nn']);

/** The words of the national list of prefixes (BRP, table 36) that are in use, and how people abbreviate them. */
const prefixes = new Set(
  `s t d l m v vd vdr aan af al am auf aus ben bij bin boven da dal dalla das de deca degli dei del della dem den der des
   di die do don dos du el gen het i im in la las le les lo los of onder op over te ten ter tho thoe thor to toe tot uijt
   uit unter van ver vom von voor vor zu zum zur`.split(/\s+/),
);

const asInRelease1 = (familyName: string): string =>
  familyName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

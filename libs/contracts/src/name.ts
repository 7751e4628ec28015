import { textOf } from './text.ts';

/**
 * Control characters, line ends, halves of surrogate pairs, and whatever shows as nothing, marks that turn the direction
 * of text among them: a name with one reads as another, or turns the words around it. Joiners and variation selectors
 * stay: names in Persian and emoji need them.
 */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?!\u200c|\u200d|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/u;

/** A name of a person or an organisation, or another text of one line that is shown beside others. */
export const nameOf = (longest: number) =>
  textOf(longest).refine((name) => !unseen.test(name), { error: 'unseen-characters' });

import { textOf } from './text.ts';

/**
 * Control characters, line ends, halves of surrogate pairs, and whatever shows as nothing, marks that turn the direction
 * of text among them: a name with one reads as another, or turns the words around it. Joiners and variation selectors
 * stay: names in Persian and emoji need them.
 */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?!\u200c|\u200d|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/u;

/**
 * The same for who reads the published schema, in a dialect that every reader of patterns has: so without names of
 * properties, and without the few that lie beyond U+FFFF.
 */
const unseenThere = String.raw`\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufff8`;
const published = String.raw`^\s*[^\s${unseenThere}]([^${unseenThere}]*[^\s${unseenThere}])?\s*$`;

/** A name of a person or an organisation, or another text of one line that is shown beside others. */
export const nameOf = (longest: number) =>
  textOf(longest)
    .refine((name) => !unseen.test(name), { error: 'unseen-characters' })
    .meta({ pattern: published });

import { z } from 'zod';

/**
 * Control characters, line ends, halves of surrogate pairs, and the marks that turn the direction of text: a name with
 * one reads as another, or turns the words around it. Joiners stay: names in Persian and emoji need them.
 */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;

/** A name of a person or an organisation, or another text of one line that is shown beside others. */
export const nameOf = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((name) => !unseen.test(name), { error: 'unseen-characters' });

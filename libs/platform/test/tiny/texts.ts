import { type Texts, type Translation } from '@rondetafel/contracts';

export const nl = {
  refusals: {
    'no-such-notes': 'Zulke notities niet.',
    'note-unknown': 'Deze notitie bestaat niet.',
    'too-many-notes': ({ most }: { most: number }) => `Een casus heeft ten hoogste ${most} notities.`,
    'not-yours': 'Deze notitie is niet van u.',
  },
  faults: {
    'word-forbidden': ({ words }: { words: readonly string[] }) => `Laat dit weg: ${words.join(', ')}.`,
    'ends-before-start': 'Eindigt voor het begin.',
  },
} satisfies Texts;

export const en: Translation<typeof nl> = {
  refusals: {
    'no-such-notes': 'Not such notes.',
    'note-unknown': 'This note does not exist.',
    'too-many-notes': ({ most }) => `A case has at most ${most} notes.`,
    'not-yours': 'This note is not yours.',
  },
  faults: {
    'word-forbidden': ({ words }) => `Leave this out: ${words.join(', ')}.`,
    'ends-before-start': 'Ends before it starts.',
  },
};

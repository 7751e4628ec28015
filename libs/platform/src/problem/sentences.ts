import { z } from 'zod';

/** What is wrong with a value, in plain Dutch: a person reads this beside the field. Never repeats the value. */
const formats: Readonly<Record<string, string>> = {
  uuid: 'Dit is geen geldig kenmerk.',
  date: 'Dit is geen datum (jjjj-mm-dd).',
  datetime: 'Dit is geen tijdstip (jjjj-mm-ddTuu:mm:ssZ).',
  time: 'Dit is geen tijd (uu:mm).',
  email: 'Dit is geen e-mailadres.',
  url: 'Dit is geen webadres.',
};

const types: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'ja of nee (true of false)',
  array: 'een lijst',
  object: 'een object',
  date: 'een datum',
};

const dutch: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'Dit ontbreekt.';
      return `Hier hoort ${types[issue.expected] ?? 'iets anders'}.`;
    case 'invalid_format':
      return formats[issue.format] ?? 'Dit heeft niet de juiste vorm.';
    case 'invalid_value':
      return `Kies uit: ${issue.values.join(', ')}.`;
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1 ? 'Dit mag niet leeg zijn.' : `Gebruik ten minste ${issue.minimum} tekens.`;
      return issue.origin === 'array' || issue.origin === 'set'
        ? `Geef er ten minste ${issue.minimum}.`
        : `Dit is ten minste ${issue.minimum}.`;
    case 'too_big':
      if (issue.origin === 'string') return `Gebruik ten hoogste ${issue.maximum} tekens.`;
      return issue.origin === 'array' || issue.origin === 'set'
        ? `Geef er ten hoogste ${issue.maximum}.`
        : `Dit is ten hoogste ${issue.maximum}.`;
    case 'unrecognized_keys':
      return 'Dit veld bestaat niet.';
    default:
      return 'Dit klopt niet.';
  }
};

/** A message written in a schema wins over these. */
export const speakDutch = () => z.config({ localeError: dutch });

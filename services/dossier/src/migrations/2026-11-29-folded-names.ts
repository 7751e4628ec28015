import type { Migration } from '@rondetafel/platform';
import { marks, plainLetters } from '../fold-name.ts';

const entries = Object.entries(plainLetters);
const single = entries.filter(([, plain]) => plain.length === 1);
const lower = `lower(regexp_replace(normalize(name, NFKD), '${marks}', '', 'g'))`;
const translated = `translate(${lower}, '${single.map(([letter]) => letter).join('')}', '${single.map(([, plain]) => plain).join('')}')`;
const folded = entries
  .filter(([, plain]) => plain.length > 1)
  .reduce((expression, [letter, plain]) => `replace(${expression}, '${letter}', '${plain}')`, translated);

export const foldedNames: Migration = {
  at: '2026-11-29T16:20',
  name: 'folded-names',
  sql: () => [
    // As `foldName` in TypeScript; a test compares the two over the letters and marks of five scripts.
    `CREATE FUNCTION fold_name(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN ${folded}`,
    ...['organisation', 'professional'].map(
      (table) => `ALTER TABLE ${table} ADD folded_name text NOT NULL GENERATED ALWAYS AS (fold_name(name)) STORED`,
    ),
    // Who has no name is recognised by nothing (P-3).
    'ALTER TABLE household_member ALTER recognised_by DROP NOT NULL',
  ],
};

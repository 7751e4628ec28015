import { readFileSync } from 'node:fs';
import { parseMunicipality } from '@rondetafel/policy';

/** The shipped municipality. */
export const almere = parseMunicipality(
  JSON.parse(readFileSync(new URL('../../../municipalities/almere.json', import.meta.url), 'utf8')),
);

import { readFileSync } from 'node:fs';
import { parseMunicipality } from '../src/index.ts';

const path = new URL('../../../municipalities/almere.json', import.meta.url);

/** A fresh copy of the shipped file, to change as a test needs. */
export const almereJson = (): any => JSON.parse(readFileSync(path, 'utf8'));

export const almere = parseMunicipality(almereJson());

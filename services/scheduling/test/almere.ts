import { readFileSync } from 'node:fs';
import { calendarOf, type Municipality, parseMunicipality } from '@rondetafel/policy';

const path = new URL('../../../municipalities/almere.json', import.meta.url);

/** The shipped municipality, with what a test wants different. */
export const almere = (change: (json: any) => void = () => {}): Municipality => {
  const json = JSON.parse(readFileSync(path, 'utf8'));
  change(json);
  return parseMunicipality(json);
};

export const workingDays = (municipality = almere()) => calendarOf(municipality.calendar);

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSpec, sourceFiles } from '../sources/files.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const schema = JSON.parse(readFileSync(join(root, 'municipalities', 'municipality.schema.json'), 'utf8'));

/** Choices that wait for the part of the platform that will follow them; docs/rules.md has their rules. */
const notFollowedYet = {
  suppressStatisticsBelow: 'statistics (P-30)',
  coordinatorPools: 'who may be given the role of coordinator; so far the identity provider decides (S002-27)',
  coordinatorMeetingEveryWeeks: 'the meeting of the coordinators (S002-31)',
  residentRequest: 'rectification and objection (P-26)',
  auditTrail: 'the destruction list (P-29)',
};

/** What is read by people only. */
const forPeople = new Set(['$schema', 'statute', 'privacyOfficer']);

/** Every name in a municipality's file, except what it names itself, such as its districts. */
function* namesIn(part: any): Generator<string> {
  for (const [name, inside] of Object.entries(part.properties ?? {})) {
    yield name;
    yield* namesIn(inside);
  }
  for (const inside of [part.items ?? [], part.anyOf ?? []].flat()) yield* namesIn(inside);
}

/** Without what checks the file and what shows it. */
const text = sourceFiles(root)
  .filter((file) => !isSpec(file) && /^(libs\/policy|services|apps)\/[^.]*(src|web)\//.test(file.path))
  .filter(({ path }) => !/municipality\/references\.ts$|shell\/statements\.tsx$/.test(path))
  .map((file) => file.text)
  .join('\n');

test('every choice of a municipality’s file is followed somewhere, or said to wait for what', () => {
  const names = [...new Set(namesIn(schema))].filter((name) => !forPeople.has(name));
  const unread = names.filter((name) => !new RegExp(`\\b${name}\\b(?!: ?[A-Z'z\n])`).test(text));
  expect(unread.sort()).toEqual(Object.keys(notFollowedYet).sort());
});

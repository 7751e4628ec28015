import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DecisionNote {
  readonly file: string;
  /** As in the name of the file. */
  readonly number: string;
  /** As its first line has it. */
  readonly title: string;
}

/** The notes of a folder, by their number. */
export const decisionNotes = (folder: string): DecisionNote[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map((file) => ({
      file,
      number: file.slice(0, 4),
      title: (readFileSync(join(folder, file), 'utf8').split('\n')[0] ?? '').replace(/^# /, ''),
    }));

export const decisionsPage = (notes: readonly DecisionNote[]): string => `# What was chosen and why
Printed by \`npm run docs\`. One note a decision, at most 40 lines: what it replaces, what was measured. A note is corrected where its decision changes; a new one takes the next free number.

${notes.map(({ file, title }) => `- [${title}](${file})`).join('\n')}
`;

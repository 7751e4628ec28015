import { caseRights, officeRights, type Right } from './table.ts';
import {
  type CaseAction,
  type CaseState,
  caseActions,
  fieldGroups,
  officeActions,
  type Standing,
  standings,
} from './vocabulary.ts';

const letters = { 'pre-dossier': 'p', dossier: 'd', closed: 'c', erased: 'e' } as const satisfies Record<
  CaseState,
  string
>;

/** The rights as a page: the same table that decides, so it can't say anything else. */
export function rightsPage(): string {
  return [
    '# Who may do what',
    'Printed from the table in `libs/policy/src/rights/table.ts`, which decides; change it there.',
    'What is not listed may not be done. How somebody stands towards a case decides, never a token’s role alone; several standings add up, and only `excluded` takes away. A case one has no standing in answers as if it did not exist.',
    `States: ${Object.entries(letters)
      .map(([state, letter]) => `${letter} = ${state}`)
      .join(', ')}.`,
    '## At a glance',
    overview(),
    '## By standing',
    ...keysOf(standings).flatMap(standingSection),
    '## Outside a case, by the token’s role',
    markdownTable(
      ['may', 'roles', 'field groups', 'rule'],
      keysOf(officeActions).map((action) => {
        const { roles, fields, rule } = officeRights[action];
        return [officeActions[action], roles.join(', '), fields.join(', '), rule];
      }),
    ),
    '## Field groups',
    markdownTable(['group', 'holds'], Object.entries(fieldGroups)),
    '',
  ].join('\n\n');
}

function overview(): string {
  const shown = keysOf(standings).filter((standing) => caseRights[standing].length > 0);
  return markdownTable(
    ['', ...shown],
    keysOf(caseActions).map((action) => [caseActions[action], ...shown.map((standing) => statesOf(standing, action))]),
  );
}

const statesOf = (standing: Standing, action: CaseAction): string =>
  rightsOf(standing)
    .filter((right) => right.action === action)
    .flatMap((right) => right.in.map((state) => letters[state]))
    .join(' ');

function standingSection(standing: Standing): string[] {
  const { means, by } = standings[standing];
  const rows = rightsOf(standing).map((right) => [
    caseActions[right.action],
    right.in.map((state) => letters[state]).join(' '),
    right.fields.join(', '),
    right.rule,
  ]);
  return [
    `### ${standing}`,
    `${means} Needs the role: ${by === 'anyone' ? 'none' : by.join(' or ')}.`,
    rows.length === 0 ? 'Nothing.' : markdownTable(['may', 'when', 'field groups', 'rule'], rows),
  ];
}

const rightsOf = (standing: Standing): readonly Right[] => caseRights[standing];

const keysOf = <K extends string>(record: Record<K, unknown>): K[] => Object.keys(record) as K[];

const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

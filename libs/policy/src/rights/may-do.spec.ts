import { Refusal, Role } from '@rondetafel/contracts';
import fc from 'fast-check';
import { expected, office, seen } from '../../test/expected-rights.ts';
import { mayDo, permit } from './may-do.ts';
import {
  type CaseAction,
  type CaseState,
  caseActions,
  caseStates,
  type FieldGroup,
  officeActions,
  type Standing,
  standings,
} from './vocabulary.ts';

const allStandings = Object.keys(standings) as Standing[];
const allActions = Object.keys(caseActions) as CaseAction[];
const everyRole = { roles: Role.options };
const letters: Record<string, CaseState> = { p: 'pre-dossier', d: 'dossier', c: 'closed' };

const cells = allActions.flatMap((action) =>
  allStandings.flatMap((standing) => caseStates.map((state) => ({ action, standing, state }))),
);
const expectedYes = ({ action, standing, state }: (typeof cells)[number]): boolean =>
  [...(expected[action][standing] ?? '')].some((letter) => letters[letter] === state);

test('every cell of standing, action and state answers as the rules say', () => {
  const wrong = cells.filter(
    (cell) => mayDo(everyRole, cell.action, [cell.standing], cell.state).yes !== expectedYes(cell),
  );
  expect(wrong).toEqual([]);
  expect(cells).toHaveLength(allStandings.length * allActions.length * 4);
});

test('every cell needs a token whose role backs the standing', () => {
  const wrong = cells.flatMap((cell) =>
    Role.options.flatMap((role) => {
      const { by } = standings[cell.standing];
      const backed = by === 'anyone' || (by as readonly Role[]).includes(role);
      const { yes } = mayDo({ roles: [role] }, cell.action, [cell.standing], cell.state);
      return yes === (backed && expectedYes(cell)) ? [] : [{ ...cell, role }];
    }),
  );
  expect(wrong).toEqual([]);
});

test('every standing sees exactly its field groups of a case', () => {
  for (const standing of allStandings) {
    for (const state of caseStates) {
      const decision = mayDo(everyRole, 'see-case', [standing], state);
      const groups = expectedYes({ action: 'see-case', standing, state }) ? seen[standing] : undefined;
      expect([standing, state, decision.yes && [...decision.fields].sort()]).toEqual([
        standing,
        state,
        groups ? [...groups].sort() : false,
      ]);
    }
  }
});

test('a colleague with the same role who is not involved does not even learn that the case exists (S000-6, S000-17, A1)', () => {
  for (const role of Role.options) {
    for (const action of allActions) {
      for (const state of caseStates) {
        expect(mayDo({ roles: [role] }, action, [], state)).toEqual({ yes: false, reason: 'unseen' });
      }
    }
  }
});

test('nobody may do anything in an erased case (P-29)', () => {
  for (const action of allActions) {
    expect(
      mayDo(
        everyRole,
        action,
        allStandings.filter((standing) => standing !== 'excluded'),
        'erased',
      ).yes,
    ).toBe(false);
  }
});

const dossierContent: FieldGroup[] = [
  'household',
  'life-areas',
  'safe-contact',
  'intake',
  'problem-description',
  'goals',
  'agreements',
  'progress',
  'parties',
  'minutes',
  'decisions',
  'safety-signal',
  'evidence',
  'request',
];
const everythingOf = (standing: Standing): Set<FieldGroup> =>
  new Set(
    cells.flatMap((cell) => {
      const decision = mayDo(everyRole, cell.action, [standing], cell.state);
      return cell.standing === standing && decision.yes ? decision.fields : [];
    }),
  );

test.each<[string, Standing]>([
  ['an invitation gives logistics only (R-24)', 'invited'],
  ['a dispatcher reads no texts (P-28)', 'district-dispatcher'],
  ['an IPC of the pool reads nothing before taking the request', 'pool-coordinator'],
  ['a guest sees the own agreement only (P-11)', 'guest'],
  ['a child under twelve acts through representatives (P-16)', 'member-under-12'],
])('%s: no content of the dossier, whatever the action', (_promise, standing) => {
  expect(dossierContent.filter((group) => everythingOf(standing).has(group))).toEqual([]);
});

test('an invitation shows time, place and the own answer', () => {
  expect([...everythingOf('invited')]).toEqual(['meeting-logistics']);
});

test('a dispatcher sees district, age and load, and nothing else (P-28)', () => {
  expect([...everythingOf('district-dispatcher')]).toEqual(['request-metadata']);
});

test('nobody but the assigned IPC sees the safety signal (R-14, P-27)', () => {
  expect(allStandings.filter((standing) => everythingOf(standing).has('safety-signal'))).toEqual([
    'independent-coordinator',
  ]);
});

test('safe contact stays with those who speak to the household (P-17)', () => {
  expect(allStandings.filter((standing) => everythingOf(standing).has('safe-contact'))).toEqual([
    'requester',
    'coordinator',
    'independent-coordinator',
  ]);
});

test('a member’s life areas are for who coordinates, and who registered them until then (P-38)', () => {
  expect(allStandings.filter((standing) => everythingOf(standing).has('life-areas'))).toEqual([
    'requester',
    'coordinator',
    'independent-coordinator',
  ]);
});

test('nobody writes what they may not see, their own lines and requests excepted', () => {
  const own: FieldGroup[] = ['own-lines', 'own-request'];
  const sights = allActions.filter((action) => action.startsWith('see-'));
  const wrong = cells.flatMap(({ action, standing, state }) => {
    const decision = mayDo(everyRole, action, [standing], state);
    if (!decision.yes) return [];
    const sees = sights.flatMap((sight) => {
      const look = mayDo(everyRole, sight, [standing], state);
      return look.yes ? look.fields : [];
    });
    const blind = decision.fields.filter((group) => !sees.includes(group) && !own.includes(group));
    return blind.length > 0 ? [{ action, standing, state, blind }] : [];
  });
  expect(wrong).toEqual([]);
});

const some = fc.subarray(allStandings.filter((standing) => standing !== 'excluded'));
const anyAction = fc.constantFrom(...allActions);
const anyState = fc.constantFrom(...caseStates);

test('several standings add up: exactly what each grants, together (A6)', () => {
  fc.assert(
    fc.property(some, anyAction, anyState, (held, action, state) => {
      const one = held.map((standing) => mayDo(everyRole, action, [standing], state));
      const together = mayDo(everyRole, action, held, state);
      expect(together.yes).toBe(one.some(({ yes }) => yes));
      if (together.yes) {
        expect(new Set(together.fields)).toEqual(
          new Set(one.flatMap((decision) => (decision.yes ? decision.fields : []))),
        );
      }
    }),
  );
});

test('who is excluded may do and learn nothing, whatever else holds (A6)', () => {
  fc.assert(
    fc.property(some, anyAction, anyState, (held, action, state) => {
      expect(mayDo(everyRole, action, [...held, 'excluded'], state)).toEqual({ yes: false, reason: 'unseen' });
    }),
  );
});

test('a denial has its reason: case unseen, not allowed, or wrong state', () => {
  const professional = { roles: ['professional' as const] };
  expect(mayDo(professional, 'see-case', ['invited'], 'dossier')).toEqual({ yes: false, reason: 'may-not' });
  expect(mayDo(professional, 'adopt-plan', ['party'], 'closed')).toEqual({ yes: false, reason: 'unseen' });
  expect(mayDo(professional, 'open-dossier', ['coordinator'], 'dossier')).toEqual({
    yes: false,
    reason: 'wrong-state',
  });
  expect(mayDo(professional, 'end-involvement', ['coordinator'], 'dossier')).toEqual({ yes: false, reason: 'may-not' });
});

test.each<[string, CaseAction, Standing[], CaseState, Refusal['kind']]>([
  ['unseen is answered as not there', 'see-case', [], 'dossier', 'unknown'],
  ['seen but not theirs is forbidden', 'end-involvement', ['coordinator'], 'dossier', 'forbidden'],
  ['theirs but not now is a conflict', 'open-dossier', ['coordinator'], 'dossier', 'conflict'],
])('%s', (_promise, action, held, state, kind) => {
  expect(() => permit(everyRole, action, held, state)).toThrow(Refusal);
  try {
    permit(everyRole, action, held, state);
  } catch (refusal) {
    expect(refusal).toMatchObject({ kind, rule: expect.stringMatching(/^[SP]/) });
  }
  expect(permit(everyRole, 'see-meeting', ['invited'], 'dossier')).toEqual(['meeting-logistics']);
});

test.each(Role.options)('outside a case a %s does just what the role is for', (role) => {
  const may = (Object.keys(officeActions) as (keyof typeof officeActions)[]).filter(
    (action) => mayDo({ roles: [role] }, action).yes,
  );
  expect(may).toEqual(office[role]);
  expect(mayDo({ roles: [] }, 'read-own-messages')).toEqual({ yes: false, reason: 'may-not' });
});

import type { Role } from '@rondetafel/contracts';
import type { CaseAction, CaseState, FieldGroup, OfficeAction, Standing } from './vocabulary.ts';

/** One line of the table: this action, in these states, shows or changes these field groups. */
export interface Right {
  readonly action: CaseAction;
  readonly in: readonly CaseState[];
  readonly fields: readonly FieldGroup[];
  /** The rules it is based on. */
  readonly rule: string;
}

const right = (
  action: CaseAction,
  states: readonly CaseState[],
  fields: readonly FieldGroup[],
  rule: string,
): Right => ({
  action,
  in: states,
  fields,
  rule,
});

const before = ['pre-dossier'] as const;
const open = ['dossier'] as const;
const running = ['pre-dossier', 'dossier'] as const;
const kept = ['dossier', 'closed'] as const;
const always = ['pre-dossier', 'dossier', 'closed'] as const;

/** The field groups of the dossier's five sections (S000-18). */
const dossier = [
  'household',
  'problem-description',
  'goals',
  'agreements',
  'progress',
  'parties',
  'coordinator-contact',
  'minutes',
  'decisions',
] as const;
/** A member’s life areas are for that member and who coordinates, who registered them included (P-38). */
const intake = ['household', 'life-areas', 'safe-contact', 'intake', 'coordinator-contact'] as const;
const approach = ['problem-description', 'goals', 'agreements', 'progress'] as const;

/** What a member sees instead of the dossier (R-3, P-16, P-28) and how a member takes part (S000-16, S002-2). */
const member: readonly Right[] = [
  right('see-case', kept, ['own-lines', 'parties', 'coordinator-contact'], 'R-3, P-16'),
  right('see-meeting', open, ['meeting-logistics'], 'S002-46'),
  right('answer-invitation', open, ['meeting-logistics'], 'R-11'),
  right('record-reaction', open, ['own-lines'], 'S000-16'),
  right('adopt-plan', open, ['own-lines'], 'S002-2, P-16'),
];
const memberWithLog: readonly Right[] = [...member, right('see-access-log', kept, ['access-log'], 'P-28')];

const attending: readonly Right[] = [
  right('see-meeting', open, ['meeting-logistics'], 'R-24'),
  right('answer-invitation', open, ['meeting-logistics'], 'R-24, P-10'),
];

const ownAgreement: readonly Right[] = [
  right('change-own-agreement', open, ['own-lines'], 'S000-9, P-23'),
  right('report-on-agreement', open, ['own-lines'], 'S002-23'),
];

/** Who may do what in a case. What is not here is denied; no line removes a right that another gives. */
export const caseRights = {
  requester: [
    right('see-case', before, [...intake, 'problem-description'], 'P-1'),
    right('see-request', always, ['own-request', 'request-outcome'], 'P-3'),
    right('change-household', before, ['household', 'life-areas', 'safe-contact', 'intake'], 'P-1'),
    right('record-exploration', before, ['intake', 'life-areas'], 'S000-1, S000-2'),
    right('open-dossier', before, ['problem-description'], 'P-2, S000-3'),
    right('request-upscaling', before, ['own-request'], 'S002-43'),
    right('request-downscaling', before, ['own-request'], 'S002-50'),
    right('withdraw-request', running, ['own-request'], 'P-1'),
    right('close-case', before, ['request-outcome'], 'P-1, P-20'),
  ],
  coordinator: [
    right('see-case', always, [...dossier, 'life-areas', 'safe-contact', 'intake'], 'S000-17, P-38'),
    right('see-request', running, ['request-outcome'], 'P-2'),
    right('see-meeting', open, ['meeting-logistics', 'attendance'], 'S000-15'),
    right('answer-invitation', open, ['meeting-logistics'], 'S002-46'),
    right('change-household', running, intake, 'S000-10'),
    right('give-access', open, ['household'], 'P-19'),
    right('answer-member', kept, ['household'], 'P-26'),
    right('inform-members', open, ['household'], 'P-26'),
    right('record-exploration', before, ['intake', 'life-areas'], 'S000-1, S000-2'),
    right('open-dossier', before, ['problem-description'], 'P-2, S000-3'),
    right('transfer-coordination', open, ['coordinator-contact'], 'S000-7, S000-8'),
    right('write-approach', open, approach, 'S000-4, S000-9'),
    right('ask-owner', open, ['agreements'], 'S000-9'),
    right('guard-agreements', open, ['progress'], 'S000-12, S000-13, P-44'),
    right('involve-party', open, ['parties'], 'S000-6, P-11'),
    right('request-upscaling', running, ['own-request'], 'P-2'),
    right('request-downscaling', open, ['own-request'], 'S002-50'),
    right('plan-case-conference', open, ['meeting-logistics', 'attendance'], 'S000-15'),
    right('record-meeting', open, ['minutes', 'attendance'], 'S000-21'),
    right('close-case', running, ['decisions'], 'P-20'),
  ],
  'independent-coordinator': [
    right(
      'see-case',
      running,
      [...dossier, 'life-areas', 'safe-contact', 'intake', 'safety-signal', 'evidence'],
      'S002-11, S002-30, P-38',
    ),
    right('see-request', running, ['request', 'request-outcome', 'safety-signal'], 'S002-45'),
    right('see-meeting', open, ['meeting-logistics', 'attendance'], 'S002-10'),
    right('answer-invitation', open, ['meeting-logistics'], 'S002-10'),
    right('change-household', running, intake, 'S002-11'),
    right('give-access', open, ['household'], 'P-19'),
    right('answer-member', open, ['household'], 'P-26'),
    right('inform-members', open, ['household'], 'P-26'),
    right('record-exploration', before, ['intake', 'life-areas'], 'S000-1, S000-2'),
    right('open-dossier', before, ['problem-description'], 'S002-45, P-2'),
    right('request-upscaling', running, ['own-request'], 'P-4'),
    right('decide-request', running, ['request-outcome'], 'S002-45'),
    right('hand-back-case', running, ['request-outcome'], 'R-20, P-24'),
    right('write-approach', open, approach, 'S002-12, S002-13'),
    right('ask-owner', open, ['agreements'], 'S000-9'),
    right('guard-agreements', open, ['progress'], 'S000-12, S000-13, P-44'),
    right('make-binding-decision', open, ['decisions', 'agreements'], 'S002-8, R-18'),
    right('request-award', open, ['agreements', 'decisions'], 'S002-28, P-22'),
    right('involve-party', open, ['parties'], 'S002-24'),
    right('end-involvement', open, ['parties', 'decisions'], 'S002-24'),
    right('reveal-hidden-party', running, ['safety-signal'], 'P-27'),
    right('plan-round-table', open, ['meeting-logistics', 'attendance'], 'S002-9, S002-46'),
    right('record-meeting', open, ['minutes', 'attendance'], 'S002-14'),
    right('ask-focal-point', open, ['evidence'], 'S002-26'),
    right('hand-over', open, ['decisions'], 'S002-20'),
    right('close-case', running, ['decisions'], 'P-20'),
  ],
  'pool-coordinator': [
    right('see-request', running, ['request-metadata'], 'S002-27'),
    right('claim-request', running, ['request-metadata'], 'R-20, P-24'),
    right('request-upscaling', running, ['own-request'], 'P-4'),
  ],
  'district-dispatcher': [
    right('see-request', running, ['request-metadata'], 'P-28'),
    right('assign-coordinator', running, ['request-metadata'], 'R-20'),
    right('hand-back-case', running, ['request-metadata'], 'R-20'),
  ],
  party: [
    right('see-case', open, dossier, 'S000-17'),
    ...attending,
    ...ownAgreement,
    right('ask-owner', open, ['agreements'], 'S000-9'),
    right('report-bottleneck', open, ['progress'], 'S000-11'),
    right('adopt-plan', open, dossier, 'S002-2'),
    right('replace-contact', open, ['parties'], 'P-11'),
    right('leave-case', open, ['own-lines'], 'S000-6'),
    right('request-upscaling', open, ['own-request'], 'S002-43'),
    right('request-downscaling', open, ['own-request'], 'S002-50'),
    right('ask-focal-point', open, ['own-request'], 'R-10, S002-42'),
    right('accept-hand-over', open, ['decisions'], 'S002-20'),
  ],
  adviser: [
    right('see-case', open, ['problem-description', 'goals', 'coordinator-contact'], 'S002-15, P-21'),
    ...attending,
    right('leave-case', open, ['own-lines'], 'P-21'),
  ],
  guest: [right('see-case', open, ['own-lines', 'coordinator-contact'], 'P-11'), ...attending, ...ownAgreement],
  invited: attending,
  'focal-point-officer': [
    right('see-case', open, [...dossier, 'evidence'], 'S002-33'),
    ...attending,
    right('decide-focal-point', open, ['decisions', 'evidence'], 'S002-33, S002-39'),
  ],
  'member-16-plus': memberWithLog,
  'member-12-15': member,
  'member-under-12': [],
  representative: memberWithLog,
  excluded: [],
} as const satisfies Record<Standing, readonly Right[]>;

/** Who may do what outside any case, by the token's role. None of it gives access to a case. */
export const officeRights = {
  'register-case': {
    roles: ['professional', 'independent-coordinator'],
    fields: ['household', 'life-areas', 'safe-contact', 'intake'],
    rule: 'P-1, P-4',
  },
  'check-known-household': { roles: ['professional', 'independent-coordinator'], fields: ['existence'], rule: 'P-3' },
  'oversee-recognition': { roles: ['privacy-officer'], fields: ['access-log'], rule: 'P-3, P-28' },
  'type-for-caller': {
    roles: ['independent-coordinator', 'dispatcher'],
    fields: ['own-request'],
    rule: 'P-4, S002-44',
  },
  'record-advice': { roles: ['independent-coordinator'], fields: ['request-metadata'], rule: 'S002-43c, P-4' },
  'see-open-requests': {
    roles: ['dispatcher', 'independent-coordinator'],
    fields: ['request-metadata'],
    rule: 'P-28, S002-27',
  },
  'read-directory': {
    roles: ['professional', 'independent-coordinator', 'dispatcher', 'focal-point-officer', 'administrator'],
    fields: ['directory'],
    rule: 'S002-22',
  },
  'add-professional': { roles: ['professional', 'independent-coordinator'], fields: ['directory'], rule: 'P-11' },
  'keep-directory': { roles: ['administrator'], fields: ['directory'], rule: 'S002-7' },
  'register-section': { roles: ['administrator'], fields: ['dossier-sections'], rule: 'R-4' },
  'keep-own-calendar': {
    roles: ['professional', 'independent-coordinator', 'focal-point-officer'],
    fields: ['own-data'],
    rule: 'S002-46',
  },
  'read-own-messages': {
    roles: [
      'professional',
      'independent-coordinator',
      'dispatcher',
      'focal-point-officer',
      'resident',
      'partner-admin',
      'privacy-officer',
      'administrator',
      'ops',
    ],
    fields: ['own-data'],
    rule: 'S002-17',
  },
  'manage-subscriptions': { roles: ['partner-admin'], fields: ['own-data'], rule: 'P-32' },
  'see-operations': { roles: ['ops'], fields: ['operations'], rule: 'P-28' },
  'run-operations': { roles: ['ops'], fields: ['operations'], rule: 'P-28' },
} as const satisfies Record<OfficeAction, { roles: readonly Role[]; fields: readonly FieldGroup[]; rule: string }>;

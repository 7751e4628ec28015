import type { PartyRole, Role } from '@rondetafel/contracts';

/** P-1: a case starts as a pre-dossier; once erased, no data of it is left. */
export const caseStates = ['pre-dossier', 'dossier', 'closed', 'erased'] as const;
export type CaseState = (typeof caseStates)[number];

/**
 * Somebody's position in one case. Dossier owns it (for dispatchers and the pool escalation does); it is never in a
 * token. Somebody may have several standings: their rights are combined, and only `excluded` removes rights. `by` is a
 * second condition: the standing is void unless the token has one of these roles.
 */
export const standings = {
  requester: {
    means: 'Registered the case or asked for coordination (P-1, P-3).',
    by: ['professional', 'independent-coordinator'],
  },
  coordinator: {
    means: 'The regular coordinator of the Wams approach: no mandate (S000-7, R-1).',
    by: ['professional'],
  },
  'independent-coordinator': {
    means: 'The IPC assigned to this case, or the substitute (S002-21, P-13).',
    by: ['independent-coordinator'],
  },
  'pool-coordinator': {
    means: 'An IPC of the request’s district, not assigned to it (S002-27).',
    by: ['independent-coordinator'],
  },
  'district-dispatcher': { means: 'Dispatcher of the request’s district (R-20).', by: ['dispatcher'] },
  party: {
    means: 'Contact person of a party that is directly involved and not hidden (S000-6, P-27).',
    by: ['professional', 'independent-coordinator'],
  },
  adviser: {
    means: 'External expert, for a limited time and purpose (S002-15, P-21).',
    by: ['professional', 'independent-coordinator'],
  },
  guest: { means: 'An involved professional without an account, by guest link and code (P-11).', by: 'anyone' },
  invited: {
    means:
      'Invited to a meeting and nothing more: a party not yet confirmed, an interpreter, a supporter (R-24, P-12).',
    by: 'anyone',
  },
  'focal-point-officer': { means: 'Involved by a recorded escalation (S002-33).', by: ['focal-point-officer'] },
  'member-16-plus': { means: 'Household member of 16 or older (P-16).', by: ['resident'] },
  'member-12-15': { means: 'Household member of 12 to 15 (P-16).', by: ['resident'] },
  'member-under-12': { means: 'Household member under 12: the representatives act (P-16).', by: ['resident'] },
  representative: {
    means: 'Acts for a member and sees their own lines and that member’s (P-16).',
    by: ['resident', 'professional'],
  },
  excluded: { means: 'Excluded from this case, whatever other standings they have.', by: 'anyone' },
} as const satisfies Record<string, { means: string; by: readonly Role[] | 'anyone' }>;
export type Standing = keyof typeof standings;

/** The standing of a party by its role. */
export const standingOfParty = {
  provider: 'party',
  adviser: 'adviser',
  supporter: 'invited',
  'focal-point-officer': 'focal-point-officer',
} as const satisfies Record<PartyRole, Standing>;

/** Data is shown and changed by these groups, never as a whole (S000-18, R-3). */
export const fieldGroups = {
  existence: 'That a case exists, never which nor its content (P-3).',
  'request-metadata': 'District, age and urgency of a request, workload of the IPCs; no texts (P-28).',
  'own-request': 'One’s own request (P-3).',
  request: 'Motivation, route, trigger and life areas of a request.',
  'request-outcome': 'That a request is open, and its decision (P-3).',
  decisions: 'Decisions by mandate, binding and closing decisions: by whom and why.',
  'safety-signal': 'The signal, its reason and the parties hidden because of it (R-14, P-27).',
  household: 'Members: names, birth dates, relations.',
  'life-areas': 'In which life areas a member needs support (P-38).',
  'safe-contact': 'How and when a member can be reached safely (P-17).',
  intake: 'How the case was reported and what was explored with the resident (S000-2).',
  'problem-description': 'Concise description and connection (S000-4a).',
  goals: 'Goals (S000-4b).',
  agreements: 'Agreements of every party (S000-4c).',
  'own-lines': 'Goals and agreements about oneself, one’s party or whom one represents.',
  progress: 'Progress information (S000-4e).',
  parties: 'Involved parties and contact persons, without the hidden ones (S000-18).',
  'coordinator-contact': 'Who coordinates and how to reach them (S000-10).',
  'meeting-logistics': 'Time, place and one’s own answer (R-24).',
  attendance: 'Who is asked, the replies, and who blocks.',
  minutes: 'Question, minutes and agreement list of a table (S002-11, S002-14).',
  evidence: 'What shows that help is stuck: unmet agreements, declines, what was tried (S002-34 to S002-40).',
  'access-log': 'Which organisation and function had access (P-28).',
  directory: 'Professionals at work: organisation, function, districts, work contact (S002-22).',
  'dossier-sections': 'Which sections a dossier has beside the five, and why (R-4).',
  'own-data': 'One’s own messages, times and subscriptions.',
  operations: 'Queues, lags, dead letters: ids and codes.',
} as const;
export type FieldGroup = keyof typeof fieldGroups;

/** The actions in a case. */
export const caseActions = {
  'see-case': 'see the case',
  'see-request': 'see a request to scale up or down',
  'see-meeting': 'see a meeting',
  'see-access-log': 'see who had access',
  'change-household': 'change members, relations and safe contact',
  'give-access': 'give a member access to their own page, and withdraw it',
  'answer-member': 'answer what a member asks to correct or objects to',
  'inform-members': 'see what members were told of their dossier, and postpone it',
  'record-exploration': 'record what was explored with the resident',
  'open-dossier': 'open the coordination dossier',
  'transfer-coordination': 'transfer regular coordination to a colleague',
  'write-approach': 'write problem description, goals and agreements',
  'guard-agreements': 'establish that an agreement was not kept, and follow it up',
  'change-own-agreement': 'make a small change to an agreement of one’s own',
  'ask-owner': 'remind the owner of another’s agreement, or propose a change to it',
  'report-on-agreement': 'report progress, or that an agreement cannot be kept',
  'report-bottleneck': 'report a bottleneck',
  'record-reaction': 'react to the approach or object to it',
  'adopt-plan': 'adopt the plan, or say why not',
  'make-binding-decision': 'settle an item by a binding decision',
  'request-award': 'request an award on the plan',
  'involve-party': 'involve a party or confirm its new contact',
  'end-involvement': 'end a party’s involvement by mandate',
  'reveal-hidden-party': 'reveal or exclude a hidden party',
  'replace-contact': 'send another person of one’s own organisation',
  'leave-case': 'end one’s own involvement',
  'request-upscaling': 'ask for independent coordination',
  'request-downscaling': 'ask for coordination of scaling down',
  'withdraw-request': 'withdraw one’s own request',
  'assign-coordinator': 'assign an IPC',
  'claim-request': 'take a request as IPC, declaring independence',
  'hand-back-case': 'hand a case back before a decision',
  'decide-request': 'decide on a request',
  'plan-round-table': 'call, book, move or cancel a round table',
  'plan-case-conference': 'call, book, move or cancel a case conference',
  'answer-invitation': 'answer an invitation',
  'record-meeting': 'record question, attendance, minutes and agreements',
  'ask-focal-point': 'ask the focal-point officer',
  'decide-focal-point': 'decide as focal-point officer',
  'hand-over': 'hand coordination over',
  'accept-hand-over': 'accept coordination',
  'close-case': 'close the case',
} as const;
export type CaseAction = keyof typeof caseActions;

/** The actions outside any case. */
export const officeActions = {
  'register-case': 'register a case',
  'check-known-household': 'ask whether a household is known already',
  'oversee-recognition': 'see who asks much whether households are known',
  'type-for-caller': 'ask in the name of a colleague who calls, where one may ask oneself',
  'record-advice': 'record advice given by phone, without names',
  'see-open-requests': 'see the requests in one’s districts that wait for an IPC',
  'read-directory': 'look up who works where',
  'add-professional': 'add a professional without an account',
  'keep-directory': 'keep organisations, professionals, rooms and their calendars up to date',
  'register-section': 'register an extra section of the dossier, and why it is needed',
  'keep-own-calendar': 'keep one’s own times',
  'read-own-messages': 'read one’s own messages',
  'manage-subscriptions': 'manage the event subscriptions of one’s organisation',
  'see-operations': 'see the state of the platform',
  'run-operations': 'retry, skip and republish events; move the business clock',
} as const;
export type OfficeAction = keyof typeof officeActions;

import type { AgreementCause, FocalPointSituation } from '@rondetafel/contracts';

/** For which situation an agreement that was not kept counts; what the household could not is never evidence (P-37, P-44). */
const situations: Readonly<Record<AgreementCause, FocalPointSituation | undefined>> = {
  'not-done': 'agreements-not-kept',
  capacity: 'capacity-missing',
  rule: 'frameworks-block',
  'waits-for-another': undefined,
  'household-could-not': undefined,
};

export const evidenceOf = (cause: AgreementCause): FocalPointSituation | undefined => situations[cause];

import { capability } from '@rondetafel/platform';
import { listenerOf } from '../lines.ts';
import { agreementLines } from './agreement.lines.ts';

export const agreement = capability({
  name: 'agreement',
  about:
    'Tells whose agreement is near or late, and who guards it that it is kept, cannot be or was not; never what was agreed (S000-12, S000-13, S002-23, P-44).',
  controllers: [listenerOf('AgreementListener', agreementLines)],
});

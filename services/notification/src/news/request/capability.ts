import { capability } from '@rondetafel/platform';
import { listenerOf } from '../lines.ts';
import { requestLines } from './request.lines.ts';
import { RequestListener } from './request.listener.ts';

export const request = capability({
  name: 'request',
  about: 'Tells who reported, asked, coordinates or was advised what became of it (P-1, P-3, S002-43, S002-45, R-20).',
  controllers: [RequestListener, listenerOf('RequestLinesListener', requestLines)],
});

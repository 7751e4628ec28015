import { askUpscaling } from '../../api/generated/escalation/sdk.gen.ts';
import type { AskUpscalingData } from '../../api/generated/escalation/types.gen.ts';
import { useSendOnce } from '../../api/idempotency.ts';
import { outdatedByRequests } from '../request/api.ts';

export type UpscalingBody = AskUpscalingData['body'];

export const useAskUpscaling = () =>
  useSendOnce(
    async (body: UpscalingBody, headers) => (await askUpscaling({ body, headers, throwOnError: true })).data,
    outdatedByRequests,
  );

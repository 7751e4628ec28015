import { queryOptions, useMutation } from '@tanstack/react-query';
import {
  involveParty,
  listExtraTexts,
  listExtraTextVersions,
  listSectionVersions,
  openApproach,
  recordExploration,
  seeDossier,
  seeExploration,
  transferCoordination,
  writeExtraText,
  writeProblemDescription,
  writeProgress,
} from '../../api/generated/dossier/sdk.gen.ts';
import type {
  InvolvePartyData,
  ListExtraTextsResponse,
  ListSectionVersionsResponse,
  OpenApproachData,
  RecordExplorationData,
  SeeDossierResponse,
  SeeExplorationResponse,
  TransferCoordinationData,
  WriteProblemDescriptionData,
  WriteProgressData,
} from '../../api/generated/dossier/types.gen.ts';
import { useIdempotencyKey } from '../../api/idempotency.ts';
import { useAskAgain } from '../../api/stale.ts';

export type Explored = SeeExplorationResponse;
export type ExplorationBody = RecordExplorationData['body'];
export type Ground = ExplorationBody['ground'];
export type Dossier = SeeDossierResponse;
export type SectionVersion = ListSectionVersionsResponse['items'][number];
export type ExtraText = ListExtraTextsResponse['items'][number];
export type SectionName = 'problem-description' | 'progress';

export const explorationQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'exploration'],
    queryFn: async () => (await seeExploration({ path: { caseId }, throwOnError: true })).data,
  });

export const dossierQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'dossier'],
    queryFn: async () => (await seeDossier({ path: { caseId }, throwOnError: true })).data,
  });

export const versionsQuery = (caseId: string, section: SectionName) =>
  queryOptions({
    queryKey: ['cases', caseId, 'dossier', section],
    queryFn: async () => (await listSectionVersions({ path: { caseId, section }, throwOnError: true })).data.items,
  });

export const extraTextsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'dossier', 'extra-sections'],
    queryFn: async () => (await listExtraTexts({ path: { caseId }, throwOnError: true })).data,
  });

export const extraVersionsQuery = (caseId: string, extraSectionId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'dossier', 'extra-sections', extraSectionId],
    queryFn: async () =>
      (await listExtraTextVersions({ path: { caseId, extraSectionId }, throwOnError: true })).data.items,
  });

const etag = (version: number) => ({ 'If-Match': `"${version}"` });

export const useRecord = (caseId: string) =>
  useChange(caseId, ({ body, version }: { body: ExplorationBody; version: number }) =>
    recordExploration({ path: { caseId }, headers: etag(version), body, throwOnError: true }),
  );

export function useOpen(caseId: string) {
  const keyFor = useIdempotencyKey();
  return useChange(caseId, (body: OpenApproachData['body']) =>
    openApproach({ path: { caseId }, headers: keyFor(body), body, throwOnError: true }),
  );
}

export function useTransfer(caseId: string) {
  const keyFor = useIdempotencyKey();
  return useChange(caseId, (body: TransferCoordinationData['body']) =>
    transferCoordination({ path: { caseId }, headers: keyFor(body), body, throwOnError: true }),
  );
}

export function useInvolve(caseId: string) {
  const keyFor = useIdempotencyKey();
  return useChange(caseId, (body: InvolvePartyData['body']) =>
    involveParty({ path: { caseId }, headers: keyFor(body), body, throwOnError: true }),
  );
}

type Write =
  | { section: 'problem-description'; version: number; body: WriteProblemDescriptionData['body'] }
  | { section: 'progress'; version: number; body: WriteProgressData['body'] };

export const useWrite = (caseId: string) =>
  useChange(caseId, (write: Write) => {
    const headers = etag(write.version);
    return write.section === 'progress'
      ? writeProgress({ path: { caseId }, headers, body: write.body, throwOnError: true })
      : writeProblemDescription({ path: { caseId }, headers, body: write.body, throwOnError: true });
  });

export const useWriteExtra = (caseId: string, extraSectionId: string) =>
  useChange(caseId, ({ version, text }: { version: number; text: string }) =>
    writeExtraText({ path: { caseId, extraSectionId }, headers: etag(version), body: { text }, throwOnError: true }),
  );

function useChange<Input>(caseId: string, send: (input: Input) => Promise<unknown>) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: send,
    onSettled: (_answer, refusal) => askAgain([['cases', caseId]], refusal),
  });
}

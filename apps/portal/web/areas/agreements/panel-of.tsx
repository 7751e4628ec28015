import { useQueryClient } from '@tanstack/react-query';
import { OwnChangePanel } from '../plan/own-change-panel.tsx';
import type { Agreement } from './api.ts';
import { CannotPanel, FollowUpPanel, NotePanel, RecordPanel, UnmetPanel } from './panels.tsx';

export type PanelName = 'note' | 'cannot' | 'day' | 'unmet' | 'follow-up' | 'record';

/** Which panel of which agreement is open. */
export interface Opened {
  readonly agreementId: string;
  readonly panel: PanelName;
}

interface PanelOfProps {
  opened: Opened;
  agreement: Omit<Agreement, 'history' | 'own'> | undefined;
  planVersion: number | undefined;
  mayEscalate?: boolean;
  /** Of who owns it. */
  ownerName?: string | undefined;
  onOpen(opened: Opened | undefined): void;
}

/** What is said or done of one agreement; after that it was not kept comes what is done about it (S000-13). */
export function PanelOf({ opened, agreement, planVersion, mayEscalate = false, ownerName = '', onOpen }: PanelOfProps) {
  const queries = useQueryClient();
  const { panel, agreementId } = opened;
  const close = () => onOpen(undefined);
  if (!agreement) return null;
  if (panel === 'note') return <NotePanel agreement={agreement} onClose={close} />;
  if (panel === 'cannot') return <CannotPanel agreement={agreement} onClose={close} />;
  if (panel === 'record') return <RecordPanel agreement={agreement} name={ownerName} onClose={close} />;
  if (panel === 'follow-up') return <FollowUpPanel agreement={agreement} mayEscalate={mayEscalate} onClose={close} />;
  if (panel === 'unmet') {
    const next = () => onOpen({ agreementId, panel: 'follow-up' });
    return <UnmetPanel agreement={agreement} onClose={close} onDone={next} />;
  }
  if (planVersion === undefined) return null;
  return (
    <OwnChangePanel
      caseId={agreement.caseId}
      version={planVersion}
      line={agreement}
      onClose={() => {
        close();
        void queries.invalidateQueries({ queryKey: ['agreements'] });
      }}
    />
  );
}

import { useState } from 'react';
import type { Case } from '../../household/api.ts';
import { CheckboxGroup, TextArea, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useParties } from '../case/household-api.ts';
import { BlockPanel } from '../plan/block-panel.tsx';
import { type Dossier, type SectionName, useWrite } from './api.ts';

interface SectionPanelProps {
  dossier: Dossier;
  found: Case;
  section: SectionName;
  onClose(): void;
}

/** One section, beside the dossier; two who wrote it at once both see both, and choose (F3). */
export function SectionPanel({ dossier, found, section, onClose }: SectionPanelProps) {
  const { t } = useWords('approach');
  const parties = useParties(found).data ?? [];
  const write = useWrite(dossier.caseId);
  const kept = keptOf(dossier, section);
  const [typed, setTyped] = useState(kept);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Kept>) => setTyped({ ...typed, ...change });
  const missing = (text: string) => (tried && !text.trim() ? t('explore.fillIn') : undefined);
  const isProgress = section === 'progress';
  const save = () => {
    setTried(true);
    const { text, connection, partyIds } = typed;
    if (!text.trim() || (!isProgress && !connection.trim())) return;
    const references = partyIds.map((partyId) => ({ partyId }));
    // After a refusal the other's text was shown: saving again means that one's own stays.
    const version = write.error ? kept.version : typed.version;
    write.mutate(
      isProgress
        ? { section: 'progress', version, body: { text, references } }
        : { section: 'problem-description', version, body: { description: text, connection, references } },
      {
        onSuccess: () => {
          toast(t('section.saved'));
          onClose();
        },
      },
    );
  };
  // A hidden party can't be named in what others read (P-27).
  const open = parties.filter(({ hidden, involvedAt }) => !hidden && involvedAt);
  return (
    <BlockPanel
      title={t(`section.${section}`)}
      onClose={onClose}
      save={write}
      onSave={save}
      theirs={[kept.text, kept.connection].filter(Boolean).join(' ')}
      onTakeTheirs={() => {
        setTyped(kept);
        write.reset();
      }}
    >
      <TextArea
        name="text"
        label={t(isProgress ? 'section.progressText' : 'section.description')}
        hint={t(isProgress ? 'section.progressHint' : 'section.descriptionHint')}
        rows={5}
        maxLength={800}
        counted
        value={typed.text}
        onChange={(text) => set({ text })}
        error={missing(typed.text)}
      />
      {!isProgress && (
        <TextArea
          name="connection"
          label={t('section.connection')}
          rows={3}
          maxLength={400}
          counted
          value={typed.connection}
          onChange={(connection) => set({ connection })}
          error={missing(typed.connection)}
        />
      )}
      {open.length > 0 && (
        <CheckboxGroup
          name="references"
          label={t('section.references')}
          hint={t('section.referencesHint')}
          optional
          value={typed.partyIds}
          onChange={(partyIds) => set({ partyIds })}
          options={open.map(({ partyId, organisation, contact }) => ({
            code: partyId,
            label: organisation.name,
            ...(contact?.name && { hint: contact.name }),
          }))}
        />
      )}
    </BlockPanel>
  );
}

interface Kept {
  readonly version: number;
  readonly text: string;
  readonly connection: string;
  readonly partyIds: string[];
}

function keptOf({ problemDescription, progress }: Dossier, section: SectionName): Kept {
  const written = section === 'progress' ? progress : problemDescription;
  return {
    version: written?.version ?? 0,
    text: (section === 'progress' ? progress?.text : problemDescription?.description) ?? '',
    connection: problemDescription?.connection ?? '',
    partyIds: (written?.references ?? []).map(({ partyId }) => partyId),
  };
}

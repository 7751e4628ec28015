import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../api/loaded.tsx';
import { Compared, Hint, Select, SidePanel } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type SectionName, type SectionVersion, versionsQuery } from './api.ts';

interface VersionsPanelProps {
  caseId: string;
  section: SectionName;
  onClose(): void;
}

/** Who changed what when, and what differs between two versions, word by word. */
export function VersionsPanel({ caseId, section, onClose }: VersionsPanelProps) {
  const { t } = useWords('approach');
  const query = useQuery(versionsQuery(caseId, section));
  return (
    <SidePanel open title={t('versions.title', { section: t(`section.${section}`) })} onClose={onClose}>
      <Loaded query={query} lines={6}>
        {(versions) => <Comparison versions={versions} />}
      </Loaded>
    </SidePanel>
  );
}

type WrittenVersion = Pick<SectionVersion, 'version' | 'writtenAt' | 'writtenBy'> & Partial<SectionVersion>;

export function Comparison({ versions }: { versions: readonly WrittenVersion[] }) {
  const { t, moment } = useWords('approach');
  const [newest, before] = versions;
  const [earlier, setEarlier] = useState(String((before ?? newest)?.version));
  const [later, setLater] = useState(String(newest?.version));
  const options = versions.map(({ version, writtenAt, writtenBy }) => ({
    code: String(version),
    label: t('versions.one', { version, moment: moment(writtenAt), name: writtenBy.name ?? t('section.somebody') }),
  }));
  const [had, has] = [earlier, later].map((code) => versions.find(({ version }) => String(version) === code));
  const parts = [
    { name: t('section.text'), had: had?.description ?? had?.text, has: has?.description ?? has?.text },
    { name: t('section.connection'), had: had?.connection, has: has?.connection },
    { name: t('section.references'), had: named(had), has: named(has) },
  ].filter((part) => part.had || part.has);
  return (
    <div className="form">
      <Select label={t('versions.earlier')} value={earlier} onChange={setEarlier} options={options} />
      <Select label={t('versions.later')} value={later} onChange={setLater} options={options} />
      {parts.map((part) => (
        <section key={part.name}>
          <h3>{part.name}</h3>
          {part.had === part.has && <Hint>{t('versions.same')}</Hint>}
          <p>
            <Compared before={part.had ?? ''} after={part.has ?? ''} />
          </p>
        </section>
      ))}
    </div>
  );
}

const named = (version: WrittenVersion | undefined) =>
  (version?.references ?? []).map(({ organisationName }) => organisationName).join(', ');

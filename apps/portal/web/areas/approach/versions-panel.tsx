import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../api/loaded.tsx';
import { Hint, Select, SidePanel } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type SectionName, type SectionVersion, versionsQuery } from './api.ts';
import { compareTexts } from './compare.ts';

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

function Comparison({ versions }: { versions: readonly SectionVersion[] }) {
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
            {compareTexts(part.had ?? '', part.has ?? '').map(({ kind, text }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text, in its order
              <RunOfWords key={place} kind={kind} text={text} />
            ))}
          </p>
        </section>
      ))}
    </div>
  );
}

function RunOfWords({ kind, text }: { kind: 'same' | 'gone' | 'new'; text: string }) {
  const { t } = useWords('approach');
  if (kind === 'same') return <span>{text}</span>;
  const Element = kind === 'gone' ? 'del' : 'ins';
  return (
    <Element>
      <span className="visually-hidden">{t(`versions.${kind}`)}</span>
      <span>{text}</span>
    </Element>
  );
}

const named = (version: SectionVersion | undefined) =>
  (version?.references ?? []).map(({ organisationName }) => organisationName).join(', ');

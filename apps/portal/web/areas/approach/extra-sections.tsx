import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../api/loaded.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Button, ButtonRow, Card, Facts, Hint, SidePanel, TextArea, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { BlockPanel } from '../plan/block-panel.tsx';
import { type ExtraText, extraTextsQuery, extraVersionsQuery, useWriteExtra } from './api.ts';
import { Comparison } from './versions-panel.tsx';

/** What an administrator registered beside the five, with why, and until when. Mostly there is none. */
export function ExtraSections({ caseId }: { caseId: string }) {
  const { t, day, moment } = useWords('approach');
  const { data, error, refetch } = useQuery(extraTextsQuery(caseId));
  const [writing, setWriting] = useState<ExtraText>();
  const [reading, setReading] = useState<ExtraText>();
  if (error) return <ProblemNotice error={error} onRetry={() => refetch()} />;
  return (
    <>
      {data?.items.map((section) => (
        <Card
          key={section.sectionId}
          title={section.name}
          extra={
            <ButtonRow>
              {section.version > 1 && <Button onPress={() => setReading(section)}>{t('section.versions')}</Button>}
              {data.mayWrite && section.isOpen && (
                <Button onPress={() => setWriting(section)}>
                  {t(section.version > 0 ? 'section.edit' : 'section.write')}
                </Button>
              )}
            </ButtonRow>
          }
        >
          {section.text ? <p>{section.text}</p> : <Hint>{t('section.notYet')}</Hint>}
          <Facts
            facts={[
              { name: t('extra.necessity'), value: section.necessity },
              { name: t(section.isOpen ? 'extra.until' : 'extra.over'), value: day(section.untilOn) },
            ]}
          />
          {section.writtenAt && (
            <Hint>
              {t('section.writtenBy', {
                name: section.writtenBy?.name ?? t('section.somebody'),
                moment: moment(section.writtenAt),
              })}
            </Hint>
          )}
        </Card>
      ))}
      {writing && (
        <WritePanel
          caseId={caseId}
          // As it is now: somebody else may have written meanwhile.
          section={data?.items.find(({ sectionId }) => sectionId === writing.sectionId) ?? writing}
          onClose={() => setWriting(undefined)}
        />
      )}
      {reading && <ReadPanel caseId={caseId} section={reading} onClose={() => setReading(undefined)} />}
    </>
  );
}

interface PanelProps {
  caseId: string;
  section: ExtraText;
  onClose(): void;
}

function WritePanel({ caseId, section, onClose }: PanelProps) {
  const { t } = useWords('approach');
  const write = useWriteExtra(caseId, section.sectionId);
  const [opened, setOpened] = useState({ version: section.version, text: section.text ?? '' });
  const [tried, setTried] = useState(false);
  const { text } = opened;
  const save = () => {
    setTried(true);
    if (!text.trim()) return;
    // After a refusal the other's text was shown: saving again means that one's own stays.
    const version = write.error ? section.version : opened.version;
    write.mutate(
      { version, text },
      {
        onSuccess: () => {
          toast(t('section.saved'));
          onClose();
        },
      },
    );
  };
  return (
    <BlockPanel
      title={section.name}
      onClose={onClose}
      save={write}
      onSave={save}
      theirs={section.text ?? ''}
      onTakeTheirs={() => {
        setOpened({ version: section.version, text: section.text ?? '' });
        write.reset();
      }}
    >
      <TextArea
        name="text"
        label={t('section.text')}
        hint={section.necessity}
        rows={5}
        maxLength={800}
        counted
        value={text}
        onChange={(typed) => setOpened({ ...opened, text: typed })}
        error={tried && !text.trim() ? t('explore.fillIn') : undefined}
      />
    </BlockPanel>
  );
}

function ReadPanel({ caseId, section, onClose }: PanelProps) {
  const { t } = useWords('approach');
  const query = useQuery(extraVersionsQuery(caseId, section.sectionId));
  return (
    <SidePanel open title={t('versions.title', { section: section.name })} onClose={onClose}>
      <Loaded query={query} lines={6}>
        {(versions) => <Comparison versions={versions} />}
      </Loaded>
    </SidePanel>
  );
}

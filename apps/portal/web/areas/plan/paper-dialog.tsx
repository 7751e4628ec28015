import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Button, Dialog, Select } from '../../kit/index.ts';
import { languageNow } from '../../language/language.ts';
import { useWords } from '../../language/words.ts';
import { type PaperChoice, usePaper } from './api.ts';

/** What goes on paper, how large and in which language: the reader may be another than who prints. */
export function PaperDialog({ caseId, onClose }: { caseId: string; onClose(): void }) {
  const { t } = useWords('plan');
  const [about, setAbout] = useState<PaperChoice['about']>('plan');
  const [size, setSize] = useState<PaperChoice['size']>('normal');
  const [language, setLanguage] = useState<PaperChoice['language']>(languageNow());
  const paper = usePaper(caseId);
  return (
    <Dialog
      open
      title={t('paper.title')}
      onClose={onClose}
      actions={
        <>
          <Button
            look="primary"
            isPending={paper.isPending}
            onPress={() => paper.mutate({ about, size, language }, { onSuccess: onClose })}
          >
            {t('paper.make')}
          </Button>
          <Button onPress={onClose}>{t('paper.not')}</Button>
        </>
      }
    >
      <p>{t('paper.text')}</p>
      <Select
        label={t('paper.about')}
        value={about}
        onChange={(code) => setAbout(code as PaperChoice['about'])}
        options={(['plan', 'agreements'] as const).map((code) => ({ code, label: t(`paper.abouts.${code}`) }))}
      />
      <Select
        label={t('paper.size')}
        value={size}
        onChange={(code) => setSize(code as PaperChoice['size'])}
        options={(['normal', 'large'] as const).map((code) => ({ code, label: t(`paper.sizes.${code}`) }))}
      />
      <Select
        label={t('paper.language')}
        value={language}
        onChange={(code) => setLanguage(code as PaperChoice['language'])}
        options={(['nl', 'en'] as const).map((code) => ({ code, label: t(`paper.languages.${code}`) }))}
      />
      {paper.error !== null && <ProblemNotice error={paper.error} />}
    </Dialog>
  );
}

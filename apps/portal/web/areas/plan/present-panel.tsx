import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useToday } from '../../api/today.ts';
import { Alert, FormPanel, Hint, RadioGroup, TextArea, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type Answers, type Line, type Out, useRecordAnswer } from './api.ts';
import type { Names } from './names.ts';
import { asksOf, keyOf, recordedOf, type SaidOfLine } from './present.ts';

interface PresentPanelProps {
  caseId: string;
  out: Out;
  answers: readonly Answers[];
  names: Names;
  onClose(): void;
}

const nothing: SaidOfLine = { said: '', reason: '' };

/** The last step at the table: line by line, whoever is there says yes or no; who is not there is left open. */
export function PresentPanel({ caseId, out, answers, names, onClose }: PresentPanelProps) {
  const { t } = useWords('plan');
  const today = useToday();
  const [said, setSaid] = useState<Record<string, SaidOfLine>>({});
  const [tried, setTried] = useState(false);
  const record = useRecordAnswer(caseId, out.version);
  const at = (who: Answers['who'], { agreementId }: Line) => `${keyOf(who)} ${agreementId}`;
  const of = (who: Answers['who'], line: Line) => said[at(who, line)] ?? nothing;
  const asked = out.lines.filter((line) => asksOf(line, answers).length > 0);
  const recorded = answers.map(({ who }) => {
    const own = asked.filter((line) => asksOf(line, answers).some((one) => keyOf(one.who) === keyOf(who)));
    return recordedOf(who, own, (line) => of(who, line), today);
  });
  const missing = recorded.some((one) => one.missing);
  const bodies = recorded.flatMap(({ body }) => body ?? []);
  const save = async () => {
    setTried(true);
    if (missing || bodies.length === 0) return;
    for (const body of bodies) {
      const done = await record.mutateAsync(body).catch(() => undefined);
      if (!done) return;
      // What is recorded is not sent again with the next one that fails.
      setSaid((now) => Object.fromEntries(Object.entries(now).filter(([key]) => !key.startsWith(keyOf(body.who)))));
    }
    toast(t('present.saved', { count: bodies.length }));
    onClose();
  };
  return (
    <FormPanel
      title={t('present.title')}
      onClose={onClose}
      save={t('present.save')}
      isSaving={record.isPending}
      onSave={() => void save()}
      problem={record.error !== null && <ProblemNotice error={record.error} />}
    >
      <p>{t('present.text')}</p>
      {asked.map((line) => (
        <section key={line.agreementId}>
          <h3>
            {names.owner(line.owner)}: {line.what}
          </h3>
          {asksOf(line, answers).map(({ who, name, answersForThemselves }) => {
            const called = names.who(who, name);
            if (answersForThemselves) return <Hint key={keyOf(who)}>{t('present.account', { name: called })}</Hint>;
            const value = of(who, line);
            const set = (change: Partial<SaidOfLine>) => setSaid({ ...said, [at(who, line)]: { ...value, ...change } });
            return (
              <div key={keyOf(who)}>
                <RadioGroup
                  label={t('present.agrees', { name: called })}
                  columns
                  value={value.said}
                  onChange={(code) => set({ said: code as SaidOfLine['said'] })}
                  options={[
                    { code: 'yes', label: t('answer.said.yes') },
                    { code: 'no', label: t('answer.said.no') },
                  ]}
                />
                {value.said === 'no' && (
                  <TextArea
                    label={t('answer.why', { what: line.what })}
                    rows={2}
                    maxLength={1_000}
                    value={value.reason}
                    onChange={(reason) => set({ reason })}
                    error={tried && !value.reason.trim() ? t('answer.whyMissing') : undefined}
                  />
                )}
              </div>
            );
          })}
        </section>
      ))}
      {tried && missing && (
        <Alert tone="negative" live>
          <p>{t('present.half')}</p>
        </Alert>
      )}
      {tried && !missing && bodies.length === 0 && (
        <Alert tone="info" live>
          <p>{t('present.nothing')}</p>
        </Alert>
      )}
    </FormPanel>
  );
}

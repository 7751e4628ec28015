import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { usePeople } from '../../directory/api.ts';
import {
  Button,
  Card,
  Facts,
  FormPanel,
  Hint,
  LinkButton,
  Prose,
  Select,
  Status,
  Table,
  TextArea,
  toast,
} from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useNames } from '../plan/names.ts';
import { type Finished, type Minutes, type OfTable, useCorrect } from './api.ts';

interface MinutesProps {
  of: OfTable;
  minutes: Minutes;
  finished: Finished;
  /** Puts corrections beside the text. */
  writes: boolean;
}

/** Finished: a frozen text, with what was corrected beside it (P-48). For the reader, and for their printer. */
export function FinishedMinutes({ of, minutes, finished, writes }: MinutesProps) {
  const { t, day, moment } = useWords('meeting');
  const names = useNames(of.caseId);
  const people = usePeople([...finished.present.map(({ personId }) => personId), finished.finishedById]);
  const [correcting, setCorrecting] = useState(false);
  const { question, trajectories, choice, subjects, agreements, present, noAgreementsBecause } = finished;
  const nameOf = ({ personId, name }: Finished['present'][number]) =>
    name ?? people.get(personId)?.name ?? names.member(personId);
  const chosen = trajectories.find(({ trajectoryId }) => trajectoryId === choice?.trajectoryId);
  const parts = new Set(subjects.map(({ part }) => part));
  const { corrections } = minutes;
  return (
    <>
      {question !== undefined && (
        <Card title={t('question.title')}>
          <Prose>{question}</Prose>
        </Card>
      )}
      {trajectories.length > 0 && (
        <Card title={t('ways.title')}>
          <ul className="prose-list">
            {trajectories.map(({ trajectoryId, what, by }) => (
              <li key={trajectoryId}>
                {trajectoryId === chosen?.trajectoryId && <Status tone="positive">{t('ways.isChosen')}</Status>} {what}
                {by && <Hint>{t('ways.proposedBy', { name: names.owner(by) })}</Hint>}
              </li>
            ))}
          </ul>
          {choice?.because && <p>{t('ways.chosenBecause', { because: choice.because })}</p>}
        </Card>
      )}
      {agreements.length > 0 ? (
        <Card>
          <Table
            caption={t('agreements.title')}
            rows={agreements}
            keyOf={({ agreementId }) => agreementId}
            columns={[
              { id: 'who', header: t('agreements.who'), cell: ({ owner }) => (owner ? names.owner(owner) : '–') },
              { id: 'what', header: t('agreements.what'), cell: ({ what }) => what },
              { id: 'about', header: t('lines.about'), cell: ({ memberIds }) => names.list(memberIds) || '–' },
              { id: 'when', header: t('agreements.when'), cell: ({ dueOn }) => (dueOn ? day(dueOn) : '–') },
            ]}
          />
          {writes && (
            <div>
              <LinkButton to={`/casussen/${of.caseId}/plan`}>{t('minutes.askAgreed')}</LinkButton>
            </div>
          )}
        </Card>
      ) : (
        <Card title={t('agreements.title')}>
          <p>{noAgreementsBecause}</p>
        </Card>
      )}
      {subjects.map(({ subjectId, title, text, part }) => (
        <Card key={subjectId} title={parts.size > 1 ? `${title} (${t('subjects.partOf', { number: part })})` : title}>
          <Prose>{text ?? ''}</Prose>
          <Corrections corrections={corrections.filter((one) => one.subjectId === subjectId)} />
        </Card>
      ))}
      <Card title={t('attendance.title')}>
        <Facts
          facts={[
            { name: t('minutes.present'), value: present.map(nameOf).join(', ') },
            {
              name: t('minutes.finishedBy'),
              value: `${people.get(finished.finishedById)?.name ?? '…'}, ${moment(finished.finishedAt)}`,
            },
          ]}
        />
      </Card>
      {(writes || corrections.some(({ subjectId }) => subjectId === undefined)) && (
        <Card title={t('minutes.corrections')}>
          <Hint>{t('minutes.correctionsText')}</Hint>
          <Corrections corrections={corrections.filter(({ subjectId }) => subjectId === undefined)} />
          {writes && (
            <div>
              <Button onPress={() => setCorrecting(true)}>{t('minutes.correct')}</Button>
            </div>
          )}
        </Card>
      )}
      {correcting && <CorrectionPanel of={of} finished={finished} onClose={() => setCorrecting(false)} />}
    </>
  );
}

function Corrections({ corrections }: { corrections: Minutes['corrections'] }) {
  const { t, moment } = useWords('meeting');
  if (corrections.length === 0) return null;
  return (
    <ul className="prose-list">
      {corrections.map(({ correctionId, text, writtenAt }) => (
        <li key={correctionId}>
          <strong>{t('minutes.correctedAt', { moment: moment(writtenAt) })}</strong> {text}
        </li>
      ))}
    </ul>
  );
}

function CorrectionPanel({ of, finished, onClose }: { of: OfTable; finished: Finished; onClose(): void }) {
  const { t } = useWords('meeting');
  const correct = useCorrect(of);
  const [text, setText] = useState('');
  const [subjectId, setSubjectId] = useState('');
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (!text.trim()) return;
    correct.mutate(
      { text: text.trim(), ...(subjectId && { subjectId }) },
      {
        onSuccess: () => {
          toast(t('minutes.corrected'));
          onClose();
        },
      },
    );
  };
  return (
    <FormPanel
      title={t('minutes.correct')}
      onClose={onClose}
      save={t('minutes.correctSubmit')}
      isSaving={correct.isPending}
      onSave={send}
      problem={correct.error !== null && <ProblemNotice error={correct.error} />}
    >
      <Select
        name="subjectId"
        label={t('minutes.about')}
        optional
        value={subjectId}
        onChange={setSubjectId}
        options={finished.subjects.map((one) => ({ code: one.subjectId, label: one.title ?? '' }))}
      />
      <TextArea
        name="text"
        label={t('minutes.correction')}
        rows={4}
        maxLength={1000}
        value={text}
        onChange={setText}
        error={tried && !text.trim() ? t('finish.reasonMissing') : undefined}
      />
    </FormPanel>
  );
}

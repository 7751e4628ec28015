import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../api/loaded.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useToday } from '../../api/today.ts';
import {
  Button,
  Card,
  DateField,
  Hint,
  isDay,
  Row,
  Rows,
  SidePanel,
  TextArea,
  TextField,
  toast,
  yearsFrom,
} from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type ExtraSection, extraSectionsQuery, useRegisterSection, useReviewSection } from './extra-sections-api.ts';

/** A dossier has five sections; another one only for a reason that the administrator registered, and for a time. */
export function ExtraSectionsCard() {
  const { t, day } = useWords('home');
  const query = useQuery(extraSectionsQuery);
  const today = useToday();
  const [adding, setAdding] = useState(false);
  const [reviewed, setReviewed] = useState<ExtraSection>();
  return (
    <Card
      title={t('extra.title')}
      extra={
        <Button icon="plus" onPress={() => setAdding(true)}>
          {t('extra.add')}
        </Button>
      }
    >
      <p>{t('extra.lead')}</p>
      <Loaded query={query} lines={2}>
        {(sections) =>
          sections.length === 0 ? (
            <Hint>{t('extra.none')}</Hint>
          ) : (
            <Rows>
              {sections.map((section) => {
                const isOver = section.untilOn < today;
                return (
                  <Row
                    key={section.sectionId}
                    title={section.name}
                    meta={[t(isOver ? 'extra.over' : 'extra.until', { day: day(section.untilOn) })]}
                    end={!isOver && <Button onPress={() => setReviewed(section)}>{t('extra.review')}</Button>}
                  >
                    <p>{section.necessity}</p>
                  </Row>
                );
              })}
            </Rows>
          )
        }
      </Loaded>
      {adding && <AddPanel onClose={() => setAdding(false)} />}
      {reviewed && <ReviewPanel section={reviewed} onClose={() => setReviewed(undefined)} />}
    </Card>
  );
}

function AddPanel({ onClose }: { onClose(): void }) {
  const { t } = useWords('home');
  const [name, setName] = useState('');
  const [necessity, setNecessity] = useState('');
  const [untilOn, setUntilOn] = useState('');
  const [tried, setTried] = useState(false);
  const register = useRegisterSection();
  const missing = (isMissing: boolean) => (tried && isMissing ? t('extra.fillIn') : undefined);
  const save = () => {
    setTried(true);
    if (!name.trim() || !necessity.trim() || !isDay(untilOn)) return;
    register.mutate(
      { name: name.trim(), necessity: necessity.trim(), untilOn },
      {
        onSuccess: () => {
          toast(t('extra.added'));
          onClose();
        },
      },
    );
  };
  return (
    <SidePanel
      open
      title={t('extra.add')}
      onClose={onClose}
      actions={
        <Button look="primary" isPending={register.isPending} onPress={save}>
          {t('extra.save')}
        </Button>
      }
    >
      <div className="form">
        <TextField
          name="name"
          label={t('extra.name')}
          maxLength={60}
          value={name}
          onChange={setName}
          error={missing(!name.trim())}
        />
        <TextArea
          name="necessity"
          label={t('extra.necessity')}
          hint={t('extra.necessityHint')}
          rows={4}
          maxLength={500}
          counted
          value={necessity}
          onChange={setNecessity}
          error={missing(!necessity.trim())}
        />
        <UntilField value={untilOn} onChange={setUntilOn} error={missing(untilOn === '')} />
        {register.error && <ProblemNotice error={register.error} />}
      </div>
    </SidePanel>
  );
}

function ReviewPanel({ section, onClose }: { section: ExtraSection; onClose(): void }) {
  const { t } = useWords('home');
  const [untilOn, setUntilOn] = useState(section.untilOn);
  const review = useReviewSection();
  const save = () => {
    if (!isDay(untilOn)) return;
    review.mutate(
      { sectionId: section.sectionId, untilOn },
      {
        onSuccess: () => {
          toast(t('extra.reviewed'));
          onClose();
        },
      },
    );
  };
  return (
    <SidePanel
      open
      title={t('extra.reviewTitle', { name: section.name })}
      onClose={onClose}
      actions={
        <Button look="primary" isPending={review.isPending} onPress={save}>
          {t('extra.save')}
        </Button>
      }
    >
      <div className="form">
        <p>{t('extra.reviewText')}</p>
        <UntilField value={untilOn} onChange={setUntilOn} error={untilOn === '' ? t('extra.fillIn') : undefined} />
        {review.error && <ProblemNotice error={review.error} />}
      </div>
    </SidePanel>
  );
}

function UntilField(props: { value: string; onChange(day: string): void; error: string | undefined }) {
  const { t } = useWords('home');
  return (
    <DateField
      name="untilOn"
      label={t('extra.untilOn')}
      hint={t('extra.untilHint')}
      {...props}
      {...yearsFrom(useToday(), 1)}
    />
  );
}

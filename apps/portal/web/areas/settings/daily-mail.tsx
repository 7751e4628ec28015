import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../api/loaded.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Button, ButtonRow, Card, CheckboxGroup, Form, Select, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type DailyMail, dailyMailQuery, type MailTopic, useChooseDailyMail } from './api.ts';

/** When the mail with what can wait comes, and what is in it (P-5). */
export function DailyMailCard() {
  const { t } = useWords('settings');
  const query = useQuery(dailyMailQuery);
  return (
    <Card title={t('mail.title')}>
      <p>{t('mail.text')}</p>
      <Loaded query={query} lines={5}>
        {(chosen) => <Choosing key={JSON.stringify(chosen)} chosen={chosen} />}
      </Loaded>
      <h3>{t('mail.always')}</h3>
      <ul>
        <li>{t('mail.invitations')}</li>
        <li>{t('mail.urgent')}</li>
      </ul>
    </Card>
  );
}

const usual = 'usual';

function Choosing({ chosen }: { chosen: DailyMail }) {
  const { t } = useWords('settings');
  const { topics, hours, usualAt } = chosen;
  const [at, setAt] = useState(chosen.at ?? usual);
  const [within, setWithin] = useState<string[]>(topics.filter((topic) => !chosen.without.includes(topic)));
  const choose = useChooseDailyMail();
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        const without = topics.filter((topic: MailTopic) => !within.includes(topic));
        choose.mutate(
          { at: at === usual ? null : at, without: [...without] },
          { onSuccess: () => toast(t('mail.saved')) },
        );
      }}
    >
      <Select
        label={t('mail.hour')}
        value={at}
        onChange={setAt}
        options={[
          { code: usual, label: t('mail.usual', { at: usualAt }) },
          ...hours.map((hour) => ({ code: hour, label: t('mail.at', { at: hour }) })),
        ]}
      />
      <CheckboxGroup
        label={t('mail.within')}
        hint={t('mail.withinHint')}
        optional
        value={within}
        onChange={setWithin}
        options={topics.map((topic) => ({ code: topic, label: t(`mail.topics.${topic}`) }))}
      />
      {choose.error && <ProblemNotice error={choose.error} />}
      <ButtonRow>
        <Button type="submit" look="primary" isPending={choose.isPending}>
          {t('mail.save')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

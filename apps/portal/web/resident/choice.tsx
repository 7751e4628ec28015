import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { Alert, Button, ButtonRow, Card, CheckboxGroup, Facts, Hint } from '../kit/index.ts';
import { useMoments } from '../language/moments.ts';
import { useWords } from '../language/words.ts';
import { choiceQuery, type OfferedTimes, sendChoice } from './api.ts';
import { LinkPage } from './link-page.tsx';

/** Which of the offered times suit, before there is a time. */
export function ChoicePage() {
  const { t } = useWords('resident');
  return <LinkPage title={t('choice.title')}>{(token) => <Opened key={token} token={token} />}</LinkPage>;
}

function Opened({ token }: { token: string }) {
  const opened = useQuery(choiceQuery(token));
  return (
    <Card>
      <Loaded query={opened} lines={4}>
        {() => opened.data && <Choosing token={token} offered={opened.data} />}
      </Loaded>
    </Card>
  );
}

function Choosing({ token, offered }: { token: string; offered: OfferedTimes }) {
  const { t } = useWords('resident');
  const { when, at } = useMoments();
  const { options, answerBy, suitableOptionIds, invitedBy, answersAs } = offered;
  const [chosen, setChosen] = useState<string[]>(suitableOptionIds ?? []);
  const send = useMutation({ mutationFn: (ids: string[]) => sendChoice(token, ids) });
  const none = send.data ? send.data.suitableOptionIds?.length === 0 : suitableOptionIds?.length === 0;
  return (
    <>
      {(send.data || suitableOptionIds) && (
        <Alert tone="positive" title={none ? t('choice.nowNone') : t('choice.now')} live>
          <p>{t('choice.next')}</p>
        </Alert>
      )}
      <Facts
        facts={[
          { name: t('answer.invitedBy'), value: invitedBy },
          ...(answersAs ? [{ name: t('answer.answersAs'), value: answersAs }] : []),
        ]}
      />
      <CheckboxGroup
        label={t('choice.question')}
        value={chosen}
        onChange={setChosen}
        options={options.map((option) => ({ code: option.optionId, label: when(option) }))}
      />
      {send.error !== null && <ProblemNotice error={send.error} />}
      <ButtonRow>
        <Button
          look="primary"
          isDisabled={chosen.length === 0}
          isPending={send.isPending && send.variables.length > 0}
          onPress={() => send.mutate(chosen)}
        >
          {t('choice.send')}
        </Button>
        <Button
          isPending={send.isPending && send.variables.length === 0}
          onPress={() => {
            setChosen([]);
            send.mutate([]);
          }}
        >
          {t('choice.none')}
        </Button>
      </ButtonRow>
      <Hint>{t('choice.change', { until: at(answerBy) })}</Hint>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { type Control, useWatch } from 'react-hook-form';
import { Loaded } from '../../api/loaded.tsx';
import { usePeople } from '../../directory/api.ts';
import { Alert, Button, ButtonRow, Field, LinkButton, RadioGroup } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { DeskPhone } from '../../shell/desk-phone.tsx';
import { useUser } from '../../shell/session/user.ts';
import { useAdviceWords } from '../advice/advice-words.ts';
import { unusedAdviceQuery } from '../advice/api.ts';
import { coordinatorsQuery } from '../request/api.ts';
import type { Asked, Draft } from './upscaling.ts';

interface About {
  control: Control<Draft, unknown, Asked>;
  district: string;
}

/** The advice that those who disagree always ask first (S002-43c), which becomes this request. */
export function AdviceField({ control, district }: About) {
  const { t } = useWords('upscaling', 'advice');
  const advises = useUser().roles.includes('independent-coordinator');
  const behalf = useWatch({ control, name: 'behalf' });
  const query = useQuery(unusedAdviceQuery);
  const { title, about } = useAdviceWords(query.data ?? []);
  return (
    <Loaded query={query}>
      {(advices) => (
        <>
          <Field
            as={RadioGroup}
            control={control}
            name="adviceId"
            label={t(behalf === 'self' ? 'ask.advice' : 'ask.adviceGiven')}
            hint={t('ask.adviceHint')}
            options={advices.map((advice) => ({
              code: advice.adviceId,
              label: title(advice),
              hint: about(advice).join(' · '),
            }))}
            whenNone={
              <Alert tone="info" title={t('ask.adviceFirst')} live>
                {advises ? <p>{t('ask.adviceRecord')}</p> : <WhomToAsk district={district} />}
              </Alert>
            }
          />
          <ButtonRow>
            <Button isPending={query.isFetching} onPress={() => void query.refetch()}>
              {t(query.isFetching ? 'ask.adviceLooking' : 'ask.adviceAgain')}
            </Button>
            {advises && (
              <LinkButton to="/adviezen/nieuw" target="_blank">
                {t('ask.adviceRecordLink')}
              </LinkButton>
            )}
          </ButtonRow>
        </>
      )}
    </Loaded>
  );
}

function WhomToAsk({ district }: { district: string }) {
  const { t } = useWords('upscaling', 'advice');
  const pool = useQuery(coordinatorsQuery(district)).data;
  const available = pool?.filter((one) => one.available) ?? [];
  const people = usePeople(available.map(({ personId }) => personId));
  return (
    <>
      <p>{t('ask.adviceHow')}</p>
      {pool && <p>{t(available.length > 0 ? 'ask.adviceWhom' : 'ask.adviceNobody')}</p>}
      <ul>
        {[...people.values()].map(({ personId, name, organisation }) => (
          <li key={personId}>
            {name}, {organisation.name}
          </li>
        ))}
      </ul>
      <p>
        {t('advice:advice.call')} <DeskPhone district={district} />
      </p>
    </>
  );
}

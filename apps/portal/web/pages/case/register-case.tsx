import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo } from 'react';
import { type Control, useForm, useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { useRegisterCase } from '../../api/cases.ts';
import {
  Alert,
  Button,
  ButtonRow,
  Columns,
  ErrorSummary,
  Field,
  Fieldset,
  Form,
  Page,
  RadioGroup,
  Select,
  TextArea,
  toast,
} from '../../kit/index.ts';
import { useToday } from '../../session/business-time.ts';
import { useWorkplace } from '../../session/workplace.ts';
import { useWords } from '../../text/words.ts';
import { useFaults } from '../faults.ts';
import { NotSent } from '../not-sent.tsx';
import { UnsentGuard, useGoingOn } from '../unsent-guard.tsx';
import { CriterionPanel } from './criterion-panel.tsx';
import { MemberFields } from './member-fields.tsx';
import { type Draft, emptyDraft, type Registration, registrationSchema, requestOf } from './registration.ts';

/** Registers the household at first contact (P-1). What was typed stays until the service has said that it is on record. */
export function RegisterCase() {
  const { t, options } = useWords();
  const { districts } = useWorkplace();
  const { goesOn, goOnTo } = useGoingOn();
  const register = useRegisterCase();
  const today = useToday();
  const schema = useMemo(() => registrationSchema(t, today), [t, today]);
  const form = useForm<Draft, unknown, Registration>({
    resolver: zodResolver(schema),
    defaultValues: emptyDraft(),
    shouldFocusError: false,
  });
  const { control, formState } = form;
  const faults = useFaults(form, register.error);

  // Somebody on the phone asks for scaling up: the household first, its request right after (P-4).
  const byPhone = useSearchParams()[0].get('daarna') === 'opschaling';
  const send = (then: '' | '/opschaling') =>
    form
      .handleSubmit(async (registration) => {
        const { caseId } = await register.mutateAsync(requestOf(registration));
        toast(t('register.done'));
        goOnTo(`/casussen/${caseId}${then}`);
      })()
      .catch(() => undefined);

  return (
    <Page
      title={byPhone ? t('requests.phone') : t('register.title')}
      lead={byPhone ? t('register.phoneLead') : t('register.lead')}
      back={{ to: '/', label: t('nav.home') }}
    >
      <Alert tone="warning" title={t('register.dangerTitle')}>
        <p>{t('register.danger')}</p>
      </Alert>
      <ErrorSummary faults={faults} attempt={formState.submitCount} />
      <Columns aside={<CriterionAside control={control} />}>
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            void send(byPhone ? '/opschaling' : '');
          }}
        >
          <Fieldset legend={t('register.source')}>
            <Field
              as={RadioGroup}
              control={control}
              name="sourceKind"
              label={t('register.sourceKind')}
              options={(['report', 'contact', 'question'] as const).map((code) => ({
                code,
                label: t(`register.sourceKinds.${code}`),
                hint: t(`register.sourceHints.${code}`),
              }))}
            />
            <Field
              as={Select}
              control={control}
              name="district"
              label={t('register.district')}
              hint={t('register.districtHint')}
              options={options(districts)}
            />
          </Fieldset>
          <MemberFields control={control} />
          <Fieldset legend={t('register.explored')}>
            <Field
              as={TextArea}
              control={control}
              name="explored"
              label={t('register.exploredLabel')}
              hint={t('register.exploredHint')}
              optional
              rows={6}
            />
          </Fieldset>
          {register.error && faults.length === 0 && <NotSent error={register.error} />}
          <ButtonRow>
            <Button type="submit" look="primary" isPending={register.isPending}>
              {register.isPending ? t('register.submitting') : t(byPhone ? 'register.next' : 'register.submit')}
            </Button>
            {!byPhone && (
              <Button isPending={register.isPending} onPress={() => void send('/opschaling')}>
                {t('register.submitAndAsk')}
              </Button>
            )}
          </ButtonRow>
        </Form>
      </Columns>
      <UnsentGuard unsent={formState.isDirty && !goesOn} />
    </Page>
  );
}

/** Explains while somebody types; only this part of the page follows each key. */
function CriterionAside({ control }: { control: Control<Draft, unknown, Registration> }) {
  const { t } = useWords();
  const members = useWatch({ control, name: 'members' });
  return (
    <CriterionPanel
      members={members.map(({ givenName, lifeAreas }, index) => ({
        memberId: String(index),
        name: givenName.trim() || t('register.member', { number: index + 1 }),
        lifeAreas,
      }))}
    />
  );
}

import { zodResolver } from '@hookform/resolvers/zod';
import type { RequestOutcome } from '@rondetafel/contracts';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useFaults } from '../../forms/faults.ts';
import { MotivationField } from '../../forms/motivation-field.tsx';
import { UnsentGuard } from '../../forms/unsent-guard.tsx';
import { Button, ButtonRow, Card, ErrorSummary, Field, Form, RadioGroup, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useAnswerDownscaling } from './api.ts';

const outcomes = ['access-solves', 'round-table', 'other-possibilities'] as const satisfies readonly RequestOutcome[];

const answerSchema = (t: TFunction<['request', 'forms']>) =>
  z.object({
    outcome: z
      .string()
      .refine((outcome) => (outcomes as readonly string[]).includes(outcome), t('request.outcomeFirst')),
    motivation: z
      .string()
      .trim()
      .min(1, t('forms:motivation.missing'))
      .max(10_000, t('forms:faults.tooLong', { maximum: 10_000 })),
  });

/** The access point answers a request to scale down, with the reason that the requester reads (S002-50, R-17). */
export function AccessCard({ requestId }: { requestId: string }) {
  const { t } = useWords('request', 'forms');
  const decide = useAnswerDownscaling(requestId);
  const schema = useMemo(() => answerSchema(t), [t]);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { outcome: '', motivation: '' },
    shouldFocusError: false,
  });
  const { control, formState } = form;
  const faults = useFaults(form, decide.error);
  const send = form.handleSubmit(async ({ outcome, motivation }) => {
    await decide.mutateAsync({ outcome: outcome as RequestOutcome, motivation });
    toast(t('request.decided'));
  });
  return (
    <Card title={t('request.accessTitle')}>
      <p>{t('request.accessLead')}</p>
      <ErrorSummary faults={faults} attempt={formState.submitCount} />
      <Form onSubmit={(event) => send(event).catch(() => undefined)}>
        <Field
          as={RadioGroup}
          control={control}
          name="outcome"
          label={t('request.outcome')}
          options={outcomes.map((code) => ({
            code,
            label: t(`request.accessOutcomes.${code}`),
          }))}
        />
        <MotivationField control={control} name="motivation" />
        {decide.error && faults.length === 0 && <ProblemNotice error={decide.error} />}
        <ButtonRow>
          <Button type="submit" look="primary" isPending={formState.isSubmitting}>
            {formState.isSubmitting ? t('request.deciding') : t('request.decide')}
          </Button>
        </ButtonRow>
      </Form>
      <UnsentGuard unsent={formState.isDirty && !decide.isSuccess} />
    </Card>
  );
}

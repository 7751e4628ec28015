import { zodResolver } from '@hookform/resolvers/zod';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useFaults } from '../../forms/faults.ts';
import { MotivationField } from '../../forms/motivation-field.tsx';
import { UnsentGuard } from '../../forms/unsent-guard.tsx';
import { Button, ButtonRow, Card, ErrorSummary, Field, Form, RadioGroup } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';

interface Option<Outcome extends string> {
  readonly code: Outcome;
  readonly label: string;
  readonly hint?: string;
}

interface DecisionFormProps<Outcome extends string> {
  readonly title: string;
  readonly lead: string;
  readonly options: readonly Option<Outcome>[];
  readonly decide: {
    mutateAsync(decision: { outcome: Outcome; motivation: string }): Promise<unknown>;
    readonly error: Error | null;
    readonly isSuccess: boolean;
  };
  onDecided(): void;
}

const decisionSchema = (t: TFunction<['request', 'forms']>, outcomes: readonly string[]) =>
  z.object({
    outcome: z.string().refine((outcome) => outcomes.includes(outcome), t('request.outcomeFirst')),
    motivation: z
      .string()
      .trim()
      .min(1, t('forms:motivation.missing'))
      .max(10_000, t('forms:faults.tooLong', { maximum: 10_000 })),
  });

/** One of the outcomes, with the reason that every requester reads. */
export function DecisionForm<Outcome extends string>(props: DecisionFormProps<Outcome>) {
  const { title, lead, options, decide, onDecided } = props;
  const { t } = useWords('request', 'forms');
  const codes = options.map(({ code }) => code).join(' ');
  const schema = useMemo(() => decisionSchema(t, codes.split(' ')), [t, codes]);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { outcome: '', motivation: '' },
    shouldFocusError: false,
  });
  const { control, formState } = form;
  const faults = useFaults(form, decide.error);
  const send = form.handleSubmit(async ({ outcome, motivation }) => {
    await decide.mutateAsync({ outcome: outcome as Outcome, motivation });
    onDecided();
  });
  return (
    <Card title={title}>
      <p>{lead}</p>
      <ErrorSummary faults={faults} attempt={formState.submitCount} />
      <Form onSubmit={(event) => send(event).catch(() => undefined)}>
        <Field as={RadioGroup} control={control} name="outcome" label={t('request.outcome')} options={options} />
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

import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import type { ZodType } from 'zod';
import { Button, ButtonRow, Columns, ErrorSummary, type Fault, Form, toast } from '../kit/index.ts';
import { useFaults } from './faults.ts';
import { NotSent } from './not-sent.tsx';
import { UnsentGuard, useGoingOn } from './unsent-guard.tsx';

interface Sending<Values extends FieldValues, Out, Wish> {
  /** What the form asks, with a sentence for every fault. */
  schema: ZodType<Out, Values>;
  empty: DefaultValues<Values>;
  /** Sends the form; returns the message and the next page. What it throws is shown. `wish` is the button that was pressed, if there are several. */
  send(filled: Out, wish?: Wish): Promise<{ done: string; goOnTo: string }>;
}

export interface LongFormState<Values extends FieldValues, Out, Wish = never> {
  form: UseFormReturn<Values, unknown, Out>;
  faults: readonly Fault[];
  /** Why it was not sent, if it was tried. */
  refusal: unknown;
  isUnsent: boolean;
  send(wish?: Wish): Promise<void>;
  /** The same once more, by the button that was pressed: one change, since its key is the same. */
  again(): Promise<void>;
}

/** State of a form of several parts. What was typed stays until the service has confirmed it. */
export function useLongForm<Values extends FieldValues, Out, Wish = never>({
  schema,
  empty,
  send,
}: Sending<Values, Out, Wish>): LongFormState<Values, Out, Wish> {
  const { goesOn, goOnTo } = useGoingOn();
  const form = useForm<Values, unknown, Out>({
    resolver: zodResolver(schema),
    defaultValues: empty,
    shouldFocusError: false,
  });
  const [refusal, setRefusal] = useState<unknown>(null);
  const faults = useFaults(form, refusal);
  const wished = useRef<Wish | undefined>(undefined);
  const sendIt = (wish?: Wish) => {
    wished.current = wish;
    return (
      form
        .handleSubmit(async (filled) => {
          setRefusal(null);
          const { done, goOnTo: address } = await send(filled, wish);
          toast(done);
          goOnTo(address);
        })()
        // Shown above the button, or at the fields.
        .catch(setRefusal)
    );
  };
  return {
    form,
    faults,
    refusal,
    isUnsent: form.formState.isDirty && !goesOn,
    send: sendIt,
    again: () => sendIt(wished.current),
  };
}

interface LongFormProps<Values extends FieldValues, Out, Wish> {
  state: LongFormState<Values, Out, Wish>;
  /** Explains beside the form. */
  aside?: ReactNode;
  /** The main button, and what it is called while it is at work. */
  submit: string;
  submitting: string;
  wish?: Wish;
  /** Of a field that is there several times: of whom or what, said before its fault. */
  of?: (field: string) => string | undefined;
  moreButtons?: ReactNode;
  children: ReactNode;
}

/** Error summary, parts, why it was not sent, buttons; asks for confirmation before the page is left unsent. */
export function LongForm<Values extends FieldValues, Out, Wish>({
  state: { form, faults, refusal, isUnsent, send, again },
  aside,
  submit,
  submitting,
  wish,
  of,
  moreButtons,
  children,
}: LongFormProps<Values, Out, Wish>) {
  const { isSubmitting, submitCount } = form.formState;
  const named = faults.map((fault) => {
    const whose = fault.field && of?.(fault.field);
    return whose ? { ...fault, message: `${whose}: ${fault.message}` } : fault;
  });
  const parts = (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void send(wish);
      }}
    >
      {children}
      {refusal !== null && faults.length === 0 && <NotSent error={refusal} onAgain={() => void again()} />}
      <ButtonRow>
        <Button type="submit" look="primary" isPending={isSubmitting}>
          {isSubmitting ? submitting : submit}
        </Button>
        {moreButtons}
      </ButtonRow>
    </Form>
  );
  return (
    <>
      <ErrorSummary faults={named} attempt={submitCount} />
      {aside ? <Columns aside={aside}>{parts}</Columns> : parts}
      <UnsentGuard unsent={isUnsent} />
    </>
  );
}

import { useEffect, useRef } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { ApiProblem } from '../api/problem.ts';
import { type Fault, faultsOf } from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import { FieldFaults } from './field-faults.ts';

/**
 * Everything that is wrong with a form, found here or by the service. The service names a fault's place by JSON pointer
 * (`/members/0/birthOn`); it is shown at that field too, until somebody changes it.
 */
export function useFaults<Values extends FieldValues, Context, Out>(
  form: UseFormReturn<Values, Context, Out>,
  refusal: unknown,
): Fault[] {
  const { setError, trigger, formState } = form;
  const { t } = useWords('forms');
  const words = useRef(t);
  // Validate again when the language changes, so that the messages follow it.
  useEffect(() => {
    if (words.current !== t && formState.isSubmitted) void trigger();
    words.current = t;
  }, [t, trigger, formState.isSubmitted]);
  useEffect(() => {
    for (const { pointer, detail } of placedIn(refusal)) {
      setError(pointer.slice(1).replaceAll('/', '.') as FieldPath<Values>, { type: 'service', message: detail });
    }
  }, [refusal, setError]);
  // In the order of the form, whichever check found them.
  const places = Object.keys(form.getValues());
  const placeOf = ({ field = '' }: Fault) => places.indexOf(field.split('.')[0] ?? '');
  return faultsOf(formState.errors).toSorted((one, other) => placeOf(one) - placeOf(other));
}

const placedIn = (refusal: unknown) => {
  if (refusal instanceof FieldFaults) return refusal.faults;
  return refusal instanceof ApiProblem ? (refusal.body.errors ?? []) : [];
};

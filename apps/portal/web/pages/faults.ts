import { useEffect } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { ApiProblem } from '../api/problem.ts';
import { type Fault, faultsOf } from '../kit/index.ts';

/**
 * Everything that is wrong with a form, found here or by the service. The service names a fault's place by JSON pointer
 * (`/members/0/birthOn`); it is shown at that field too, until somebody changes it.
 */
export function useFaults<Values extends FieldValues, Context, Out>(
  form: UseFormReturn<Values, Context, Out>,
  refusal: unknown,
): Fault[] {
  const { setError } = form;
  useEffect(() => {
    if (!(refusal instanceof ApiProblem)) return;
    for (const { pointer, detail } of refusal.body.errors ?? []) {
      setError(pointer.slice(1).replaceAll('/', '.') as FieldPath<Values>, { type: 'service', message: detail });
    }
  }, [refusal, setError]);
  // In the order of the form, whichever check found them.
  const places = Object.keys(form.getValues());
  const placeOf = ({ field = '' }: Fault) => places.indexOf(field.split('.')[0] ?? '');
  return faultsOf(form.formState.errors).toSorted((one, other) => placeOf(one) - placeOf(other));
}

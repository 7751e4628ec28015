import { type Control, type UseFormSetValue, useFieldArray, useWatch } from 'react-hook-form';
import { AddSomebody } from '../../directory/add-somebody.tsx';
import { ProfessionalFinder } from '../../directory/finders.tsx';
import { Button, ButtonRow, Field, Fieldset, Hint } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { Draft, Recorded } from './recording.ts';

const most = 20;

/** Whoever is named here reads the advice and can make a request of it. */
export function WhoGotIt({
  control,
  setValue,
}: {
  control: Control<Draft, unknown, Recorded>;
  setValue: UseFormSetValue<Draft>;
}) {
  const { t } = useWords('advice');
  const { fields, append, remove } = useFieldArray({ control, name: 'people' });
  const people = useWatch({ control, name: 'people' });
  const last = fields.length - 1;
  // A colleague who was just added fills the last field if it is empty.
  const take = (personId: string) =>
    people[last]?.personId === ''
      ? setValue(`people.${last}.personId`, personId, { shouldDirty: true })
      : append({ personId });
  return (
    <Fieldset legend={t('advice.who')}>
      <Hint>{t('advice.whoHint')}</Hint>
      {fields.map(({ id }, index) => (
        <Field
          key={id}
          as={ProfessionalFinder}
          control={control}
          name={`people.${index}.personId`}
          label={t('advice.person', { number: index + 1 })}
          hint={index === 0 ? t('advice.personHint') : undefined}
          optional
        />
      ))}
      <ButtonRow>
        {fields.length < most && (
          <Button
            icon="plus"
            onPress={() => append({ personId: '' }, { focusName: `people.${fields.length}.personId` })}
          >
            {t('advice.addPerson')}
          </Button>
        )}
        {last > 0 && (
          <Button look="subtle" icon="cross" onPress={() => remove(last)}>
            {t('advice.removePerson', { number: last + 1 })}
          </Button>
        )}
      </ButtonRow>
      <AddSomebody onAdded={({ personId = '' }) => take(personId)} />
    </Fieldset>
  );
}

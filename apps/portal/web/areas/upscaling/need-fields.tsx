import { useState } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import type { Case } from '../../household/api.ts';
import { Button, CheckboxGroup, Facts, Field, Fieldset, Hint, TextArea } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { type Asked, type Draft, meetsCriterion } from './upscaling.ts';

/** In which life areas each member needs support now (P-6); below the criterion it takes a reason. */
export function NeedFields({
  control,
  members,
}: {
  control: Control<Draft, unknown, Asked>;
  members: Case['members'];
}) {
  const { t, options, named } = useWords('upscaling');
  const workplace = useWorkplace();
  const [needs, parties] = useWatch({ control, name: ['members', 'parties'] });
  // What the registration knows is taken over; it is asked of whom it does not.
  const [changes, setChanges] = useState(members.some(({ lifeAreas }) => !lifeAreas));
  const areasOf = (codes: readonly string[]) =>
    codes.length > 0 ? codes.map((code) => named(workplace.lifeAreas, code)).join(', ') : t('ask.needsNone');
  return (
    <Fieldset
      legend={t('ask.needs')}
      extra={
        !changes && (
          <Button look="subtle" onPress={() => setChanges(true)}>
            {t('ask.needsChange')}
          </Button>
        )
      }
    >
      <Hint>{t(changes ? 'ask.needsHint' : 'ask.needsTaken')}</Hint>
      {!changes && (
        <Facts
          facts={members.map(({ givenName = '' }, index) => ({
            name: givenName,
            value: areasOf(needs[index]?.lifeAreas ?? []),
          }))}
        />
      )}
      {changes &&
        members.map(({ memberId, givenName = '' }, index) => (
          <Field
            key={memberId}
            as={CheckboxGroup}
            control={control}
            name={`members.${index}.lifeAreas`}
            label={t('ask.needsOf', { name: givenName })}
            optional
            columns
            options={options(workplace.lifeAreas)}
          />
        ))}
      {!meetsCriterion({ members: needs, parties }, workplace) && (
        <Field
          as={TextArea}
          control={control}
          name="belowCriterionReason"
          label={t('ask.below')}
          hint={t('ask.belowHint')}
          rows={3}
        />
      )}
    </Fieldset>
  );
}

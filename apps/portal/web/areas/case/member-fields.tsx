import { type Control, useFieldArray, useWatch } from 'react-hook-form';
import { useToday } from '../../api/today.ts';
import { LanguageSelect } from '../../directory/language-select.tsx';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  DateField,
  Field,
  FieldRow,
  Fieldset,
  Select,
  TextField,
  toast,
} from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { KnownNotice } from './known-notice.tsx';
import {
  anotherMember,
  birthBounds,
  births,
  type Draft,
  dueBounds,
  type Registration,
  relations,
} from './registration.ts';

type FormControl = Control<Draft, unknown, Registration>;

export function MemberFields({ control }: { control: FormControl }) {
  const { t } = useWords('case');
  const { fields, append, remove, insert } = useFieldArray({ control, name: 'members' });
  const members = useWatch({ control, name: 'members' });
  const take = (index: number) => {
    const removed = members[index];
    remove(index);
    toast(t('register.removed'), removed && (() => insert(index, removed)));
  };
  return (
    <>
      {fields.map(({ id }, index) => (
        <OneMember
          key={id}
          control={control}
          index={index}
          onRemove={fields.length > 1 ? () => take(index) : undefined}
        />
      ))}
      <div>
        <Button
          icon="plus"
          onPress={() => append(anotherMember(members), { focusName: `members.${fields.length}.givenName` })}
        >
          {t('register.addMember')}
        </Button>
      </div>
    </>
  );
}

function OneMember({ control, index, onRemove }: { control: FormControl; index: number; onRemove?: () => void }) {
  const { t } = useWords('case');
  const name = useWatch({ control, name: `members.${index}.givenName` })?.trim();
  const number = index + 1;
  return (
    <Fieldset
      legend={name ? t('register.memberNamed', { number, name }) : t('register.member', { number })}
      extra={
        onRemove && (
          <Button look="subtle" icon="cross" aria-label={t('register.removeMemberOf', { number })} onPress={onRemove}>
            {t('register.removeMember')}
          </Button>
        )
      }
    >
      <FieldsOfMember control={control} index={index} isNew />
    </Fieldset>
  );
}

/** @param isNew asks whether they are known already, and where they are reached. */
export function FieldsOfMember({ control, index, isNew }: { control: FormControl; index: number; isNew: boolean }) {
  const { t, options } = useWords('case', 'directory');
  const { lifeAreas } = useWorkplace();
  const birth = useWatch({ control, name: `members.${index}.birth` });
  const email = useWatch({ control, name: `members.${index}.email` })?.trim();
  const today = useToday();
  const at = `members.${index}` as const;
  return (
    <>
      <FieldRow>
        <Field as={TextField} control={control} name={`${at}.givenName`} label={t('register.givenName')} optional />
        <Field
          as={TextField}
          control={control}
          name={`${at}.familyName`}
          label={t('register.familyName')}
          hint={t('register.familyNameHint')}
          optional={birth === 'unborn'}
        />
      </FieldRow>
      <FieldRow>
        <Field
          as={Select}
          control={control}
          name={`${at}.birth`}
          label={t('register.birth')}
          options={births.map((code) => ({ code, label: t(`register.births.${code}`) }))}
        />
        {birth === 'part' && (
          <Field
            as={TextField}
            control={control}
            name={`${at}.birthPart`}
            label={t('register.birthPart')}
            hint={t('register.birthPartHint')}
          />
        )}
        {birth === 'day' && (
          <Field
            as={DateField}
            control={control}
            name={`${at}.birthOn`}
            label={t('register.birthOn')}
            {...birthBounds(today)}
          />
        )}
        {birth === 'unborn' && (
          <Field
            as={DateField}
            control={control}
            name={`${at}.birthOn`}
            label={t('register.dueOn')}
            optional
            {...dueBounds(today)}
          />
        )}
      </FieldRow>
      {isNew && <KnownNotice control={control} index={index} />}
      <FieldRow>
        <Field
          as={Select}
          control={control}
          name={`${at}.relation`}
          label={t('register.relation')}
          optional
          options={relations.map((code) => ({ code, label: t(`register.relations.${code}`) }))}
        />
        {isNew && birth !== 'unborn' && (
          <Field
            as={TextField}
            control={control}
            name={`${at}.email`}
            type="email"
            label={t('register.email')}
            hint={t('register.emailHint')}
            optional
          />
        )}
        {isNew && birth !== 'unborn' && email !== '' && (
          <Field
            as={LanguageSelect}
            control={control}
            name={`${at}.language`}
            label={t('directory:address.language')}
          />
        )}
      </FieldRow>
      <Field
        as={CheckboxGroup}
        control={control}
        name={`${at}.lifeAreas`}
        label={t('register.lifeAreas')}
        hint={t('register.lifeAreasHint')}
        optional
        columns
        options={options(lifeAreas)}
      />
      <Field
        as={Checkbox}
        control={control}
        name={`${at}.stepFree`}
        label={t('register.stepFree')}
        hint={t('register.stepFreeHint')}
      />
    </>
  );
}

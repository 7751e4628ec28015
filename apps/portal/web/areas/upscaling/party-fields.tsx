import { useQuery } from '@tanstack/react-query';
import { type Control, useController, useFieldArray, useWatch } from 'react-hook-form';
import { AddSomebody } from '../../directory/add-somebody.tsx';
import { colleaguesQuery, organisationQuery, professionalQuery } from '../../directory/api.ts';
import { useColleagueWords } from '../../directory/colleague-words.ts';
import { OrganisationFinder } from '../../directory/finders.tsx';
import type { Case } from '../../household/api.ts';
import { Button, CheckboxGroup, Field, FieldRow, Fieldset, Hint, Select, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type Asked, type Draft, emptyParty } from './upscaling.ts';

interface Parties {
  control: Control<Draft, unknown, Asked>;
  members: Case['members'];
}

/** Who helps the household now, the requester among them (S002-46); a school may be there for one child (P-8). */
export function PartyFields({ control, members }: Parties) {
  const { t } = useWords('upscaling', 'directory');
  const { fields, append, remove, insert } = useFieldArray({ control, name: 'parties' });
  const parties = useWatch({ control, name: 'parties' });
  const take = (index: number) => {
    const removed = parties[index];
    remove(index);
    toast(t('ask.partyRemoved'), removed && (() => insert(index, removed)));
  };
  return (
    <>
      <Fieldset legend={t('ask.parties')}>
        <Hint>{t('ask.partiesHint')}</Hint>
      </Fieldset>
      {fields.map(({ id }, index) => (
        <OneParty key={id} control={control} members={members} index={index} onRemove={() => take(index)} />
      ))}
      <div>
        <Button
          icon="plus"
          onPress={() => append(emptyParty(), { focusName: `parties.${fields.length}.organisationId` })}
        >
          {t('ask.addParty')}
        </Button>
      </div>
    </>
  );
}

function OneParty({ control, members, index, onRemove }: Parties & { index: number; onRemove: () => void }) {
  const { t } = useWords('upscaling', 'directory');
  const { optionOf } = useColleagueWords();
  const at = `parties.${index}` as const;
  const number = index + 1;
  const organisationId = useWatch({ control, name: `${at}.organisationId` });
  const organisation = useQuery(organisationQuery(organisationId || undefined)).data;
  const colleagues = useQuery(colleaguesQuery(organisationId)).data ?? [];
  const place = useController({ control, name: `${at}.organisationId` });
  const contact = useController({ control, name: `${at}.personId` });
  const named = useQuery(professionalQuery(contact.field.value || undefined)).data;
  return (
    <Fieldset
      legend={organisation ? t('ask.partyNamed', { number, name: organisation.name }) : t('ask.party', { number })}
      extra={
        <Button look="subtle" icon="cross" aria-label={t('ask.removePartyOf', { number })} onPress={onRemove}>
          {t('ask.removeParty')}
        </Button>
      }
    >
      <FieldRow>
        <Field
          as={OrganisationFinder}
          control={control}
          name={`${at}.organisationId`}
          label={t('directory:party.organisation')}
          hint={t('directory:party.organisationHint')}
          // The contact belongs to the organisation that was chosen before.
          onChosen={() => contact.field.onChange('')}
        />
        <Field
          as={Select}
          control={control}
          name={`${at}.personId`}
          label={t('directory:party.contact')}
          optional
          chosen={named ? optionOf(named) : undefined}
          options={[{ code: '', label: t('directory:party.noContact') }, ...colleagues.map(optionOf)]}
        />
      </FieldRow>
      <AddSomebody
        orOrganisation
        onAdded={({ organisationId: added, personId = '' }) => {
          place.field.onChange(added);
          contact.field.onChange(personId);
        }}
      />
      {members.length > 1 && (
        <Field
          as={CheckboxGroup}
          control={control}
          name={`${at}.memberIds`}
          label={t('directory:party.forMembers')}
          hint={t('directory:party.forMembersHint')}
          optional
          columns
          options={members.map(({ memberId, givenName = '' }) => ({ code: memberId, label: givenName }))}
        />
      )}
    </Fieldset>
  );
}

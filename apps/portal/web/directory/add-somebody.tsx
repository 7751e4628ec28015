import { MailAddress } from '@rondetafel/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useSettled } from '../forms/settled.ts';
import {
  Button,
  FieldRow,
  Hint,
  Row,
  Rows,
  SegmentedChoice,
  Select,
  SidePanel,
  TextField,
  toast,
} from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import { useWorkplace } from '../shell/workplace.ts';
import type { MailLanguage } from './addresses.ts';
import {
  type Organisation,
  organisationsLike,
  type Professional,
  professionalsLike,
  useAddOrganisation,
  useAddProfessional,
} from './api.ts';
import { OrganisationFinder, settleMs } from './finders.tsx';
import { LanguageSelect } from './language-select.tsx';

/** Who was chosen or added; an organisation alone where nobody of it is known yet. */
export interface Somebody {
  readonly organisationId: string;
  readonly personId?: string;
}

interface AddSomebodyProps {
  /** Of this organisation: it is not asked. */
  organisationId?: string | undefined;
  /** An organisation alone will do too. */
  orOrganisation?: boolean;
  onAdded(somebody: Somebody): void;
}

const nobody = { name: '', organisationId: '', function: '', email: '', phone: '', language: 'nl' as MailLanguage };
/** A new one, and what it is. */
const noOrganisation = { name: '', kind: '' };

/** Somebody who is needed and not in the list: a person or an organisation, known or new, in twenty seconds (P-11). */
export function AddSomebody(props: AddSomebodyProps) {
  const { t } = useWords('directory');
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button look="subtle" icon="plus" onPress={() => setOpen(true)}>
        {t('somebody.add')}
      </Button>
      {open && <SomebodyPanel {...props} onClose={() => setOpen(false)} />}
    </div>
  );
}

function SomebodyPanel({
  organisationId: fixed,
  orOrganisation,
  onAdded,
  onClose,
}: AddSomebodyProps & { onClose(): void }) {
  const { t, options } = useWords('directory', 'forms');
  const { organisationKinds } = useWorkplace();
  const [what, setWhat] = useState<'person' | 'organisation'>('person');
  const [typed, setTyped] = useState(nobody);
  const [isNewOrganisation, setNewOrganisation] = useState(false);
  const [organisation, setOrganisation] = useState(noOrganisation);
  const [tried, setTried] = useState(false);
  const add = useAddProfessional();
  const addOrganisation = useAddOrganisation();
  const change = (field: keyof typeof nobody) => (value: string) => setTyped({ ...typed, [field]: value });
  const asks = { person: what === 'person', organisation: what === 'organisation' || (!fixed && isNewOrganisation) };
  const name = typed.name.trim();
  const email = typed.email.trim();
  const phone = typed.phone.trim();
  const faults = {
    name: asks.person && !name,
    organisation: asks.person && !fixed && !isNewOrganisation && !typed.organisationId,
    newName: asks.organisation && !organisation.name.trim(),
    kind: asks.organisation && !organisation.kind,
    email: email !== '' && !MailAddress.safeParse(email).success,
    phone: phone !== '' && !/^\+?\d[\d ()-]{5,22}\d$/.test(phone),
  };
  const done = (somebody: Somebody, called: string) => {
    toast(t('colleague.added', { name: called }));
    onAdded(somebody);
    onClose();
  };
  const save = async () => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    const organisationId = asks.organisation
      ? (await addOrganisation.mutateAsync({ ...organisation, name: organisation.name.trim() })).organisationId
      : (fixed ?? typed.organisationId);
    if (!asks.person) return done({ organisationId }, organisation.name.trim());
    const title = typed.function.trim();
    const personId = await add.mutateAsync({
      name,
      organisationId,
      ...(title && { function: title }),
      ...(phone && { phone }),
      email,
      language: typed.language,
    });
    done({ organisationId, personId }, name);
  };
  const shown = (isWrong: boolean, fault: string) => (tried && isWrong ? fault : undefined);
  const problem = add.error ?? addOrganisation.error;
  return (
    <SidePanel
      open
      title={t('somebody.add')}
      onClose={onClose}
      actions={
        <>
          <Button
            look="primary"
            isPending={add.isPending || addOrganisation.isPending}
            // What a service refuses is shown below.
            onPress={() => void save().catch(() => undefined)}
          >
            {t('colleague.save')}
          </Button>
          <Button onPress={onClose}>{t('colleague.cancel')}</Button>
        </>
      }
    >
      {orOrganisation && !fixed && (
        <SegmentedChoice
          label={t('somebody.what')}
          value={what}
          onChange={setWhat}
          options={(['person', 'organisation'] as const).map((code) => ({ code, label: t(`somebody.kinds.${code}`) }))}
        />
      )}
      <Hint>{t(what === 'person' ? 'colleague.lead' : 'somebody.organisationLead')}</Hint>
      {asks.person && (
        <>
          <TextField
            label={t('colleague.name')}
            value={typed.name}
            onChange={change('name')}
            error={shown(faults.name, t('colleague.nameMissing'))}
          />
          <KnownPeople
            name={name}
            organisationId={fixed}
            onChosen={({ personId, organisation: own, name: called }) =>
              done({ personId, organisationId: own.organisationId }, called)
            }
          />
          {!fixed && !isNewOrganisation && (
            <>
              <OrganisationFinder
                label={t('colleague.organisation')}
                value={typed.organisationId}
                onChange={change('organisationId')}
                error={shown(faults.organisation, t('colleague.organisationMissing'))}
              />
              <div>
                <Button look="subtle" onPress={() => setNewOrganisation(true)}>
                  {t('somebody.notListed')}
                </Button>
              </div>
            </>
          )}
        </>
      )}
      {asks.organisation && (
        <>
          <TextField
            label={t('somebody.organisationName')}
            value={organisation.name}
            onChange={(value) => setOrganisation({ ...organisation, name: value })}
            error={shown(faults.newName, t('somebody.organisationNameMissing'))}
          />
          {!asks.person && (
            <KnownOrganisations
              name={organisation.name.trim()}
              onChosen={({ organisationId, name: called }) => done({ organisationId }, called)}
            />
          )}
          <Select
            label={t('somebody.kind')}
            value={organisation.kind}
            onChange={(kind) => setOrganisation({ ...organisation, kind })}
            options={options(organisationKinds)}
            error={shown(faults.kind, t('somebody.kindMissing'))}
          />
        </>
      )}
      {asks.person && (
        <>
          <TextField label={t('colleague.function')} optional value={typed.function} onChange={change('function')} />
          <FieldRow>
            <TextField
              type="email"
              label={t('colleague.email')}
              hint={t('colleague.emailHint')}
              optional
              value={typed.email}
              onChange={change('email')}
              error={shown(faults.email, t('forms:faults.email'))}
            />
            <TextField
              type="tel"
              label={t('somebody.phone')}
              optional
              value={typed.phone}
              onChange={change('phone')}
              error={shown(faults.phone, t('somebody.phoneFault'))}
            />
          </FieldRow>
          {email !== '' && (
            <LanguageSelect label={t('address.language')} value={typed.language} onChange={change('language')} />
          )}
        </>
      )}
      {problem && <ProblemNotice error={problem} />}
    </SidePanel>
  );
}

const shownMatches = 3;
/** Fewer letters stand in nearly every name. */
const enough = 3;

/** Who is meant may be known already: nobody is added twice. */
function KnownPeople({
  name,
  organisationId,
  onChosen,
}: {
  name: string;
  organisationId: string | undefined;
  onChosen(person: Professional): void;
}) {
  const { t } = useWords('directory');
  const settled = useSettled(name.trim(), settleMs);
  const { data = [] } = useQuery({ ...professionalsLike(settled), enabled: settled.length >= enough });
  const found = data.filter(({ organisation }) => !organisationId || organisation.organisationId === organisationId);
  if (name.length < enough || settled.length < enough || found.length === 0) return null;
  return (
    <div role="status">
      <Hint>{t('somebody.meant')}</Hint>
      <Rows>
        {found.slice(0, shownMatches).map((person) => (
          <Row
            key={person.personId}
            title={person.name}
            meta={[[person.function, person.organisation.name].filter(Boolean).join(', ')]}
            end={
              <Button aria-label={t('somebody.chooseOf', { name: person.name })} onPress={() => onChosen(person)}>
                {t('somebody.choose')}
              </Button>
            }
          />
        ))}
      </Rows>
    </div>
  );
}

function KnownOrganisations({ name, onChosen }: { name: string; onChosen(organisation: Organisation): void }) {
  const { t, named } = useWords('directory');
  const { organisationKinds } = useWorkplace();
  const settled = useSettled(name.trim(), settleMs);
  const { data = [] } = useQuery({ ...organisationsLike(settled), enabled: settled.length >= enough });
  if (name.length < enough || settled.length < enough || data.length === 0) return null;
  return (
    <div role="status">
      <Hint>{t('somebody.meant')}</Hint>
      <Rows>
        {data.slice(0, shownMatches).map((one) => (
          <Row
            key={one.organisationId}
            title={one.name}
            meta={[named(organisationKinds, one.kind)]}
            end={
              <Button aria-label={t('somebody.chooseOf', { name: one.name })} onPress={() => onChosen(one)}>
                {t('somebody.choose')}
              </Button>
            }
          />
        ))}
      </Rows>
    </div>
  );
}

import { type Code, TableKind } from '@rondetafel/contracts';
import fc from 'fast-check';
import { facts, factsWithSignal, parties, party } from '../../../test/a-household.ts';
import { almere } from '../../../test/almere.ts';
import type { RosterFacts } from './minimum-role.ts';
import { missingRoles, rosterOf, rosterSeenByOthers, undecidedHidden } from './roster.ts';

const municipality = almere();
const withSignal = (about: Partial<RosterFacts> = {}) => rosterOf('upscaling', factsWithSignal(about), municipality);
const missing = (roster: ReturnType<typeof rosterOf>) =>
  missingRoles(roster).map(({ role, memberId }) => (memberId ? `${role} of ${memberId}` : role));
const all = facts().parties;

describe('A safety signal', () => {
  it('adds Veilig Thuis or Samen Veilig, and the neighbourhood team (S002-48, R-14)', () => {
    const roles = (...kinds: Code[]) =>
      missing(
        withSignal({ parties: [...all, ...kinds.map((kind, nth) => party(50 + nth, kind, { restricted: true }))] }),
      );
    expect(roles()).toEqual(['safe-home-or-samen-veilig', 'neighbourhood-team']);
    expect(roles('safe-home')).toEqual(['neighbourhood-team']);
    expect(roles('samen-veilig')).toEqual(['neighbourhood-team']);
    expect(roles('neighbourhood-team')).toEqual(['safe-home-or-samen-veilig']);
    expect(roles('samen-veilig', 'neighbourhood-team')).toEqual([]);
  });

  it('has to be decided on by the coordinator before anybody is invited (P-27)', () => {
    expect(undecidedHidden(withSignal())).toEqual([parties.safeHome.partyId, parties.neighbourhoodTeam.partyId]);
    expect(undecidedHidden(withSignal({ parties: all }))).toEqual(['safe-home-or-samen-veilig', 'neighbourhood-team']);
    const released = [parties.safeHome, parties.neighbourhoodTeam].map((one) => ({ ...one, restricted: false }));
    expect(undecidedHidden(withSignal({ parties: [...all, ...released] }))).toEqual([]);
    expect(
      undecidedHidden(withSignal({ parties: all, excludedKinds: ['samen-veilig', 'neighbourhood-team'] })),
    ).toEqual([]);
  });

  it('is settled by an exclusion: the seat is not sought again (P-27)', () => {
    const roster = withSignal({ parties: all, excludedKinds: ['safe-home', 'neighbourhood-team'] });
    expect(missing(roster)).toEqual([]);
  });

  it('shows a released party to everyone, and still not why it is there (P-27)', () => {
    const released = { ...parties.safeHome, restricted: false };
    const seen = rosterSeenByOthers('upscaling', factsWithSignal({ parties: [...all, released] }), municipality);
    expect(seen.seats.map(({ seatId }) => seatId)).toContain(released.partyId);
    expect(seen.minimum.map(({ role }) => role)).not.toContain('safe-home-or-samen-veilig');
  });

  it('makes no difference whatever to anyone but the coordinator, on any table (P-27)', () => {
    const kinds = municipality.network.organisationKinds.map(({ code }) => code);
    const someParty = fc.record({ kind: fc.constantFrom(...kinds), restricted: fc.boolean(), number: fc.nat(99) });
    fc.assert(
      fc.property(
        fc.constantFrom(...TableKind.options),
        fc.uniqueArray(someParty, { selector: ({ number }) => number, maxLength: 8 }),
        fc.boolean(),
        fc.subarray(kinds),
        (kind, some, safetySignal, excludedKinds) => {
          const everyone = some.map(({ kind, restricted, number }) => party(number, kind, { restricted }));
          const seen = (about: Partial<RosterFacts>) => rosterSeenByOthers(kind, facts(about), municipality);
          const open = everyone.filter(({ restricted }) => !restricted);
          expect(seen({ parties: everyone, safetySignal, excludedKinds })).toEqual(seen({ parties: open }));
          expect(seen({ parties: open })).toEqual(rosterOf(kind, facts({ parties: open }), municipality));
        },
      ),
      { numRuns: 300 },
    );
  });
});

import { coordinator, otherTeacher, today } from '../../../test/a-case-involvement.ts';
import { aLine, ask, everybody, line, otherLine, out, ownLine, said } from '../../../test/a-plan.ts';

const consulted = { householdOn: today, partiesOn: today };
const agreed = said(out(), ...everybody);

test('whose agreement ends by an adjustment hears of it, where nothing else is asked of them (P-32)', () => {
  const blocks = agreed.blocks
    .filter(({ blockId }) => blockId !== otherLine)
    .map((one) => (one.blockId === line ? aLine(line, { what: 'Belt en schrijft' }) : one));
  const { events } = ask({ ...agreed, blocks }, consulted);
  const told = events.find(({ event }) => event.type.includes('plan-adjusted'))!.data as any;
  expect(told.small).toBe(false);
  expect(told.agreements.map(({ agreementId, change }: any) => [agreementId, change])).toEqual([
    [line, 'changed'],
    [otherLine, 'ended'],
  ]);
  expect(told.personIds).toEqual([otherTeacher.personId]);
  expect(told.personIds).not.toContain(coordinator.personId);
});

test('the first plan, and another proposal before anything was agreed, adjust nothing (S000-5)', () => {
  const types = [ask().events, ask({ ...out(), blocks: [...out().blocks, aLine(ownLine, { place: 4 })] }).events];
  expect(types.flat().filter(({ event }) => event.type.includes('plan-adjusted'))).toEqual([]);
});

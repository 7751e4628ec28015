import { calendarOf } from '@rondetafel/policy';
import type { Agreement, Fact, Happened } from '../src/agreement/domain/agreement.ts';
import { followPlan } from '../src/agreement/domain/follow-plan.ts';
import type { Plan } from '../src/plan/domain/plan.ts';
import { almere, now, today } from './a-case-involvement.ts';
import { everybody, line, out, ownLine, said } from './a-plan.ts';

export const guarding = { calendar: calendarOf(almere.calendar), terms: almere.terms };

/** Everybody said yes: the school's line, due on Friday 2026-12-11, and the mother's own are in force. */
export const agreedPlan = (plan: Plan = out()): Plan => said(plan, ...everybody);

export const followed = (plan: Plan, kept: readonly Agreement[] = [], day = today) =>
  followPlan(plan, kept, { now, today: day, guarding, by: null });

export const anAgreement = (agreementId = line, ...facts: readonly (Happened & { on?: string })[]): Agreement => {
  const found = followed(agreedPlan()).next.find((one) => one.agreementId === agreementId)!;
  return facts.reduce((one, { on = today, ...fact }) => withHappened(one, fact as Happened, on), found);
};

export const withHappened = (one: Agreement, fact: Happened, on: string): Agreement => ({
  ...one,
  facts: [...one.facts, { ...fact, at: now, on, byId: null } as Fact],
});

export const anOwnLine = (...facts: readonly (Happened & { on?: string })[]): Agreement =>
  anAgreement(ownLine, ...facts);

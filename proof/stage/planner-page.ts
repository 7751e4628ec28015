import type { Page } from 'playwright-core';
import { heading } from './browsing.ts';
import { calledTable } from './called-table.ts';
import type { Platform } from './platform.ts';

/** The page on which a round table is planned. */
export async function openPlanner(page: Page, caseId: string): Promise<void> {
  await page.goto(`/casussen/${caseId}/tafel`);
  await heading(page, /Rondetafel voor huishouden/);
}

export const choices = (page: Page) => page.getByRole('list', { name: 'Voorstellen' }).getByRole('button');

/** On to the invitations, for which the chosen moment is held, and out they go. */
export async function bookChosen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Verder: uitnodigen' }).click();
  await page.getByRole('button', { name: 'Leg vast en nodig uit' }).click();
}

/** Called and booked at the first time that suits everybody, by no page. */
export async function bookedTable(platform: Platform, familyName: string) {
  const hanna = await platform.as('hanna');
  const { caseId, roundTableId } = await calledTable(hanna, familyName);
  const path = `/v1/round-tables/${roundTableId}`;
  const { body } = await hanna.get('scheduling', `${path}/proposals`);
  const { startsAt } = body.proposals[0];
  const { optionId } = (await hanna.post('scheduling', `${path}/_hold`, { startsAt })).body;
  expect((await hanna.post('scheduling', `${path}/_book`, { optionId })).status).toBe(200);
  return { caseId, path, startsAt };
}

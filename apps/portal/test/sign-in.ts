import type { Page } from 'playwright-core';
import { someone } from './portal-under-test.ts';

/** On a page that asks to sign in. */
export async function signInAs(page: Page, user: string = someone.user): Promise<void> {
  await page.getByRole('link', { name: /anmelden$/ }).click();
  await page.locator(`button[value="${user}"]`).click();
}

/** The first page of the workplace, as this person. */
export async function startWork(page: Page, user?: string): Promise<void> {
  await page.goto('/');
  await signInAs(page, user);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

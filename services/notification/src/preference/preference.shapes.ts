import { z } from 'zod';
import { Language } from '../contact-point/contact-point.shapes.ts';

const Theme = z.enum(['system', 'light', 'dark']);
const Density = z.enum(['comfortable', 'compact']);
const Keys = z.enum(['on', 'off']).describe('Toetsen zonder Ctrl (WCAG 2.1.4).');

/** What was never chosen is absent. */
export const PreferenceView = z.object({
  language: Language.optional(),
  theme: Theme.optional(),
  density: Density.optional(),
  keys: Keys.optional(),
});
export type PreferenceView = z.infer<typeof PreferenceView>;

/** What is absent stays as it was. */
export const PreferenceInput = z.strictObject(PreferenceView.shape);
export type PreferenceInput = z.infer<typeof PreferenceInput>;

import type { Tx } from '@rondetafel/platform';
import type { PreferenceInput, PreferenceView } from './preference.shapes.ts';

export async function preferenceOf(tx: Tx, personId: string): Promise<PreferenceView> {
  const { rows } = await tx.query('SELECT language, theme, density, keys FROM preference WHERE person_id = $1', [
    personId,
  ]);
  return chosen(rows[0] ?? {});
}

/** @returns all that is chosen by now. */
export async function keepPreference(tx: Tx, personId: string, change: PreferenceInput): Promise<PreferenceView> {
  const { language, theme, density, keys } = change;
  const { rows } = await tx.query(
    `INSERT INTO preference AS p (person_id, language, theme, density, keys) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (person_id) DO UPDATE SET language = coalesce(excluded.language, p.language),
       theme = coalesce(excluded.theme, p.theme), density = coalesce(excluded.density, p.density),
       keys = coalesce(excluded.keys, p.keys)
     RETURNING language, theme, density, keys`,
    [personId, language ?? null, theme ?? null, density ?? null, keys ?? null],
  );
  return chosen(rows[0]);
}

const chosen = (row: Record<string, string | null>): PreferenceView =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

import { Refusal } from '@rondetafel/contracts';

/** With which code and by which rule an action is refused; `none` when it is not. */
export function refusal(action: () => unknown): { code: string; rule?: string | undefined } {
  try {
    action();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, rule: error.rule };
    throw error;
  }
  return { code: 'none' };
}

import './content-security.ts';
import { spoken } from './language/spoken.ts';
import { words } from './words.ts';

// Nothing that is asked for here waits for anything else: the words, the page that most begin with, and the workplace.
// What did not come is asked for again where it is needed, and its absence told there.
void words.first[spoken()]().catch(() => undefined);
void (window.location.pathname === '/' ? import('./areas/home/home.tsx') : words.later?.[spoken()]())?.catch(
  () => undefined,
);
const { start } = await import('./workplace.tsx');
await start(words);

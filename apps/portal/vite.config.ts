import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { makeClients } from './clients.ts';
import { firstScript } from './vite/first-script.ts';
import { wordsByLanguage } from './vite/words-by-language.ts';

// Tests run what is shipped: without this, Vite builds for what their NODE_ENV says.
process.env['NODE_ENV'] = 'production';

export default defineConfig(({ mode }) => ({
  root: 'web',
  plugins: [
    clients(),
    wordsByLanguage(),
    firstScript(mode === 'chunks'),
    react({ jsxImportSource: '#own-text' }),
    dutchAndEnglish(),
    budget('own-page/index.html', 100_000),
  ],
  resolve: { alias: [{ find: /^zod$/, replacement: join(import.meta.dirname, 'web', 'zod-without-eval.ts') }] },
  css: { postcss: { plugins: [basisTokens()] } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The content security policy allows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The workplace, a member's own page, what is opened by the link of a mail, and the kit's examples: none carries
      // the others' pages.
      input: ['index.html', 'own-page/index.html', 'resident/index.html', 'examples/index.html'].map((page) =>
        join(import.meta.dirname, 'web', page),
      ),
      output: { codeSplitting: { groups } },
    },
  },
}));

function clients(): Plugin {
  return { name: 'clients', buildStart: () => makeClients(import.meta.dirname) };
}

/** Loading what it needs is the first that a document does. */
const loader = { name: 'loader', test: /vite\/preload-helper|web\/language\/(spoken|lexicon)\.ts$/, priority: 4 };
/** What every page stands on. */
const libraries = { name: 'libraries', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 };
/** What a member's own page has in common with the others. */
const controls = {
  name: 'controls',
  test: /web\/(api\/(announcements|ask|business-time|problem|save-file)\.ts|kit\/(button|icon|link)\.)/,
  priority: 3,
};
/** What the pages opened by the link of a mail have in common with the workplace, and no more. */
const base = {
  name: 'base',
  test: /web\/(language|api\/(?!clients|words)|kit\/(alert|crash|empty-state|language-switch|page)\.|shell\/(desk-phone|workplace)\.)/,
  priority: 2,
};
/** The rest of the first page: one file is a tenth smaller than the seventy that it would be. */
const first = { name: 'first', test: /web\/(workplace|areas\/home\/home)\.tsx$/, priority: 1 };
const groups = [loader, libraries, controls, base, first];

interface Rule {
  selector: string;
  walkDecls(visit: (declaration: { prop: string; remove(): void }) => void): void;
}

/** Of the example theme's values we use the base ones: 45 kB of the 207. */
function basisTokens() {
  return {
    postcssPlugin: 'basis-tokens',
    Rule(rule: Rule) {
      if (rule.selector !== '.voorbeeld-theme') return;
      rule.selector = ':root';
      rule.walkDecls((declaration) => {
        if (!/^--(basis|voorbeeld)-/.test(declaration.prop)) declaration.remove();
      });
    },
  };
}

/** React Aria carries its own words in thirty-four languages; the workplace speaks two. */
function dutchAndEnglish(): Plugin {
  const words = /\/(?:react-aria|react-stately|react-aria-components)\/.*\/intl\/.*\/([a-z]{2}-[A-Z]{2})\.mjs$/;
  return {
    name: 'dutch-and-english',
    enforce: 'pre',
    load(id) {
      const language = words.exec(id)?.[1];
      if (language && language !== 'nl-NL' && language !== 'en-US') return 'export default {};';
    },
  };
}

/** The build fails where an entry, with all that it loads at first, has more script than this: bytes, gzipped. */
function budget(entry: string, most: number): Plugin {
  let shipped = true;
  return {
    name: 'budget',
    // Tests build the pages with React as it is for development.
    configResolved: ({ isProduction }) => {
      shipped = isProduction;
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const first = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${entry}`));
      if (!first) this.error(`no entry ${entry}`);
      const loaded = new Set([first]);
      // A set that grows while it is walked is walked to its end.
      for (const { imports } of loaded) {
        for (const chunk of chunks) if (imports.includes(chunk.fileName)) loaded.add(chunk);
      }
      const bytes = [...loaded].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
      if (shipped && bytes > most)
        this.error(`${entry} loads ${bytes} bytes of script, gzipped; at most ${most} are allowed`);
    },
  };
}

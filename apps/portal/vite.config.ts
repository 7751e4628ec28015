import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { makeClients } from './clients.ts';

export default defineConfig({
  root: 'web',
  plugins: [
    clients(),
    react({ jsxImportSource: '#own-text' }),
    dutchAndEnglish(),
    budget('own-page/index.html', 100_000),
  ],
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
      // content-security.ts must run before any library.
      output: { strictExecutionOrder: true },
    },
  },
});

function clients(): Plugin {
  return { name: 'clients', buildStart: () => makeClients(import.meta.dirname) };
}

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
  return {
    name: 'budget',
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
      if (bytes > most) this.error(`${entry} loads ${bytes} bytes of script, gzipped; at most ${most} are allowed`);
    },
  };
}

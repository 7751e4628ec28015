import { z } from 'zod';

declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: { createHTML(html: string): string }): unknown };
  }
}

/*
 * What our libraries need under the content security policy of the back end; runs before anything else.
 * zod compiles its checks by `eval` where it may; here it may not, and must not even try.
 */
z.config({ jitless: true });

/** React Aria empties its announcements by writing '' as HTML. That and nothing else may be written as HTML. */
window.trustedTypes?.createPolicy('default', {
  createHTML: (html) => {
    if (html !== '') throw new TypeError('no text may become HTML');
    return html;
  },
});

declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: { createHTML(html: string): string }): unknown };
  }
}

/*
 * What our libraries need under the content security policy of the back end; runs before anything else.
 * React Aria empties its announcements by writing '' as HTML. That and nothing else may be written as HTML.
 */
window.trustedTypes?.createPolicy('default', {
  createHTML: (html) => {
    if (html !== '') throw new TypeError('no text may become HTML');
    return html;
  },
});

export {};

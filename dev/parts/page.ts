/** A plain Dutch page of a development part, without scripts or external resources. */
export const page = (title: string, body: string) => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Rondetafel (ontwikkeling)</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
  ul { list-style: none; padding: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }
  button { font: inherit; padding: .5rem .8rem; border: 1px solid #0b5394; border-radius: .3rem; background: #fff; color: #0b3d6b; cursor: pointer; }
  li button { width: 100%; text-align: start; } li button span { display: block; font-size: .9rem; color: #444; }
  button:hover, button:focus-visible { background: #e8f1fa; outline: 3px solid #0b5394; outline-offset: 1px; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: start; padding: .4rem .6rem; border-bottom: 1px solid #ccc; vertical-align: top; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f5f5f5; padding: 1rem; border-radius: .3rem; }
  iframe { width: 100%; height: 30rem; border: 1px solid #ccc; }
  form { display: inline; } dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dd { margin: 0; }
</style>
</head>
<body><main>${body}</main></body>
</html>
`;

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Headers of every page: only its own inline style is allowed. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

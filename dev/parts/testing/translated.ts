/**
 * What a browser that translates a page does to it, as the text of a script: text nodes are wrapped into `<font>`, or
 * replaced by one with other text, and so is every text that comes later.
 */
export const translating = (how: 'wrapped' | 'replaced'): string => `{
  const translate = (root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    for (const text of found) {
      if (!text.data.trim() || text.parentElement?.closest('font, script, style, title, option, textarea, noscript')) continue;
      const font = document.createElement('font');
      text.replaceWith(font);
      if (${how === 'wrapped'}) font.append(text);
      else font.textContent = text.data;
    }
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const added of addedNodes) if (added.isConnected) translate(added.parentNode);
  }).observe(document, { childList: true, subtree: true });
  if (document.body) translate(document.body);
}`;

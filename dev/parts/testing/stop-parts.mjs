export default async function stopParts() {
  // Jest waits for what the tests left open, without a word of what that is.
  setTimeout(() => console.error(`still open: ${process.getActiveResourcesInfo().join(', ')}`), 10_000).unref();
  const parts = globalThis.rondetafelTestParts;
  if (!parts || parts.exitCode !== null) return;
  const gone = new Promise((resolve) => parts.once('exit', resolve));
  parts.stdin.end();
  await gone;
}

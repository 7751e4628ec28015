export default async function stopParts() {
  const parts = globalThis.rondetafelTestParts;
  if (!parts || parts.exitCode !== null) return;
  const gone = new Promise((resolve) => parts.once('exit', resolve));
  parts.stdin.end();
  await gone;
}

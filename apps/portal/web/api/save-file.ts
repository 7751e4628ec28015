/** Gives a file to the browser to keep, under a name that says nothing of whom it is about. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Once the browser has begun with it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

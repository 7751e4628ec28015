/** One clear line for the operator: what is wrong and what to do. Printed without a stack. */
export class Stop extends Error {
  override readonly name = 'Stop';
}

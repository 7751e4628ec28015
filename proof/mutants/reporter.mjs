// Jest's reporter for mutants: one line of JSON for each test as soon as it ends, and one for the run. Plain JavaScript,
// because Jest loads it by itself.
export default class Reporter {
  onTestCaseResult(_test, { fullName, status }) {
    process.stdout.write(`${JSON.stringify({ fullName, status })}\n`);
  }

  onRunComplete(_contexts, { numRuntimeErrorTestSuites }) {
    process.stdout.write(`${JSON.stringify({ loads: numRuntimeErrorTestSuites === 0 })}\n`);
  }
}

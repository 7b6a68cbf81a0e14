// Closes a run with one plain line that people and CI can read: `12 passed, 0 failed, 1 skipped`.
import { filesNeedingChromium, findChromium } from './chromium.mjs';

export default class PlainReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   * @param {import('vitest/node').TestRunEndReason} reason
   */
  onTestRunEnd(modules, unhandledErrors, reason) {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      // A file or group that broke outside its tests has tests that never ran: that is a failure too.
      count.failed += module.errors().length;
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        count[state === 'pending' ? 'failed' : state] += 1;
      }
    }
    if (findChromium() === undefined) {
      const files = filesNeedingChromium();
      for (const file of files) console.log(`LEFT OUT, no Chromium: ${file}`);
      count.skipped += files.length;
    }
    if (count.failed === 0 && (count.passed === 0 || reason !== 'passed')) count.failed = 1;
    if (count.failed > 0) process.exitCode = 1;
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}

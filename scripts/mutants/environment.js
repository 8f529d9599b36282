const { appendFileSync } = require('node:fs');
const { TestEnvironment } = require('jest-environment-node');

/** Ends the process with the first test that fails, or writes down what a file of tests calls and how long it works. */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.test = context.testPath;
    this.began = process.cpuUsage();
    this.global.entered = new Set();
  }

  handleTestEvent({ name, test }) {
    if (name === 'test_done' && test.errors.length > 0 && !process.env.RECORD) process.exit(1);
  }

  async teardown() {
    const { user, system } = process.cpuUsage(this.began);
    const seconds = (user + system) / 1e6;
    const record = { test: this.test, seconds, entered: [...this.global.entered] };
    if (process.env.RECORD) appendFileSync(process.env.RECORD, `${JSON.stringify(record)}\n`);
    await super.teardown();
  }
};

const { appendFileSync } = require('node:fs');
const { TestEnvironment } = require('jest-environment-node');

/** Ends the process with the first test that fails, or writes down what a file of tests calls and how long it takes. */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.test = context.testPath;
    this.began = Date.now();
    this.global.entered = new Set();
  }

  handleTestEvent({ name, test }) {
    if (name === 'test_done' && test.errors.length > 0 && !process.env.RECORD) process.exit(1);
  }

  async teardown() {
    const seconds = (Date.now() - this.began) / 1000;
    const record = { test: this.test, seconds, entered: [...this.global.entered] };
    if (process.env.RECORD) appendFileSync(process.env.RECORD, `${JSON.stringify(record)}\n`);
    await super.teardown();
  }
};

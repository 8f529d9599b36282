const { default: Sequencer } = require('@jest/test-sequencer');

/** Keeps files of tests in the order in which they were named. */
module.exports = class extends Sequencer {
  sort(tests) {
    const place = ({ path }) => process.argv.indexOf(path);
    return [...tests].sort((a, b) => place(a) - place(b));
  }
};

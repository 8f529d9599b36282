const { readFileSync } = require('node:fs');
const swc = require('@swc/jest');

/** What files say in this process that they do not say on disk. */
const instead = JSON.parse(readFileSync(process.env.INSTEAD, 'utf8'));

const read = (source, file) => instead[file] ?? source;

/** Transforms as the tests always do; what is cached of files that are as they stand on disk stays valid. */
module.exports = {
  createTransformer(options) {
    const { process, getCacheKey } = swc.createTransformer(options);
    return {
      process: (source, file, rest) => process(read(source, file), file, rest),
      getCacheKey: (source, file, rest) => getCacheKey(read(source, file), file, rest),
    };
  },
};

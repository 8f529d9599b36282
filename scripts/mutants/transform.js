const swc = require('@swc/jest');

/** Which piece of which file stands otherwise in this process: `{ file, from, to, text }`. */
const mutant = JSON.parse(process.env.MUTANT ?? '{}');

const mutated = (source, file) =>
  file === mutant.file ? source.slice(0, mutant.from) + mutant.text + source.slice(mutant.to) : source;

/** Transforms as the tests always do, but for the mutant; what is cached of all other files stays valid. */
module.exports = {
  createTransformer(options) {
    const { process, getCacheKey } = swc.createTransformer(options);
    return {
      process: (source, file, rest) => process(mutated(source, file), file, rest),
      getCacheKey: (source, file, rest) => getCacheKey(mutated(source, file), file, rest),
    };
  },
};

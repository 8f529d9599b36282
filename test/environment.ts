import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

// Jest compiles every file again for each suite that loads it, and its functions with it, which took a sixth of the time of
// all. A script can run in any number of contexts: what a worker has compiled is kept for the suites that come after.
const compiled = new Map<string, { readonly source: string; readonly script: vm.Script }>();
const { compileFunction } = vm;

vm.compileFunction = ((
  code: string,
  parameters: string[],
  options: { filename: string; parsingContext: vm.Context },
) => {
  // Only Jest knows what a script would import.
  if (/\bimport\(/.test(code)) return compileFunction(code, parameters, options);
  const head = `(function (${parameters}) {`;
  const source = `${head}${code}\n})`;
  const { filename, parsingContext } = options;
  let kept = compiled.get(filename);
  if (kept?.source !== source) {
    kept = { source, script: new vm.Script(source, { filename, columnOffset: -head.length }) };
    compiled.set(filename, kept);
  }
  return kept.script.runInContext(parsingContext);
}) as typeof compileFunction;

export default TestEnvironment;

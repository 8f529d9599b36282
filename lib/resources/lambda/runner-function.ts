import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { textDocument } from '../text-document';

/** What a function is told of the jobs of workflows that it serves, which an `EphemeralRunnerFleet` writes. */
const terms = (it: Reading): Fact =>
  textDocument(it.fact('Environment.Variables.TERMS', 'environment.variables.TERMS'));

const term =
  <T>(name: string) =>
  (it: Reading): Fact<T> =>
    terms(it).get<T>(name);

/** A function that has jobs of workflows served by runners. */
export const runnerFunction = defineResource({
  cloudformation: 'AWS::Lambda::Function',
  terraform: 'aws_lambda_function',
  where: (it) => terms(it).get('repositories').items().length > 0 && terms(it).get('labels').items().length > 0,
  facts: {
    publicRepositories: fact<boolean>(term('publicRepositories'), term('publicRepositories')),
    forks: fact<boolean>(term('forks'), term('forks')),
  },
});

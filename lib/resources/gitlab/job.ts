import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource } from '../../engine/rule';

/** A job of GitLab CI/CD, with what it extends and takes from the defaults. */
export const job = defineResource({ gitlab: 'GitLab::Job', facts: {} });

/** What a file says of the whole pipeline. */
export const pipeline = defineResource({ gitlab: 'GitLab::Pipeline', facts: {} });

/** A pipeline or a job, for what may stand in either. */
export const scope = defineResource({ gitlab: ['GitLab::Pipeline', 'GitLab::Job'], facts: {} });

/** The commands of a job, one by one. */
export const commandsIn = (it: Reading): Fact<string>[] =>
  ['before_script', 'script', 'after_script'].flatMap((key) => it.fact<string>(key).items<string>());

/** Variables by name; a value may stand in a map with its description. */
export const variablesOf = (it: Reading): [string, Fact][] =>
  it
    .fact('variables')
    .entries()
    .map(([name, value]) => [name, value.get('value').isAbsentHere ? value : value.get('value')]);

import { defineExamples } from '../../engine/rule';
import { runnerFunctionWith } from './example-runner-function';

export default defineExamples({
  fails: [{ name: 'they are served', ...runnerFunctionWith({ publicRepositories: true }) }],
  passes: [
    { name: 'they are not served', ...runnerFunctionWith({ publicRepositories: false }) },
    { name: 'nothing is said of them', ...runnerFunctionWith({}) },
  ],
  notApplicable: [{ name: 'a function that serves none', ...runnerFunctionWith({ repositories: [] }) }],
});

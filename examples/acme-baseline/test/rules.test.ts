import { tryExamples } from 'cdk-bulwark/testing';
import { plugins } from '../rules';

const all = Object.entries(plugins).flatMap(([prefix, { rules, examples = {} }]) =>
  Object.entries(rules).map(([name, rule]) => ({ id: `${prefix}/${name}`, rule, examples: examples[name] })),
);

test.each(all)('$id says what it asks for, why, and how to mend what breaks it', ({ rule }) => {
  expect([rule.title, rule.problem, rule.why, rule.fix.how].filter((words) => words.trim() === '')).toEqual([]);
});

test.each(all)('$id judges its examples as they say, and its fix mends those that fail', ({ rule, examples }) => {
  const outcomes = tryExamples(rule, examples ?? { fails: [], passes: [] });
  expect(outcomes.filter(({ states, expected }) => states.join() !== expected)).toEqual([]);
  expect(outcomes.map(({ expected }) => expected)).toEqual(expect.arrayContaining(['fail', 'pass']));
});

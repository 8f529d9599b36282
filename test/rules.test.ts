import { rules } from '../lib';
import { examples } from '../lib/rules/examples';
import { tryExamples } from '../lib/testing';

describe.each(Object.keys(rules))('%s', (id) => {
  const own = examples[id]!;

  test.each(tryExamples(rules[id]!, own))('$name', ({ states, expected }) => {
    expect(states).toEqual([expected]);
  });

  test('has failing and passing examples in both dialects, or says why not', () => {
    for (const dialect of own.only ? [own.only.dialect] : (['cloudformation', 'terraform'] as const)) {
      for (const outcome of ['fails', 'passes'] as const)
        expect(own[outcome].some((example) => example[dialect])).toBe(true);
    }
  });
});

test('most rules speak both dialects, and every other one says in one sentence why it does not', () => {
  const alone = Object.keys(rules)
    .flatMap((id) => examples[id]?.only ?? [])
    .filter(({ dialect }) => dialect !== 'github' && dialect !== 'gitlab');
  expect(alone.filter(({ because }) => because.length < 20 || /[.!?] [A-Z]/.test(because))).toEqual([]);
  expect(alone.length / Object.keys(rules).length).toBeLessThan(0.15);
});

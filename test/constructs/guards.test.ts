import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { check, rules } from '../../lib';
import { root } from '../../scripts/layout';
import { describeHardening } from './hardening';
import { folders, isExcepted, isHelper, strict, subjectsIn, templateOf } from './subjects';

const subjects = subjectsIn('cdk');

test('every construct has its four files', () => {
  expect(folders.length).toBeGreaterThan(5);
  const files = folders.flatMap((folder) =>
    ['defaults.ts', 'cdk.ts', 'cdktf.ts', 'weakenings.ts'].map((file) => `${folder}/${file}`),
  );
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

describe.each(subjects)('$name', ({ defaults, guards, make }) => {
  test('has a guard for each default, and none that its defaults give up', () => {
    const asked = new Set<string | symbol>();
    const terms = new Proxy(defaults, {
      get(target, term: string) {
        asked.add(term);
        return target[term];
      },
    });
    expect(Object.keys(guards).filter((rule) => guards[rule]?.givenUp(terms))).toEqual([]);
    expect([...asked].sort()).toEqual(Object.keys(defaults).sort());
  });

  test('names guards that exist', () => {
    expect(Object.keys(guards).length).toBeGreaterThan(0);
    expect(Object.keys(guards).filter((rule) => !rules[rule])).toEqual([]);
  });

  test.each([
    ['with the feature flags of a new app', { ...require('../../cdk.json').context }],
    ['with log delivery by bucket policy', { '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true }],
  ])('has no findings by default, %s', (_, context) => {
    const { findings } = check(
      templateOf((stack) => make(stack, 'Subject'), { context }),
      strict,
    );
    expect(findings.filter((it) => !isHelper(it.resource) && !isExcepted(it))).toEqual([]);
  });
});

test.each(['cdk', 'cdktf'] as const)('what only %s can say has a reason', (toolkit) => {
  const reasons = subjectsIn(toolkit).flatMap(({ weakenings }) => weakenings.flatMap(({ only }) => only ?? []));
  expect(reasons.filter(({ because }) => because.trim().length < 20)).toEqual([]);
});

describeHardening('cdk', templateOf);

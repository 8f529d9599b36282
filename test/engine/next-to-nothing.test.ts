import { check, defineConfig, type Level, presets, rules } from '../../lib';
import { rule } from './things';

const content = { Resources: { Box: { Type: 'AWS::S3::Bucket' } } };
const told = (rules: Record<string, Level>) =>
  check([{ name: 'a.json', content }], defineConfig({ name: 'x', rules })).notices.map(({ message }) => message);

test('a configuration that turns on next to nothing is told of, with how many rules are on', () => {
  expect(told({ 'lambda/async-failure-destination': 'error' })).toEqual([
    expect.stringMatching(/^only 1 of \d+ rules is on, none of them critical or high/),
  ]);
  expect(told({ 's3/bucket-no-public-read-acl': 'error' })).toEqual([
    expect.stringMatching(/^only 1 of \d+ rules is on:/),
  ]);
});

test('one with rules of its own, or as many as matter, is not', () => {
  const many = Object.keys(rules)
    .slice(0, 12)
    .map((id): [string, Level] => [id, 'on']);
  const severe: [string, Level] = ['s3/bucket-no-public-read-acl', 'on'];
  expect(told(Object.fromEntries([...many, severe]))).toEqual([]);
  expect(told(Object.fromEntries([...many.slice(0, 8), severe]))).toEqual([
    expect.stringMatching(/^only 9 of \d+ rules are on/),
  ]);
  const plugins = { own: { rules: { safe: rule('high'), mild: rule('low') } } };
  const own = (rules: Record<string, Level>) =>
    check([{ name: 'a.json', content }], defineConfig({ name: 'x', plugins, rules })).notices.map(
      ({ message }) => message,
    );
  expect(own({ 'own/safe': 'on' })).toEqual([]);
  expect(own({ 'own/safe': 'on', 's3/bucket-no-public-read-acl': 'on' })).toEqual([]);
  expect(own({ 'own/mild': 'on' })).toEqual([expect.stringContaining('none of them critical or high')]);
  expect(told({})).toEqual([]);
});

test('a preset is not', () =>
  expect(check([{ name: 'a.json', content }], defineConfig(presets.baseline)).notices).toEqual([]));

import { check, defineConfig, type Level, presets } from '../../lib';

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

test('a preset is not', () =>
  expect(check([{ name: 'a.json', content }], defineConfig(presets.baseline)).notices).toEqual([]));

import { App, Stack } from 'aws-cdk-lib';
import { check, defineConfig, waive } from 'cdk-bulwark';
import { HardenedLogGroup, harden } from 'cdk-bulwark/cdk';
import { addMatchers, type SecurityMatchers } from 'cdk-bulwark/testing';
import { baseline, baselineFor } from '../index';

declare global {
  namespace jest {
    interface Matchers<R> extends SecurityMatchers<R> {}
  }
}

addMatchers(expect);

const queue = (MessageRetentionPeriod: number, path = 'Shop/Orders/Resource') => ({
  Resources: {
    Orders: { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod }, Metadata: { 'aws:cdk:path': path } },
  },
});
const found = (content: object, layers = baseline): string[] =>
  check([{ name: 'template', content }], defineConfig(layers), { now: new Date('2026-12-01') })
    .findings.filter(({ waiver }) => !waiver)
    .map(({ rule }) => rule);

test('a queue that drops messages early is refused, and one that keeps them is not', () => {
  expect(queue(3600)).not.toBeSecure(defineConfig(baseline));
  expect(found(queue(3600))).toContain('acme/queue-messages-kept');
  expect(found(queue(1209600))).not.toContain('acme/queue-messages-kept');
});

test.each(['acme/queue-messages-kept', 's3/bucket-policy-not-public'])('no app can do without %s', (rule) => {
  expect(() => defineConfig(baseline, { name: 'app', rules: { [rule]: 'off' } })).toThrow('locked rules');
  const terms = { within: ['**'], because: 'we are in a hurry', owner: 'app team', until: '2099-12-31' };
  expect(() => defineConfig(baseline, waive(rule, terms))).toThrow('ask the owners of that layer');
});

test('an exception is for its app and its place alone', () => {
  expect(found(queue(3600, 'Clicks/Raw/Resource'), baselineFor('clicks'))).not.toContain('acme/queue-messages-kept');
  expect(found(queue(3600, 'Clicks/Orders/Resource'), baselineFor('clicks'))).toContain('acme/queue-messages-kept');
  expect(found(queue(3600, 'Clicks/Raw/Resource'))).toContain('acme/queue-messages-kept');
});

test('hardened constructs keep logs for as long as Acme says', () => {
  const app = new App();
  harden(app, defineConfig(baseline));
  const stack = new Stack(app, 'Shop');
  new HardenedLogGroup(stack, 'Logs');
  expect(JSON.stringify(app.synth().getStackByName('Shop').template)).toContain('"RetentionInDays":400');
});

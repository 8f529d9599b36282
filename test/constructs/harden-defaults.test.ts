import { readFileSync } from 'node:fs';
import { App, NestedStack, PropertyInjectors, Stack, Stage } from 'aws-cdk-lib';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { HardenedBucket, HardenedKey, HardenedQueue, hardenDefaults } from '../../doors/cdk';
import { check, defineConfig, presets, waive } from '../../lib';
import { refusalOf } from './subjects';

const config = defineConfig(presets.strict);
const terms = { because: 'a test', owner: 'the tests', until: '2999-12-31', reviewedBy: 'others' };

function plain(scope: Construct): void {
  new Bucket(scope, 'Uploads');
  new Key(scope, 'Key');
  new Queue(scope, 'Orders');
  new Topic(scope, 'Alerts');
  new LogGroup(scope, 'Requests');
  new TableV2(scope, 'Carts', { partitionKey: { name: 'id', type: AttributeType.STRING } });
}

const foundIn = (app: App, asked = config): string[] => {
  const { stacks, nestedAssemblies } = app.synth();
  const all = [...stacks, ...nestedAssemblies.flatMap(({ nestedAssembly }) => nestedAssembly.stacks)];
  const { findings, checked } = check(
    all.map(({ stackName, template }) => ({ name: stackName, content: template })),
    asked,
  );
  expect(checked.resources).toBeGreaterThan(2);
  return findings.filter(({ waiver }) => !waiver).map(({ rule, path }) => `${rule} ${path}`);
};

test('constructs of the CDK are as hardened ones are', () => {
  const app = new App();
  hardenDefaults(app, config);
  plain(new Stack(app, 'Shop'));
  expect(foundIn(app)).toEqual([]);
});

test('without it they are not', () => {
  const app = new App();
  plain(new Stack(app, 'Shop'));
  expect(foundIn(app).length).toBeGreaterThan(10);
});

test('in stages too, and in what others have made', () => {
  const app = new App();
  hardenDefaults(app, config);
  class Theirs extends Stack {
    constructor(scope: Construct, id: string) {
      super(scope, id);
      plain(this);
    }
  }
  new Theirs(new Stage(app, 'Production'), 'Shop');
  expect(foundIn(app)).toEqual([]);
});

test('in nested stacks too', () => {
  const app = new App();
  hardenDefaults(app, config);
  const stack = new Stack(app, 'Shop');
  new Queue(stack, 'Beside');
  const nested = new NestedStack(stack, 'Nested');
  new Queue(nested, 'Orders');
  foundIn(app);
  const [queue] = Object.values<any>(
    JSON.parse(readFileSync(`${app.synth().directory}/${nested.templateFile}`, 'utf8')).Resources,
  ).filter(({ Type }) => Type === 'AWS::SQS::Queue');
  expect(queue.Properties.KmsMasterKeyId).toBeDefined();
});

test('hardened constructs are what they are without it', () => {
  const templateOf = (before: (app: App) => void) => {
    const app = new App();
    before(app);
    const stack = new Stack(app, 'Shop');
    new HardenedBucket(stack, 'Uploads');
    new HardenedKey(stack, 'Key', { enableKeyRotation: false, waive: { 'kms/key-rotated': terms } });
    new HardenedQueue(stack, 'Orders');
    return app.synth().getStackByName('Shop').template;
  };
  expect(templateOf((app) => hardenDefaults(app, config))).toEqual(templateOf(() => undefined));
});

test('a prop that gives a default up is refused', () => {
  const app = new App();
  hardenDefaults(app, config);
  const stack = new Stack(app, 'Shop');
  const refusal = refusalOf(() => new Bucket(stack, 'Uploads', { versioned: false }));
  expect(refusal).toContain("HardenedBucket 'Shop/Uploads': `versioned` gives up s3/bucket-versioned.");
  expect(refusal).toContain("waive('…', { within: ['Shop/Uploads/**'], because, owner, until })");
});

test('unless the configuration waives the rule there', () => {
  const waiving = defineConfig(
    config,
    waive('s3/bucket-versioned', { ...terms, within: ['Shop/Uploads/**'] }),
    waive('sqs/*', { ...terms, within: ['Shop/Orders/**'] }),
  );
  const app = new App({ context: { 'aws:cdk:enable-path-metadata': true } });
  hardenDefaults(app, waiving);
  const stack = new Stack(app, 'Shop');
  new Bucket(stack, 'Uploads', { versioned: false });
  new Queue(stack, 'Orders', { enforceSSL: false });
  expect(refusalOf(() => new Bucket(stack, 'Others', { versioned: false }))).toContain("'Shop/Others'");
  expect(foundIn(app, waiving)).toEqual([]);
});

test('an undefined prop keeps the default', () => {
  const app = new App();
  hardenDefaults(app, config);
  new Bucket(new Stack(app, 'Shop'), 'Uploads', { versioned: undefined, encryption: undefined });
  expect(foundIn(app)).toEqual([]);
});

test('what an app injects itself comes first', () => {
  const app = new App();
  const named = {
    constructUniqueId: Queue.PROPERTY_INJECTION_ID,
    inject: (props: object) => ({ fifo: true, ...props }),
  };
  PropertyInjectors.of(app).add(named);
  hardenDefaults(app, config);
  new Queue(new Stack(app, 'Shop'), 'Orders');
  expect(foundIn(app)).toEqual([]);
  const { Resources } = app.synth().getStackByName('Shop').template;
  const queues = Object.values<any>(Resources).filter(({ Type }) => Type === 'AWS::SQS::Queue');
  expect(queues.map(({ Properties }) => Properties.FifoQueue)).toEqual([true, true]);
});

test('synthesis says which classes are covered, and which flags are not set', () => {
  const app = new App();
  hardenDefaults(app, config);
  const said = app.node.metadata.map(({ data }) => String(data)).join('\n');
  expect(said).toMatch(/these classes have hardened defaults: .*aws-s3\.Bucket/);
  expect(said).toMatch(/\d+ feature flags that the CDK recommends are not set/);
});

test('recommended flags are set on request, but for those that the app has its own mind about', () => {
  const flag = '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy';
  const other = '@aws-cdk/aws-iam:minimizePolicies';
  const app = new App({ context: { [other]: false } });
  hardenDefaults(app, config, { featureFlags: 'set' });
  expect([app.node.tryGetContext(flag), app.node.tryGetContext(other)]).toEqual([true, false]);
});

test('flags cannot be set any more once there are stacks', () => {
  const app = new App();
  new Stack(app, 'Shop');
  expect(refusalOf(() => hardenDefaults(app, config, { featureFlags: 'set' }))).toContain(
    'call hardenDefaults before the app has stacks',
  );
});

test('it wants the app', () => {
  expect(refusalOf(() => hardenDefaults(new Stack() as unknown as App, config))).toContain('needs the App');
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Reading, references } from '../../lib';
import { World } from '../../lib/engine/world';
import { readAssembly } from '../../lib/read/assembly';
import { readPaths } from '../../lib/read/paths';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'assembly-'));
  const app = new App({ outdir: directory });
  const env = { account: '111122223333', region: 'eu-central-1' };
  const keys = new Stack(app, 'Keys', { env });
  const key = new Key(keys, 'Key');
  const jobs = new Stack(app, 'Jobs', { env });
  new Queue(jobs, 'Queue', { encryption: QueueEncryption.KMS, encryptionMasterKey: key });
  const inner = new NestedStack(jobs, 'Inner');
  new Queue(inner, 'Queue', { encryption: QueueEncryption.KMS, encryptionMasterKey: key });
  new Queue(new Stack(new Stage(app, 'Prod', { env }), 'Web'), 'Queue');
  app.synth();
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const queues = () =>
  readAssembly(directory)
    .flatMap((template) => [...template.resources.values()])
    .filter(({ type }) => type === 'AWS::SQS::Queue');

test('stacks, nested stacks and the stacks of Stages are read, by construct path', () => {
  expect(
    queues()
      .map(({ path }) => path)
      .sort(),
  ).toEqual(['Jobs/Inner/Queue/Resource', 'Jobs/Queue/Resource', 'Prod/Web/Queue/Resource']);
});

test('the line of the app that made a resource is known', () => {
  for (const queue of queues()) expect(queue.template.madeAt?.(queue)).toMatchObject({ file: __filename });
  const lines = queues().map((queue) => queue.template.madeAt?.(queue)?.line);
  expect(new Set(lines).size).toBe(3);
});

test('references are followed across stacks, and into nested stacks', () => {
  const targets = queues().map((queue) => new Reading(queue, new World()).fact('KmsMasterKeyId').target?.path);
  expect(targets.filter(Boolean)).toEqual(['Keys/Key/Resource', 'Keys/Key/Resource']);
});

test('the environment of a stack is what its pseudo parameters say', () => {
  const [queue] = queues();
  const region = queue!.template.evaluate(
    { 'Fn::Sub': '${AWS::Region}/${AWS::Partition}/${AWS::AccountId}' },
    new World(),
  );
  expect(region).toBe('eu-central-1/aws/111122223333');
});

test('a folder that holds an assembly is read as one', () => {
  expect(readPaths([directory]).templates).toHaveLength(
    readdirSync(directory).filter((file) => file.endsWith('template.json')).length + 1,
  );
});

test('references between resources are a graph', () => {
  const links = references([
    {
      name: 'app.json',
      content: {
        Resources: {
          Role: { Type: 'AWS::IAM::Role' },
          Table: { Type: 'AWS::DynamoDB::Table' },
          Function: {
            Type: 'AWS::Lambda::Function',
            Properties: {
              Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
              Environment: { Variables: { TABLE: { 'Fn::Sub': 'x-${Table}' }, ITSELF: { Ref: 'Function' } } },
            },
          },
        },
      },
    },
  ]);
  expect(links.map(({ from, at, to, attribute }) => [from.id, at, to.id, attribute])).toEqual([
    ['Function', 'Role', 'Role', 'Arn'],
    ['Function', 'Environment.Variables.TABLE', 'Table', ''],
  ]);
});

test('a nested stack is found by the hash of its template where nothing else leads to it', () => {
  const bare = mkdtempSync(join(tmpdir(), 'assembly-bare-'));
  for (const name of readdirSync(directory).filter((file) => /^(Keys|Jobs)|^manifest\.json$/.test(file))) {
    const text = readFileSync(join(directory, name), 'utf8');
    writeFileSync(
      join(bare, name),
      text.replace(/"aws:asset:path"|"aws:cdk:templateFile"|"cdk:cloud-assembly"/g, '"x"'),
    );
  }
  const names = readAssembly(bare).map(({ name }) => name);
  rmSync(bare, { recursive: true });
  expect(names).toContainEqual(expect.stringMatching(/Inner.*\.nested\.template\.json$/));
});

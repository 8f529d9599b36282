import type { CodeBuildClient } from '@aws-sdk/client-codebuild';
import { codeBuild } from '../../lib/functions/capacities/code-build';
import { ec2 } from '../../lib/functions/capacities/ec2';
import { fargate } from '../../lib/functions/capacities/fargate';
import { type Capacity, Exhausted, OutdatedImage } from '../../lib/runner/capacity';
import { Later } from '../../lib/runner/later';
import { TERMS } from '../runner/world';

const STARTED = new Date(Date.UTC(2026, 0, 5));
const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more });

/** A client that answers calls by their names, and notes what it is called with. */
function client(answers: Record<string, (input: any) => unknown>) {
  const calls: [string, any][] = [];
  const called = async (call: string, input: unknown) => {
    calls.push([call, input]);
    return answers[call]?.(input) ?? {};
  };
  return { calls, called };
}

const throwing = (error: Error) => () => {
  throw error;
};

const building = (answers: Record<string, (input: any) => unknown>) => {
  const { calls, called } = client(answers);
  const send = (command: { constructor: { name: string }; input: unknown }) =>
    called(command.constructor.name.replace('Command', ''), command.input);
  const settings = { project: 'runners', most: 36_000 };
  return { calls, capacity: codeBuild({ send } as unknown as CodeBuildClient, settings, () => STARTED.getTime()) };
};

const FARGATE = {
  cluster: 'ci',
  taskDefinition: 'runner:3',
  container: 'runner',
  subnets: ['s1'],
  securityGroups: ['g1'],
};

const running = (answers: Record<string, (input: any) => unknown>) => {
  const { calls, called } = client(answers);
  const ecs = new Proxy({}, { get: (_, call) => (input: unknown) => called(String(call), input) });
  return { calls, capacity: fargate(ecs as never, FARGATE) };
};

const EC2 = {
  launchTemplate: 'lt-1',
  version: '3',
  subnets: ['s1', 's2'],
  securityGroups: ['g1'],
  tag: { Key: 'bulwark:runners', Value: 'ci' },
};

const launching = (
  answers: Record<string, (input: any) => unknown>,
  more: { readonly oldestDays?: number } = {},
  now = () => STARTED.getTime(),
) => {
  const { calls, called } = client(answers);
  const api = new Proxy({}, { get: (_, call) => (input: unknown) => called(String(call), input) });
  return { calls, capacity: ec2(api as never, { ...EC2, ...more }, TERMS, now) };
};

const build = (id: string, name: string, buildComplete = false) => ({
  ...{ id, buildComplete, startTime: STARTED },
  environment: { environmentVariables: [{ name: 'RUNNER_NAME', value: name }] },
});

test('a build is started once of a name, with the runner in its variables alone', async () => {
  const { calls, capacity } = building({ StartBuild: () => ({ build: { id: 'b1' } }) });
  expect(await capacity.start('ci-1-1-0', 'config')).toBe('b1');
  expect(calls[0]?.[1]).toEqual({
    projectName: 'runners',
    idempotencyToken: 'ci-1-1-0',
    environmentVariablesOverride: [
      { name: 'RUNNER_NAME', value: 'ci-1-1-0', type: 'PLAINTEXT' },
      { name: 'RUNNER_CONFIG', value: 'config', type: 'PLAINTEXT' },
    ],
  });
});

test('a task is started once of a name, without a public address or a way in', async () => {
  const { calls, capacity } = running({ runTask: () => ({ tasks: [{ taskArn: 't1' }] }) });
  expect(await capacity.start('ci-1-1-0', 'config')).toBe('t1');
  expect(calls[0]?.[1]).toMatchObject({
    ...{ cluster: 'ci', taskDefinition: 'runner:3', count: 1, launchType: 'FARGATE', enableExecuteCommand: false },
    ...{ clientToken: 'ci-1-1-0', startedBy: 'ci-1-1-0' },
    networkConfiguration: {
      awsvpcConfiguration: { assignPublicIp: 'DISABLED', subnets: ['s1'], securityGroups: ['g1'] },
    },
  });
});

test('an instance is launched once of a name from one version of the template, in a zone that has room', async () => {
  const { calls, capacity } = launching({
    runInstances: ({ NetworkInterfaces: [{ SubnetId }] }) =>
      SubnetId === 's1' ? throwing(named('InsufficientInstanceCapacity'))() : { Instances: [{ InstanceId: 'i1' }] },
  });
  expect(await capacity.start('ci-1-1-0', 'config')).toBe('i1');
  expect(
    calls.map(
      ([
        ,
        {
          ClientToken,
          NetworkInterfaces: [at],
        },
      ]) => [ClientToken, at.SubnetId],
    ),
  ).toEqual([
    ['ci-1-1-0-0', 's1'],
    ['ci-1-1-0-1', 's2'],
  ]);
  expect(calls[1]?.[1]).toMatchObject({
    ...{ MinCount: 1, MaxCount: 1, LaunchTemplate: { LaunchTemplateId: 'lt-1', Version: '3' } },
    NetworkInterfaces: [{ DeviceIndex: 0, SubnetId: 's2', Groups: ['g1'], AssociatePublicIpAddress: false }],
    TagSpecifications: [{ ResourceType: 'instance', Tags: [EC2.tag, { Key: 'bulwark:runner', Value: 'ci-1-1-0' }] }],
  });
  expect(calls[1]?.[1]).not.toHaveProperty('SubnetId');
  expect(Buffer.from(calls[1]?.[1].UserData, 'base64').toString()).toContain("RUNNER_CONFIG='config'");
});

describe('an image', () => {
  const DAY = 24 * 3600 * 1000;
  const from = (ImageId: string | undefined, images: () => unknown, now?: () => number) =>
    launching(
      {
        describeLaunchTemplateVersions: () => ({ LaunchTemplateVersions: [{ LaunchTemplateData: { ImageId } }] }),
        describeImages: images,
        runInstances: () => ({ Instances: [{ InstanceId: 'i1' }] }),
      },
      { oldestDays: 30 },
      now,
    );
  const madeDaysAgo = (days: number) => () => ({
    Images: [{ CreationDate: new Date(STARTED.getTime() - days * DAY).toISOString() }],
  });

  test('that is young enough is started from, and its age is asked once, of the version that is launched', async () => {
    const { calls, capacity } = from('ami-1', madeDaysAgo(29));
    expect(await capacity.start('ci-1-1-0', 'config')).toBe('i1');
    expect(await capacity.start('ci-1-1-1', 'config')).toBe('i1');
    expect(calls.slice(0, 2)).toEqual([
      ['describeLaunchTemplateVersions', { LaunchTemplateId: 'lt-1', Versions: ['3'] }],
      ['describeImages', { ImageIds: ['ami-1'] }],
    ]);
    expect(calls.slice(2).map(([call]) => call)).toEqual(['runInstances', 'runInstances']);
  });

  test('that grows too old while the program runs is started from no more', async () => {
    const clock = { now: STARTED.getTime() };
    const { calls, capacity } = from('ami-1', madeDaysAgo(29), () => clock.now);
    await capacity.start('ci-1-1-0', 'config');
    clock.now += DAY;
    await expect(capacity.start('ci-1-1-1', 'config')).rejects.toThrow(OutdatedImage);
    expect(calls.filter(([call]) => call === 'runInstances')).toHaveLength(1);
  });

  test.each<[string, string | undefined, () => unknown, RegExp]>([
    [
      'is too old',
      'ami-1',
      madeDaysAgo(45),
      /ami-1 of version 3 of .* lt-1 is 45 days old, and 30 is too old: build a new/,
    ],
    ['a parameter names', 'resolve:ssm:/golden', madeDaysAgo(1), /'resolve:ssm:\/golden', .*: give the id of an image/],
    ['there is not', undefined, madeDaysAgo(1), /names no image but ''/],
    ['is deprecated', 'ami-1', () => ({ Images: [] }), /cannot be seen: build a new/],
    ['is gone', 'ami-1', throwing(named('InvalidAMIID.NotFound')), /cannot be seen: build a new/],
    ['has no date', 'ami-1', () => ({ Images: [{}] }), /cannot be seen: build a new/],
  ])('that %s is started from by nobody', async (_, image, images, message) => {
    const { calls, capacity } = from(image, images);
    const error = await capacity.start('ci-1-1-0', 'config').catch((caught: Error) => caught);
    expect(error).toBeInstanceOf(OutdatedImage);
    expect(String(error)).toMatch(message);
    expect(calls.map(([call]) => call)).not.toContain('runInstances');
  });

  test('whose age Amazon EC2 does not tell now is asked for again, and where that is forbidden, it is told', async () => {
    let answer: () => unknown = throwing(named('RequestLimitExceeded'));
    const { capacity } = from('ami-1', () => answer());
    await expect(capacity.start('ci-1-1-0', 'config')).rejects.toThrow(Later);
    answer = throwing(named('UnauthorizedOperation'));
    await expect(capacity.start('ci-1-1-0', 'config')).rejects.toThrow('UnauthorizedOperation');
    answer = madeDaysAgo(1);
    expect(await capacity.start('ci-1-1-0', 'config')).toBe('i1');
  });

  test('may be of any age where nothing is said of it', async () => {
    const { calls, capacity } = launching({ runInstances: () => ({ Instances: [{ InstanceId: 'i1' }] }) });
    await capacity.start('ci-1-1-0', 'config');
    expect(calls.map(([call]) => call)).toEqual(['runInstances']);
  });
});

const full = named('full', { message: 'Capacity is unavailable at this time.' });
test.each<[string, Capacity]>([
  ['builds', building({ StartBuild: throwing(named('AccountLimitExceededException')) }).capacity],
  ['tasks', running({ runTask: () => ({ failures: [{ reason: 'RESOURCE:ENI' }] }) }).capacity],
  ['tasks of Fargate', running({ runTask: throwing(full) }).capacity],
  ['instances of the account', launching({ runInstances: throwing(named('VcpuLimitExceeded')) }).capacity],
  ['instances in any zone', launching({ runInstances: throwing(named('InsufficientInstanceCapacity')) }).capacity],
])('no more %s are to be had', async (_, capacity) => {
  await expect(capacity.start('ci-1-1-0', 'config')).rejects.toThrow(Exhausted);
});

test.each<[string, Capacity]>([
  ['builds', building({ StartBuild: throwing(named('ThrottlingException')) }).capacity],
  ['tasks', running({ runTask: throwing(named('ThrottlingException')) }).capacity],
  ['instances', launching({ runInstances: throwing(named('RequestLimitExceeded')) }).capacity],
])('where AWS puts %s off, they are asked for later', async (_, capacity) => {
  await expect(capacity.start('ci-1-1-0', 'config')).rejects.toThrow(Later);
});

test.each<[string, Capacity]>([
  ['builds', building({ StartBuild: throwing(named('AccessDeniedException')) }).capacity],
  ['tasks', running({ runTask: throwing(named('AccessDeniedException')) }).capacity],
  ['instances', launching({ runInstances: throwing(named('UnauthorizedOperation')) }).capacity],
])('what is forbidden to %s is told', async (_, capacity) => {
  await expect(capacity.start('ci-1-1-0', 'config')).rejects.toThrow(/AccessDenied|Unauthorized/);
});

test.each<[string, Capacity, string]>([
  [
    'build',
    building({
      StartBuild: throwing(named('InvalidInputException')),
      ListBuildsForProject: () => ({ ids: ['b0', 'b1', 'b2'] }),
      BatchGetBuilds: () => ({
        builds: [build('b0', 'ci-1-1-0', true), build('b1', 'ci-1-1-0'), build('b2', 'other')],
      }),
    }).capacity,
    'b1',
  ],
  ['task', running({ runTask: throwing(named('ConflictException', { resourceIds: ['t1'] })) }).capacity, 't1'],
  [
    'instance',
    launching({
      runInstances: throwing(named('IdempotentParameterMismatch')),
      describeInstances: () => ({ Reservations: [{ Instances: [{ InstanceId: 'i1' }] }] }),
    }).capacity,
    'i1',
  ],
])('a %s that was started before with another configuration is taken over', async (_, capacity, id) => {
  expect(await capacity.start('ci-1-1-0', 'config')).toBe(id);
});

test('machines that run are found by the names of their runners, on every page', async () => {
  const found = (id: string, name: string) => ({ id, name, since: STARTED.getTime() });
  const builds = building({
    ListBuildsForProject: ({ nextToken }) => (nextToken ? { ids: ['b2'] } : { ids: ['b0', 'b1'], nextToken: 'more' }),
    BatchGetBuilds: ({ ids }) => ({ builds: ids.map((id: string) => build(id, `ci-${id}`, id === 'b0')) }),
  });
  expect(await builds.capacity.all()).toEqual([found('b1', 'ci-b1'), found('b2', 'ci-b2')]);
  const tasks = running({
    listTasks: ({ nextToken }) => (nextToken ? { taskArns: ['t2'] } : { taskArns: ['t0', 't1'], nextToken: 'more' }),
    describeTasks: ({ tasks: ids }) => ({
      tasks: ids.map((id: string) => ({
        ...{ taskArn: id, startedBy: `ci-${id}`, createdAt: STARTED, lastStatus: id === 't0' ? 'STOPPED' : 'RUNNING' },
      })),
    }),
  });
  expect(await tasks.capacity.all()).toEqual([found('t1', 'ci-t1'), found('t2', 'ci-t2')]);
  const instance = (InstanceId: string) => ({
    ...{ InstanceId, LaunchTime: STARTED, Tags: [{ Key: 'bulwark:runner', Value: `ci-${InstanceId}` }] },
  });
  const instances = launching({
    describeInstances: ({ NextToken }) =>
      NextToken
        ? { Reservations: [{ Instances: [instance('i2')] }] }
        : { Reservations: [{ Instances: [instance('i1')] }], NextToken: 'more' },
  });
  expect(await instances.capacity.all()).toEqual([found('i1', 'ci-i1'), found('i2', 'ci-i2')]);
});

test('what is stopped already is no failure, and what cannot be stopped is one', async () => {
  const task = (message: string) => running({ stopTask: throwing(named('InvalidParameterException', { message })) });
  await task('The referenced task was not found.').capacity.stop('t1');
  await expect(task('no').capacity.stop('t1')).rejects.toThrow('no');
  await launching({ terminateInstances: throwing(named('InvalidInstanceID.NotFound')) }).capacity.stop('i1');
  await expect(
    launching({ terminateInstances: throwing(named('UnauthorizedOperation')) }).capacity.stop('i1'),
  ).rejects.toThrow('Unauthorized');
  const { calls, capacity } = building({ BatchGetBuilds: () => ({ builds: [build('b1', 'x', true)] }) });
  await capacity.stop('b1');
  expect(calls.map(([call]) => call)).toEqual(['BatchGetBuilds']);
});

import { type Ec2, instancesOf } from '../../lib/functions/run-playbook/ec2';

const ID = 'i-0123456789abcdef0';

/** What Amazon EC2 answers, as its API reference has it, and what it was asked. */
function ec2(answers: Partial<Record<keyof Ec2, (input: any) => unknown>>) {
  const asked: [string, unknown][] = [];
  const client = new Proxy({} as Ec2, {
    get: (_, name: keyof Ec2) => async (input: unknown) => {
      asked.push([name, input]);
      return answers[name]?.(input) ?? {};
    },
  });
  return { instances: instancesOf(client), asked };
}

const described = {
  ...{
    InstanceId: ID,
    VpcId: 'vpc-1',
    State: { Name: 'running' },
    Tags: [{ Key: 'responders', Value: 'may-isolate' }],
  },
  NetworkInterfaces: [
    { NetworkInterfaceId: 'eni-1', Groups: [{ GroupId: 'sg-1', GroupName: 'web' }, { GroupId: 'sg-2' }] },
    { NetworkInterfaceId: 'eni-2', Groups: [] },
  ],
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeId: 'vol-1' } }, { DeviceName: '/dev/xvdb' }],
};
const reservations = (instance: object) => () => ({ Reservations: [{ Instances: [instance] }] });

test('an instance is its tags, interfaces with their groups, volumes and profile', async () => {
  const { instances, asked } = ec2({
    describeInstances: reservations(described),
    describeIamInstanceProfileAssociations: () => ({
      IamInstanceProfileAssociations: [
        { AssociationId: 'iip-0', State: 'disassociated', IamInstanceProfile: { Arn: 'arn:old' } },
        { AssociationId: 'iip-1', State: 'associated', IamInstanceProfile: { Arn: 'arn:web' } },
      ],
    }),
  });
  expect(await instances.get(ID)).toEqual({
    ...{ id: ID, vpc: 'vpc-1', tags: { responders: 'may-isolate' }, volumes: ['vol-1'] },
    interfaces: [
      { id: 'eni-1', groups: ['sg-1', 'sg-2'] },
      { id: 'eni-2', groups: [] },
    ],
    profile: { association: 'iip-1', arn: 'arn:web' },
  });
  expect(asked).toEqual([
    ['describeInstances', { Filters: [{ Name: 'instance-id', Values: [ID] }] }],
    ['describeIamInstanceProfileAssociations', { Filters: [{ Name: 'instance-id', Values: [ID] }] }],
  ]);
});

test.each([
  ['that is not there', () => ({ Reservations: [] })],
  ['that is terminated', reservations({ ...described, State: { Name: 'terminated' } })],
  ['of which nothing is said', () => ({})],
])('an instance %s is none', async (_, describeInstances) => {
  expect(await ec2({ describeInstances }).instances.get(ID)).toBeUndefined();
});

test('snapshots of an incident are read to the last page, but for those that failed', async () => {
  const pages = [
    {
      Snapshots: [
        { VolumeId: 'vol-1', State: 'pending' },
        { VolumeId: 'vol-2', State: 'error' },
      ],
      NextToken: 'a',
    },
    { Snapshots: [{ VolumeId: 'vol-3', State: 'completed' }], NextToken: '' },
  ];
  const { instances, asked } = ec2({ describeSnapshots: () => pages.shift() });
  expect(await instances.snapshots('run')).toEqual(['vol-1', 'vol-3']);
  const first = { OwnerIds: ['self'], Filters: [{ Name: 'tag:bulwark:incident', Values: ['run'] }] };
  expect(asked).toEqual([
    ['describeSnapshots', first],
    ['describeSnapshots', { ...first, NextToken: 'a' }],
  ]);
});

test('what is changed is what was asked for', async () => {
  const { instances, asked } = ec2({});
  await instances.snapshot(ID, 'run');
  await instances.label(ID, 'run');
  await instances.regroup('eni-1', 'sg-isolated');
  await instances.detachProfile('iip-1');
  const Tags = [{ Key: 'bulwark:incident', Value: 'run' }];
  expect(asked).toEqual([
    [
      'createSnapshots',
      {
        ...{ InstanceSpecification: { InstanceId: ID }, Description: `What ${ID} held when it was isolated` },
        TagSpecifications: [{ ResourceType: 'snapshot', Tags }],
      },
    ],
    ['createTags', { Resources: [ID], Tags }],
    ['modifyNetworkInterfaceAttribute', { NetworkInterfaceId: 'eni-1', Groups: ['sg-isolated'] }],
    ['disassociateIamInstanceProfile', { AssociationId: 'iip-1' }],
  ]);
});

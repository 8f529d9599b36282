import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { securityEvents } from '../../constructs/cloudwatch/security-alarms/events';
import { HardenedLogGroup, SecurityAlarms, type SecurityAlarmsProps } from '../../doors/cdk';
import { catalogues } from '../../lib/controls';
import { counts } from './filter-patterns';

function emitted(props: (stack: Stack) => Partial<SecurityAlarmsProps> = () => ({})): Template {
  const stack = new Stack(new App(), 'Account');
  new SecurityAlarms(stack, 'Alarms', { logGroup: new HardenedLogGroup(stack, 'Trail'), ...props(stack) });
  return Template.fromStack(stack);
}

const propertiesOf = (template: Template, type: string): any[] =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties);

/** A call as CloudTrail writes it down. */
const call = (eventSource: string, eventName: string, more: object = {}) => ({
  ...{ eventVersion: '1.11', eventSource: `${eventSource}.amazonaws.com`, eventName, eventType: 'AwsApiCall' },
  ...{ userIdentity: { type: 'AssumedRole' }, ...more },
});

const signIn = (type: string, result: string, more: object = {}) => ({
  ...{ eventSource: 'signin.amazonaws.com', eventName: 'ConsoleLogin', eventType: 'AwsConsoleSignIn' },
  ...{ userIdentity: { type }, responseElements: { ConsoleLogin: result }, additionalEventData: { MFAUsed: 'Yes' } },
  ...more,
});

const toldOf = (event: object): string[] =>
  securityEvents.filter(({ pattern }) => counts(pattern, event)).map(({ id }) => id);

test.each([
  ['the root user', call('s3', 'GetObject', { userIdentity: { type: 'Root' } }), ['RootUsed']],
  ['a service as the root user', call('s3', 'x', { userIdentity: { type: 'Root', invokedBy: 'rds' } }), []],
  [
    'an event of a service',
    { ...call('kms', 'RotateKey', { userIdentity: { type: 'Root' } }), eventType: 'AwsServiceEvent' },
    [],
  ],
  ['a refused call', call('s3', 'GetObject', { errorCode: 'AccessDenied' }), ['Unauthorized']],
  [
    'a refused call of EC2',
    call('ec2', 'RunInstances', { errorCode: 'Client.UnauthorizedOperation' }),
    ['Unauthorized'],
  ],
  ['a throttled call', call('ec2', 'RunInstances', { errorCode: 'Client.RequestLimitExceeded' }), []],
  ['a sign-in', signIn('IAMUser', 'Success'), []],
  [
    'one without a second factor',
    signIn('IAMUser', 'Success', { additionalEventData: { MFAUsed: 'No' } }),
    ['SignInWithoutMfa'],
  ],
  [
    'one by a federation, which has its own',
    signIn('AssumedRole', 'Success', { additionalEventData: { MFAUsed: 'No' } }),
    [],
  ],
  ['one that fails', signIn('IAMUser', 'Failure', { errorMessage: 'Failed authentication' }), ['SignInFailed']],
  ['a policy of a role', call('iam', 'AttachRolePolicy'), ['PoliciesChanged']],
  ['a policy of another service', call('iot', 'CreatePolicy'), []],
  ['a stopped trail', call('cloudtrail', 'StopLogging'), ['TrailChanged']],
  ['a key', call('kms', 'ScheduleKeyDeletion'), ['KeyDisabled']],
  ['use of a key', call('kms', 'Decrypt'), []],
  ['a policy of a bucket', call('s3', 'PutBucketPolicy'), ['BucketPolicyChanged']],
  ['a recorder', call('config', 'StopConfigurationRecorder'), ['ConfigChanged']],
  ['a security group', call('ec2', 'AuthorizeSecurityGroupIngress'), ['SecurityGroupChanged']],
  ['a network ACL', call('ec2', 'ReplaceNetworkAclEntry'), ['NetworkAclChanged']],
  ['a gateway', call('ec2', 'AttachInternetGateway'), ['GatewayChanged']],
  ['a route', call('ec2', 'ReplaceRoute'), ['RouteChanged']],
  ['a route of a mesh', call('appmesh', 'CreateRoute'), []],
  ['a peering', call('ec2', 'AcceptVpcPeeringConnection'), ['VpcChanged']],
  ['a description', call('ec2', 'DescribeVpcs'), []],
] as const)('%s', (_, event, told) => expect(toldOf(event)).toEqual(told));

test('are what controls 1 to 14 of Security Hub ask for, each once', () => {
  expect(securityEvents.map(({ control }) => control)).toEqual(
    Array.from({ length: 14 }, (_, at) => `CloudWatch.${at + 1}`),
  );
  for (const { control } of securityEvents) expect(catalogues['security-hub'].controls).toHaveProperty([control]);
});

test('each event is counted in the log of the trail, and its count is what an alarm tells a topic of', () => {
  const template = emitted();
  const filters = propertiesOf(template, 'AWS::Logs::MetricFilter');
  const alarms = propertiesOf(template, 'AWS::CloudWatch::Alarm');
  expect(alarms).toHaveLength(14);
  for (const { Namespace, MetricName, AlarmActions, AlarmName } of alarms) {
    expect(AlarmName).toBe(`security-${MetricName}`);
    expect(AlarmActions).toEqual([{ Ref: expect.stringMatching(/^AlarmsTopic/) }]);
    const counted = filters.filter(({ MetricTransformations: [it] }) => it.MetricName === MetricName);
    expect(counted).toHaveLength(1);
    expect(counted[0].MetricTransformations[0].MetricNamespace).toBe(Namespace);
    expect(counted[0].LogGroupName).toEqual({ Ref: expect.stringMatching(/^Trail/) });
  }
});

test('take a topic of somebody’s, and a prefix, so that an account can have two', () => {
  const template = emitted((stack) => ({ topic: new Topic(stack, 'Theirs'), prefix: 'audit' }));
  const alarms = propertiesOf(template, 'AWS::CloudWatch::Alarm');
  for (const { AlarmActions } of alarms) expect(AlarmActions).toEqual([{ Ref: expect.stringMatching(/^Theirs/) }]);
  expect(alarms.every(({ AlarmName }) => AlarmName.startsWith('audit-'))).toBe(true);
  template.resourceCountIs('AWS::SNS::Topic', 1);
});

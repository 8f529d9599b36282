import { join } from 'node:path';
import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { Peer, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { AccountRootPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { DefinitionBody, Pass } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Weakenings } from '../../constructs/weakening';
import {
  AccessKeyReaper,
  EvidenceBucket,
  HardenedBucket,
  HardenedDeliveryStream,
  HardenedEventBus,
  HardenedFunction,
  HardenedKey,
  HardenedLogGroup,
  HardenedQueue,
  HardenedStateMachine,
  HardenedStream,
  HardenedTable,
  HardenedTopic,
  HardenedUserPool,
  ImmutableRepository,
  PermissionsBoundary,
} from '../../doors/cdk';
import { constructFolders, root } from '../../scripts/layout';

/** A network that there is, where the examples of constructs look for one. */
const isolatedNetwork = (stack: Stack): Vpc =>
  new Vpc(stack, 'Vpc', {
    natGateways: 0,
    restrictDefaultSecurityGroup: false,
    subnetConfiguration: [{ name: 'Isolated', subnetType: SubnetType.PRIVATE_ISOLATED }],
  });

/** What a construct is given that its examples take from elsewhere: it has to be there. */
function surroundings(folder: string, stack: Stack): Readonly<Record<string, unknown>> | undefined {
  const [, service = ''] = folder.split('/');
  if (['ecs', 'lambda'].includes(service)) isolatedNetwork(stack);
  // The emulator does not say which addresses a VPC has.
  if (folder.endsWith('/private-endpoints'))
    return { vpc: isolatedNetwork(stack), clients: [Peer.ipv4('10.0.0.0/16')] };
  if (/\/hardened-(instance|security-group)$/.test(folder) || IN_NETWORKS.includes(service))
    return { vpc: isolatedNetwork(stack) };
  if (folder.endsWith('/incident-playbooks'))
    return { isolateInstance: { vpc: isolatedNetwork(stack), tag: { key: 'responders', value: 'may-isolate' } } };
  if (folder.endsWith('/hardened-user-pool-client')) return { userPool: new HardenedUserPool(stack, 'People') };
  return undefined;
}

const IN_NETWORKS = ['efs', 'eks', 'elasticache', 'elasticloadbalancingv2', 'opensearchservice', 'rds'];

/** A stack for each hardened construct, and one in which constructs grant something to roles. */
const app = new App();
for (const folder of constructFolders()) {
  const { make }: Weakenings = require(join(root, folder, 'weakenings')).default;
  const stack = new Stack(app, folder.split('/').at(-1) as string);
  make.cdk(stack, 'Subject', surroundings(folder, stack));
  // The emulator has no alarms on metric math.
  for (const one of stack.node.findAll())
    if (one instanceof CfnAlarm && one.metrics !== undefined) one.node.scope?.node.tryRemoveChild(one.node.id);
}

const stack = new Stack(app, 'grants');
const outputs = new Construct(stack, 'Outputs');
const out = (name: string, value: string) => new CfnOutput(outputs, name, { value }).overrideLogicalId(`Out${name}`);

/** A role that the account may assume, by the name under which its ARN is given out. */
function actor(name: string): Role {
  const role = new Role(stack, name, { assumedBy: new AccountRootPrincipal() });
  out(`${name}Arn`, role.roleArn);
  return role;
}

// The one above is signed, which the emulator does not know.
const plain = {
  runtime: Runtime.NODEJS_24_X,
  handler: 'index.handler',
  code: Code.fromInline('exports.handler = async () => {};'),
  environment: { SIZE: '200' },
};
const resize = new HardenedFunction(stack, 'Resize', plain);
out('Function', resize.functionName);
out('OtherFunction', new HardenedFunction(stack, 'Rotate', plain).functionName);
resize.grantInvoke(actor('FunctionInvoker'));

const bucket = new HardenedBucket(stack, 'Uploads');
out('Bucket', bucket.bucketName);
out('OtherBucket', new HardenedBucket(stack, 'Others').bucketName);
bucket.grantRead(actor('BucketReader'));
bucket.grantPut(actor('BucketWriter'));
bucket.grantDelete(actor('BucketDeleter'));

const queue = new HardenedQueue(stack, 'Orders');
out('Queue', queue.queueUrl);
out('OtherQueue', new HardenedQueue(stack, 'Bills').queueUrl);
queue.grantSendMessages(actor('QueueSender'));
queue.grantConsumeMessages(actor('QueueConsumer'));
queue.grantPurge(actor('QueuePurger'));

const key = new HardenedKey(stack, 'Key');
out('Key', key.keyArn);
out('OtherKey', new HardenedKey(stack, 'OtherKey').keyArn);
key.grantEncrypt(actor('KeyEncrypter'));
key.grantDecrypt(actor('KeyDecrypter'));
key.grantAdmin(actor('KeyAdmin'));

const topic = new HardenedTopic(stack, 'Alerts');
out('Topic', topic.topicArn);
out('OtherTopic', new HardenedTopic(stack, 'Notices').topicArn);
topic.grantPublish(actor('TopicPublisher'));

const partitionKey = { name: 'id', type: AttributeType.STRING };
const table = new HardenedTable(stack, 'Carts', { partitionKey });
out('Table', table.tableName);
out('OtherTable', new HardenedTable(stack, 'Invoices', { partitionKey }).tableName);
table.grantReadData(actor('TableReader'));
table.grantWriteData(actor('TableWriter'));

const stream = new HardenedStream(stack, 'Clicks');
out('Stream', stream.streamName);
out('OtherStream', new HardenedStream(stack, 'Views').streamName);
stream.grantRead(actor('StreamReader'));
stream.grantWrite(actor('StreamWriter'));

const bus = new HardenedEventBus(stack, 'Bus');
out('Bus', bus.eventBusName);
out('OtherBus', new HardenedEventBus(stack, 'OtherBus').eventBusName);
bus.grantPutEventsTo(actor('BusWriter'));

const group = new HardenedLogGroup(stack, 'Requests');
out('LogGroup', group.logGroupName);
out('OtherLogGroup', new HardenedLogGroup(stack, 'Errors').logGroupName);
group.grantRead(actor('LogReader'));

const evidence = new EvidenceBucket(stack, 'Evidence');
out('Evidence', evidence.bucketName);
evidence.grantPut(actor('Witness'), 'runs/*');
const sweeper = actor('Sweeper');
evidence.grantRead(sweeper);
evidence.grantDelete(sweeper);

const definitionBody = DefinitionBody.fromChainable(new Pass(stack, 'Pass'));
const machine = new HardenedStateMachine(stack, 'Release', { definitionBody });
out('Machine', machine.stateMachineArn);
out(
  'OtherMachine',
  new HardenedStateMachine(stack, 'Restore', { definitionBody: DefinitionBody.fromChainable(new Pass(stack, 'Other')) })
    .stateMachineArn,
);
machine.grantStartExecution(actor('MachineStarter'));
machine.grantRead(actor('MachineReader'));

const keys = new AccessKeyReaper(stack, 'Keys', { except: ['spared'] });
const reaper = keys.node.findChild('ReapKeys') as HardenedFunction;
out('Reaper', reaper.functionName);
out('ReaperRole', reaper.role?.roleArn as string);

const delivery = new HardenedDeliveryStream(stack, 'Delivery');
out('Delivery', delivery.deliveryStreamName);
out('OtherDelivery', new HardenedDeliveryStream(stack, 'OtherDelivery').deliveryStreamName);
delivery.grantPutRecords(actor('DeliveryWriter'));

const people = new HardenedUserPool(stack, 'People');
out('People', people.userPoolId);
out('OtherPeople', new HardenedUserPool(stack, 'OtherPeople').userPoolId);
people.grant(actor('PeopleClerk'), 'cognito-idp:AdminCreateUser', 'cognito-idp:ListUsers');

const repository = new ImmutableRepository(stack, 'Images');
out('Repository', repository.repositoryName);
out('OtherRepository', new ImmutableRepository(stack, 'OtherImages').repositoryName);
repository.grantPull(actor('ImagePuller'));
repository.grantPush(actor('ImagePusher'));

const boundary = new PermissionsBoundary(stack, 'Boundary', { services: ['iam', 's3'] });
out('BoundaryArn', boundary.managedPolicyArn);
const bounded = new Role(stack, 'Bounded', { assumedBy: new AccountRootPrincipal(), permissionsBoundary: boundary });
bounded.addToPolicy(new PolicyStatement({ actions: ['*'], resources: ['*'] }));
out('BoundedArn', bounded.roleArn);

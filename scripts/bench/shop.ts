import { type App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Peer, Port, SecurityGroup, Vpc } from 'aws-cdk-lib/aws-ec2';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';

/** Fills an app with an ordinary mix of resources, some better kept than others, until it has about as many as asked for. */
export function shopOf(app: App, resources: number, stacks: number): void {
  for (let index = 0; index < stacks; index++) {
    const stack = new Stack(app, `Shop${index}`);
    const wanted = Math.round(resources / stacks);
    const vpc = new Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1 });
    const key = new Key(stack, 'Key', { enableKeyRotation: true });
    let made = 24;
    for (let item = 0; made < wanted; item++) made += unit(stack, `Item${item}`, vpc, key);
  }
}

/** One small service; gives the number of CloudFormation resources it makes. */
function unit(stack: Stack, id: string, vpc: Vpc, key: Key): number {
  const bucket = new Bucket(stack, `${id}Bucket`, {
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    enforceSSL: true,
    versioned: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  });
  const queue = new Queue(stack, `${id}Queue`, {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    enforceSSL: true,
  });
  const table = new TableV2(stack, `${id}Table`, {
    partitionKey: { name: 'id', type: AttributeType.STRING },
    removalPolicy: RemovalPolicy.RETAIN,
  });
  new Topic(stack, `${id}Topic`, { masterKey: key });
  new LogGroup(stack, `${id}Log`, { retention: RetentionDays.ONE_YEAR });
  const role = new Role(stack, `${id}Role`, { assumedBy: new ServicePrincipal('ecs-tasks.amazonaws.com') });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['s3:GetObject', 'sqs:SendMessage'],
      resources: [bucket.arnForObjects('*'), queue.queueArn],
    }),
  );
  const handler = new Lambda(stack, `${id}Handler`, {
    runtime: Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = async () => {}'),
    timeout: Duration.seconds(10),
    environment: { TABLE: table.tableName },
  });
  table.grantReadData(handler);
  new SecurityGroup(stack, `${id}Group`, { vpc }).addIngressRule(Peer.ipv4('10.0.0.0/16'), Port.tcp(443));
  return 13;
}

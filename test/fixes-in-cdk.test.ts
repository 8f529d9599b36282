import * as cdk from 'aws-cdk-lib';
import { App, Stack } from 'aws-cdk-lib';
import * as autoscaling from 'aws-cdk-lib/aws-autoscaling';
import * as backup from 'aws-cdk-lib/aws-backup';
import * as cloudtrail from 'aws-cdk-lib/aws-cloudtrail';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as efs from 'aws-cdk-lib/aws-efs';
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as kinesis from 'aws-cdk-lib/aws-kinesis';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as rds from 'aws-cdk-lib/aws-rds';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as stepfunctions from 'aws-cdk-lib/aws-stepfunctions';
import { rules } from '../lib';
import { cdkFix } from '../lib/reporters/wording';
import { statesOf } from '../lib/testing/try-examples';

type Props = Record<string, any>;
type Make = (stack: Stack, props: Props) => unknown;

/** What else a fix names stands in the stack beside it. */
const beside = (stack: Stack): Props => {
  const vpc = new ec2.Vpc(stack, 'Vpc');
  return {
    vpc,
    key: new kms.Key(stack, 'Key', { enableKeyRotation: true }),
    logs: new s3.Bucket(stack, 'Logs', { versioned: true }),
    logGroup: new logs.LogGroup(stack, 'LogGroup'),
    queue: new sqs.Queue(stack, 'DeadLetters'),
    failed: new sqs.Queue(stack, 'Failed'),
    topic: new sns.Topic(stack, 'Alerts'),
    secret: new secretsmanager.Secret(stack, 'Secret'),
    serverAccessLogsBucket: new s3.Bucket(stack, 'AccessLogs'),
  };
};

/** The least that makes a construct of a type. */
const CONSTRUCTS: Record<string, { readonly library: object; readonly make: Make }> = {
  'AWS::AutoScaling::AutoScalingGroup': {
    library: autoscaling,
    make: (stack, props) =>
      new autoscaling.AutoScalingGroup(stack, 'It', {
        vpc: new ec2.Vpc(stack, 'Own'),
        instanceType: new ec2.InstanceType('t3.micro'),
        machineImage: ec2.MachineImage.latestAmazonLinux2023(),
        ...props,
      }),
  },
  'AWS::Backup::BackupVault': { library: backup, make: (stack, props) => new backup.BackupVault(stack, 'It', props) },
  'AWS::CloudTrail::Trail': { library: cloudtrail, make: (stack, props) => new cloudtrail.Trail(stack, 'It', props) },
  'AWS::DynamoDB::Table': {
    library: dynamodb,
    make: (stack, props) =>
      new dynamodb.Table(stack, 'It', { partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING }, ...props }),
  },
  'AWS::ECR::Repository': { library: ecr, make: (stack, props) => new ecr.Repository(stack, 'It', props) },
  'AWS::EFS::FileSystem': {
    library: efs,
    make: (stack, props) => new efs.FileSystem(stack, 'It', { vpc: new ec2.Vpc(stack, 'Own'), ...props }),
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    library: elb,
    make: (stack, props) => new elb.ApplicationLoadBalancer(stack, 'It', { vpc: new ec2.Vpc(stack, 'Own'), ...props }),
  },
  'AWS::KMS::Key': { library: kms, make: (stack, props) => new kms.Key(stack, 'It', props) },
  'AWS::Kinesis::Stream': { library: kinesis, make: (stack, props) => new kinesis.Stream(stack, 'It', props) },
  'AWS::Lambda::Function': {
    library: lambda,
    make: (stack, props) =>
      new lambda.Function(stack, 'It', {
        runtime: lambda.Runtime.NODEJS_22_X,
        handler: 'index.handler',
        code: lambda.Code.fromInline('exports.handler = async () => {}'),
        ...props,
      }),
  },
  'AWS::Logs::LogGroup': { library: logs, make: (stack, props) => new logs.LogGroup(stack, 'It', props) },
  'AWS::RDS::DBInstance': {
    library: rds,
    make: (stack, props) =>
      new rds.DatabaseInstance(stack, 'It', {
        vpc: new ec2.Vpc(stack, 'Own'),
        engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 }),
        ...props,
      }),
  },
  'AWS::S3::Bucket': { library: s3, make: (stack, props) => new s3.Bucket(stack, 'It', props) },
  'AWS::SNS::Topic': { library: sns, make: (stack, props) => new sns.Topic(stack, 'It', props) },
  'AWS::SQS::Queue': { library: sqs, make: (stack, props) => new sqs.Queue(stack, 'It', props) },
  'AWS::StepFunctions::StateMachine': {
    library: stepfunctions,
    make: (stack, props) =>
      new stepfunctions.StateMachine(stack, 'It', {
        definitionBody: stepfunctions.DefinitionBody.fromChainable(new stepfunctions.Pass(stack, 'Pass')),
        ...props,
      }),
  },
};

/** Props in the code of a fix: an object, or `name: value, …`. */
const PROPS = /^(\{|[a-zA-Z]\w*: )/;

const ofConstructs = Object.entries(rules).flatMap(([id, rule]) => {
  const type = rule.resource.types.cloudformation[0] ?? '';
  const code = rule.fix.cdk && cdkFix(rule);
  const construct = CONSTRUCTS[type];
  return code && PROPS.test(code) && construct ? [{ id, rule, code, type, ...construct }] : [];
});

/** Why what a fix says is not seen in a stack with the one construct. */
const NOT_ALONE: Readonly<Record<string, string>> = {
  'autoscaling/group-elb-health-checked': 'a group without targets needs no checks of a load balancer',
  'dynamodb/table-billing-declared': 'TableV2 takes it',
  'dynamodb/table-scales': 'TableV2 takes it',
  'elb/load-balancer-cross-zone': 'balancers of applications always balance across zones; NetworkLoadBalancer takes it',
  'kms/key-policy-defined': 'it leaves the statements to the author',
  'lambda/function-egress-narrow': 'it is about the security group of a function in a VPC',
  'lambda/function-environment-customer-key': 'a function without variables encrypts none',
  'lambda/function-multiple-zones': 'it is about functions in a VPC',
  's3/bucket-access-logs-kept': 'it is about buckets that receive the logs of others',
  's3/bucket-notifies': 'the CDK sets it through a custom resource, which the rule does not read',
};

test.each(ofConstructs.map((it) => [it.id, it] as const))('the construct with the fix of %s passes it', (id, it) => {
  if (NOT_ALONE[id]) return;
  const stack = new Stack(new App({ analyticsReporting: false }), 'It', {
    env: { region: 'eu-west-1', account: '111122223333' },
  });
  const names: Props = { ...cdk, ...s3, ...ec2, ...it.library, ...beside(stack) };
  const known = Object.keys(names).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
  const code = it.code.startsWith('{') ? it.code : `{ ${it.code} }`;
  const props = new Function(...known, `return (${code});`).call(stack, ...known.map((name) => names[name]));
  it.make(stack, props);
  const { template } = (App.of(stack) as App).synth().getStackByName('It');
  const own = Object.entries<any>(template.Resources).find(
    ([key, { Type }]) => key.startsWith('It') && Type === it.type,
  );
  expect({ code, states: statesOf(it.rule, template, own?.[0]) }).toEqual({ code, states: ['pass'] });
});

test('and there are many of them', () => {
  expect(ofConstructs.length).toBeGreaterThan(60);
});

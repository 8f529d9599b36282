import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { EventType } from 'aws-cdk-lib/aws-s3';
import { SqsDestination } from 'aws-cdk-lib/aws-s3-notifications';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { SNS_SUBSCRIPTIONS_SQS_DECRYPTION_POLICY } from 'aws-cdk-lib/cx-api';
import { HardenedBucket, HardenedKey, HardenedQueue, HardenedTopic } from '../../doors/cdk';
import { check, defineConfig, presets } from '../../lib';

const statementsOf = (stack: Stack): any[] =>
  Object.values(Template.fromStack(stack).findResources('AWS::KMS::Key')).flatMap(
    ({ Properties }) => Properties.KeyPolicy.Statement,
  );

test('only AWS services make grants', () => {
  const stack = new Stack();
  new HardenedKey(stack, 'Key');
  expect(statementsOf(stack)).toContainEqual({
    Effect: 'Deny',
    Principal: { AWS: '*' },
    Action: 'kms:CreateGrant',
    Resource: '*',
    Condition: { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false', 'aws:PrincipalIsAWSService': 'false' } },
  });
});

test('a service is let in on behalf of one resource of this account', () => {
  const stack = new Stack();
  new HardenedKey(stack, 'Key').allowService('sns.amazonaws.com', 'arn:aws:sns:eu-west-1:111122223333:orders');
  expect(statementsOf(stack)).toContainEqual({
    Effect: 'Allow',
    Principal: { Service: 'sns.amazonaws.com' },
    Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    Resource: '*',
    Condition: {
      StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
      ArnLike: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:orders' },
    },
  });
});

describe('a key that two things share', () => {
  const build = (stack: Stack): void => {
    const bucket = new HardenedBucket(stack, 'Uploads');
    bucket.addEventNotification(EventType.OBJECT_CREATED, new SqsDestination(new HardenedQueue(stack, 'Uploaded')));
  };

  test('names the source of messages by its account, where that waits for the key', () => {
    const stack = new Stack();
    build(stack);
    const [allowed] = statementsOf(stack).filter(({ Condition }) => Condition?.ArnLike?.['aws:SourceArn']);
    expect(allowed.Principal).toEqual({ Service: 's3.amazonaws.com' });
    expect(JSON.stringify(allowed.Condition)).toContain(':s3:::*');
    // Which refuses a template whose resources wait for each other.
    const policies = Object.values(Template.fromStack(stack).findResources('AWS::SQS::QueuePolicy'));
    expect(JSON.stringify(policies)).toContain('{"aws:SourceArn":{"Fn::GetAtt":["Uploads');
  });

  test('names it by its ARN, where it does not', () => {
    const stack = new Stack();
    const key = new HardenedKey(stack, 'Key');
    const bucket = new HardenedBucket(stack, 'Uploads');
    const queue = new HardenedQueue(stack, 'Uploaded', { encryptionMasterKey: key });
    bucket.addEventNotification(EventType.OBJECT_CREATED, new SqsDestination(queue));
    expect(JSON.stringify(statementsOf(stack))).toContain('{"aws:SourceArn":{"Fn::GetAtt":["Uploads');
  });

  test('lets a topic and a queue of one stack be made', () => {
    const stack = new Stack();
    stack.node.setContext(SNS_SUBSCRIPTIONS_SQS_DECRYPTION_POLICY, true);
    new HardenedTopic(stack, 'Orders').addSubscription(new SqsSubscription(new HardenedQueue(stack, 'Ordered')));
    expect(JSON.stringify(statementsOf(stack))).toContain(':*:*:');
    expect(() => Template.fromStack(stack)).not.toThrow();
  });
});

test('a secret is read from another stack, whose role says by which service it uses the key', () => {
  const app = new App();
  const stack = new Stack(app, 'Data');
  const web = new Stack(app, 'Web');
  const role = new Role(web, 'Role', { assumedBy: new ServicePrincipal('ecs-tasks.amazonaws.com') });
  new Secret(stack, 'Login', { encryptionKey: HardenedKey.shared(stack) }).grantRead(role);
  const [policy] = Object.values(Template.fromStack(web).findResources('AWS::IAM::Policy'));
  const decrypting = policy?.Properties.PolicyDocument.Statement.find(({ Action }: any) => Action === 'kms:Decrypt');
  expect(JSON.stringify(decrypting.Condition)).toContain('{"StringEquals":{"kms:ViaService":');
  expect(JSON.stringify(statementsOf(stack))).not.toContain('Fn::ImportValue');
});

test('administrators may not use the key for data', () => {
  const stack = new Stack();
  const admin = new Role(stack, 'Admin', { assumedBy: new ServicePrincipal('ssm.amazonaws.com') });
  new HardenedKey(stack, 'Key', { admins: [admin] });
  const forAdmin = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy')).flatMap(
    ({ Properties }) => Properties.PolicyDocument.Statement,
  );
  const actions: string[] = [...forAdmin, ...statementsOf(stack).slice(1)].flatMap(({ Action }) => Action);
  expect(actions).toContain('kms:PutKeyPolicy');
  expect(actions.filter((action) => /Decrypt|Encrypt|GenerateDataKey|kms:\*/.test(action))).toEqual([]);
});

test('a key that cannot rotate by itself is not asked to, and nothing is found', () => {
  const app = new App();
  const stack = new Stack(app, 'Stack');
  new HardenedKey(stack, 'Key', { keySpec: KeySpec.RSA_2048, keyUsage: KeyUsage.SIGN_VERIFY });
  Template.fromStack(stack).hasResourceProperties('AWS::KMS::Key', {
    EnableKeyRotation: Match.absent(),
    RotationPeriodInDays: Match.absent(),
  });
  const content = app.synth().getStackByName('Stack').template;
  expect(check([{ name: 'Stack', content }], defineConfig(presets.strict)).findings).toEqual([]);
});

import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias } from 'aws-cdk-lib/aws-kms';
import { HardenedTopic } from '../../doors/cdk';
import { check, defineConfig, presets } from '../../lib';
import { refusalOf } from './subjects';

const statementsIn = (stack: Stack, type: string, document: string): any[] =>
  Object.values(Template.fromStack(stack).findResources(type)).flatMap(
    ({ Properties }) => Properties[document].Statement,
  );

test('a service is let in on behalf of one resource of this account, to the topic and to its key', () => {
  const app = new App();
  const stack = new Stack(app, 'Stack');
  const sourceArn = 'arn:aws:s3:::uploads';
  new HardenedTopic(stack, 'Alerts').allowService('s3.amazonaws.com', sourceArn);
  const letIn = {
    Effect: 'Allow',
    Principal: { Service: 's3.amazonaws.com' },
    Condition: {
      StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
      ArnLike: { 'aws:SourceArn': sourceArn },
    },
  };
  expect(statementsIn(stack, 'AWS::SNS::TopicPolicy', 'PolicyDocument')).toContainEqual(
    expect.objectContaining({ ...letIn, Action: 'sns:Publish' }),
  );
  expect(statementsIn(stack, 'AWS::KMS::Key', 'KeyPolicy')).toContainEqual(
    expect.objectContaining({ ...letIn, Action: ['kms:Decrypt', 'kms:GenerateDataKey*'] }),
  );
  const content = app.synth().getStackByName('Stack').template;
  expect(check([{ name: 'Stack', content }], defineConfig(presets.strict)).findings).toEqual([]);
});

test('it grants publishing by names, on the topic and on its key', () => {
  const stack = new Stack();
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  new HardenedTopic(stack, 'Alerts').grantPublish(role);
  const granted = statementsIn(stack, 'AWS::IAM::Policy', 'PolicyDocument').flatMap(({ Action }) => Action);
  expect(granted.sort()).toEqual(['kms:Decrypt', 'kms:GenerateDataKey', 'sns:Publish']);
});

test('the key of AWS is refused under whatever prop it is given', () => {
  const stack = new Stack();
  const masterKey = Alias.fromAliasName(stack, 'Alias', 'alias/aws/sns');
  expect(refusalOf(() => new HardenedTopic(stack, 'Alerts', { masterKey }))).toContain(
    '`masterKey` gives up sns/topic-customer-key.',
  );
});

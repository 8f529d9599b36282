import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { HardenedKey } from '../../doors/cdk';
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

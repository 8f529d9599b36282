import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, LogGroupClass } from 'aws-cdk-lib/aws-logs';
import { DefaultTokenResolver, StringConcat, App as TerraformApp, TerraformStack, Tokenization } from 'cdktf';
import { HardenedKey, HardenedLogGroup, harden } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { defineConfig, presets } from '../../lib';
import { waived } from './subjects';

const keyStatementsIn = (stack: Stack): any[] =>
  Object.values(Template.fromStack(stack).findResources('AWS::KMS::Key')).flatMap(
    ({ Properties }) => Properties.KeyPolicy.Statement,
  );

const READING = [
  ...['logs:FilterLogEvents', 'logs:GetLogEvents', 'logs:GetLogGroupFields'],
  ...['logs:DescribeLogGroups', 'logs:DescribeLogStreams'],
];

const logsMayUse = (name: string) => ({
  Effect: 'Allow',
  Principal: { Service: { 'Fn::Join': ['', ['logs.', { Ref: 'AWS::Region' }, '.', { Ref: 'AWS::URLSuffix' }]] } },
  Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
  Resource: '*',
  Condition: {
    ArnLike: {
      'kms:EncryptionContext:aws:logs:arn': {
        'Fn::Join': [
          '',
          [
            ...['arn:', { Ref: 'AWS::Partition' }, ':logs:', { Ref: 'AWS::Region' }, ':'],
            ...[{ Ref: 'AWS::AccountId' }, `:log-group:${name}`],
          ],
        ],
      },
    },
  },
});

test('CloudWatch Logs may use the shared key for log groups of this account, by a statement that is there once', () => {
  const stack = new Stack();
  new HardenedLogGroup(stack, 'One');
  new HardenedLogGroup(stack, 'Two');
  const letIn = keyStatementsIn(stack).filter(({ Principal }) => Principal.Service);
  expect(letIn).toEqual([logsMayUse('*')]);
});

test('CloudWatch Logs may use a key that is given for the log group of a name only', () => {
  const stack = new Stack();
  const encryptionKey = new HardenedKey(stack, 'Key');
  new HardenedLogGroup(stack, 'Requests', { encryptionKey, logGroupName: 'requests' });
  expect(keyStatementsIn(stack)).toContainEqual(logsMayUse('requests'));
  expect(stack.node.tryFindChild('SharedKey')).toBeUndefined();
});

test('it grants writing and reading of this log group alone', () => {
  const stack = new Stack();
  const group = new HardenedLogGroup(stack, 'Requests');
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  group.grantWrite(role);
  group.grantRead(role);
  const [{ Statement }] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy')).map(
    ({ Properties }) => Properties.PolicyDocument,
  ) as [{ Statement: any[] }];
  expect(Statement.map(({ Action }) => Action)).toEqual([['logs:CreateLogStream', 'logs:PutLogEvents'], READING]);
  for (const { Resource } of Statement)
    for (const arn of [Resource].flat())
      expect(JSON.stringify(arn)).toMatch(/:log-group:",{"Ref":"Requests\w+"}|"Requests\w+","Arn"/);
});

test('events are kept for the shortest time that CloudWatch Logs offers and the settings allow', () => {
  const app = new App();
  harden(app, defineConfig(presets.strict, { name: 'acme', settings: { logRetentionDays: 370 } }));
  const stack = new Stack(app, 'Stack');
  new HardenedLogGroup(stack, 'Requests');
  Template.fromStack(stack).hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 400 });
});

test('a log group that only passes events on asks for nothing that CloudWatch Logs would refuse', () => {
  const stack = new Stack();
  new HardenedLogGroup(stack, 'Requests', {
    logGroupClass: LogGroupClass.DELIVERY,
    waive: waived('logs/log-group-retention-set', 'logs/log-group-masks-credentials'),
  });
  Template.fromStack(stack).hasResourceProperties('AWS::Logs::LogGroup', {
    RetentionInDays: Match.absent(),
    DataProtectionPolicy: Match.absent(),
  });
});

test('it is a log group', () => expect(new HardenedLogGroup(new Stack(), 'Requests')).toBeInstanceOf(LogGroup));

test('in Terraform a log group is read and written alone, too', () => {
  const stack = new TerraformStack(new TerraformApp(), 'stack');
  const allowed: unknown[] = [];
  const group = new cdktf.HardenedLogGroup(stack, 'requests');
  const grantee = { allow: (allowance: unknown) => allowed.push(allowance) };
  group.grantWrite(grantee);
  group.grantRead(grantee);
  expect(
    Tokenization.resolve(allowed, {
      scope: stack,
      preparing: false,
      resolver: new DefaultTokenResolver(new StringConcat()),
    }),
  ).toEqual([
    {
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: ['${aws_cloudwatch_log_group.requests.arn}:*'],
    },
    {
      actions: READING,
      resources: ['${aws_cloudwatch_log_group.requests.arn}:*'],
    },
  ]);
});

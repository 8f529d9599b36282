import { check, defineConfig } from '../../lib';
import { FAR, mark, NOWHERE, since } from '../../lib/engine/looks';
import { Reading } from '../../lib/engine/reading';
import type { Template } from '../../lib/engine/template';
import { World } from '../../lib/engine/world';
import { hasUnfitAction, unfitAction } from '../../lib/iam/fitting';
import { policyOf, type Statement } from '../../lib/iam/policy';
import { readInputs } from '../../lib/read/inputs';

type One = { readonly [key: string]: unknown };

const read = (template: Template | undefined, id: string, property: string): Statement => {
  const it = new Reading(template!.resources.get(id)!, new World());
  return policyOf(it, it.fact(property)).known!.statements[0]!;
};

/** A statement in a template of CloudFormation beside what it may refer to. */
const inCloudFormation = (statement: One): Statement => {
  const PolicyDocument = { Statement: { Effect: 'Allow', ...statement } };
  const Resources = {
    Policy: { Type: 'AWS::IAM::Policy', Properties: { PolicyDocument } },
    Uploads: { Type: 'AWS::S3::Bucket' },
    Jobs: { Type: 'AWS::SQS::Queue' },
    Alerts: { Type: 'AWS::SNS::Topic' },
    Orders: { Type: 'AWS::DynamoDB::Table' },
    Lines: { Type: 'AWS::Logs::LogGroup' },
  };
  const content = { Parameters: { Partner: { Type: 'String' } }, Resources };
  return read(readInputs([{ name: 'app', content }])[0], 'Policy', 'PolicyDocument');
};

const inTerraform = (Action: string, Resource: string): Statement => {
  const resource = {
    aws_iam_policy: { one: { policy: JSON.stringify({ Statement: { Effect: 'Allow', Action, Resource } }) } },
    aws_sqs_queue: { jobs: {} },
    aws_sns_topic: { alerts: {} },
  };
  return read(readInputs([{ name: 'app', content: { resource } }])[0], 'aws_iam_policy.one', 'policy');
};

const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:jobs';
const OBJECTS = 'arn:aws:s3:::uploads/*';
const BUCKET = 'arn:aws:s3:::uploads';

test.each<[unknown, unknown, string | undefined]>([
  ['s3:GetObject', OBJECTS, undefined],
  ['s3:GetObject', 'arn:aws:s3:::*', undefined],
  ['s3:GetObject', QUEUE, 's3:GetObject'],
  ['s3:GetObject', BUCKET, 's3:GetObject'],
  ['s3:ListBucket', BUCKET, undefined],
  ['s3:ListBucket', OBJECTS, 's3:ListBucket'],
  // What is no ARN is compared as it stands.
  ['s3:GetObject', 'uploads/*', 's3:GetObject'],
  ['sqs:SendMessage', 'arn:aws:sqs:*:*:jobs', undefined],
  ['sqs:SendMessage', 'arn:aws-cn:sqs:cn-north-1:111122223333:jobs', undefined],
  ['sqs:SendMessage', 'arn:*:sqs:*:*:jobs', undefined],
  ['sqs:SendMessage', 'arn:aws:sns:eu-west-1:111122223333:jobs', 'sqs:SendMessage'],
  ['sqs:SendMessage', 'arn:aws:*:eu-west-1:111122223333:jobs', undefined],
  // A service that two kinds of resource share.
  ['lambda:InvokeFunction', 'arn:aws:lambda:eu-west-1:111122223333:function:pay', undefined],
  ['lambda:InvokeFunction', 'arn:aws:lambda:eu-west-1:111122223333:layer:pay', 'lambda:InvokeFunction'],
  // A field that the kind leaves empty.
  ['iam:PassRole', 'arn:aws:iam::111122223333:role/web', undefined],
  ['iam:PassRole', 'arn:aws:iam:eu-west-1:111122223333:role/web', 'iam:PassRole'],
  ['iam:PassRole', 'arn:aws:iam:::role/web', undefined],
  // One service of two names.
  ['codeconnections:UseConnection', 'arn:aws:codestar-connections:eu-west-1:111122223333:connection/a', undefined],
  ['codestar-connections:UseConnection', 'arn:aws:codeconnections:eu-west-1:111122223333:connection/a', undefined],
])('%s on %s: %s does not fit', (Action, Resource, expected) => {
  const statement = inCloudFormation({ Action, Resource });
  expect([unfitAction(statement), hasUnfitAction(statement)]).toEqual([expected, expected !== undefined]);
});

test('an action fits where one of the resources is of its kind, and the first that does not is told', () => {
  const both = ['s3:GetObject', 's3:ListBucket'];
  const told = (Action: unknown, Resource: unknown) => unfitAction(inCloudFormation({ Action, Resource }));
  expect(told(both, [BUCKET, OBJECTS])).toBeUndefined();
  expect(told('s3:GetObject', [QUEUE, OBJECTS])).toBeUndefined();
  expect(told(both, OBJECTS)).toBe('s3:ListBucket');
  expect(told(['sns:Publish', ...both], [BUCKET, OBJECTS])).toBe('sns:Publish');
});

test.each<[string, One]>([
  ['all actions but some', { NotAction: 's3:GetObject', Resource: QUEUE }],
  ['all resources but some', { Action: 's3:GetObject', NotResource: QUEUE }],
  ['no resource', { Action: 's3:GetObject' }],
  ['an empty list', { Action: 's3:GetObject', Resource: [] }],
  ['every resource beside others', { Action: 's3:GetObject', Resource: [QUEUE, '*'] }],
  ['a parameter beside others', { Action: 's3:GetObject', Resource: [QUEUE, { Ref: 'Partner' }] }],
  ['nothing, until somebody says more', { Action: 's3:GetObject', Resource: [QUEUE, ''] }],
  ['a pattern of actions', { Action: 's3:GetObj*', Resource: QUEUE }],
  ['an action of a parameter', { Action: { Ref: 'Partner' }, Resource: QUEUE }],
  ['an action that works on no resource', { Action: 'ecr:GetAuthorizationToken', Resource: QUEUE }],
  ['an action that AWS does not have', { Action: 's3:GetObjet', Resource: QUEUE }],
  ['what the CDK grants beside a stream', { Action: 'Kinesis:SubscribeToShard', Resource: QUEUE }],
])('%s is left alone', (_, statement) => expect(unfitAction(inCloudFormation(statement))).toBeUndefined());

describe('a reference counts as the ARN that it is known to stand for', () => {
  const attribute = (id: string, name: string) => ({ 'Fn::GetAtt': [id, name] });
  test.each<[string, unknown, boolean]>([
    ['sqs:SendMessage', attribute('Jobs', 'Arn'), true],
    ['s3:GetObject', attribute('Jobs', 'Arn'), false],
    ['s3:ListBucket', attribute('Uploads', 'Arn'), true],
    ['s3:GetObject', attribute('Uploads', 'Arn'), false],
    ['s3:GetObject', { 'Fn::Sub': '${Uploads.Arn}/*' }, true],
    ['dynamodb:GetItem', attribute('Orders', 'Arn'), true],
    ['dynamodb:Query', { 'Fn::Sub': '${Orders.Arn}/index/*' }, true],
    // `Ref` gives the ARN of a topic, the address of a queue, and of others a name.
    ['sns:Publish', { Ref: 'Alerts' }, true],
    ['sqs:SendMessage', { Ref: 'Alerts' }, false],
    ['s3:GetObject', { Ref: 'Jobs' }, true],
    ['s3:GetObject', attribute('Jobs', 'QueueName'), true],
    ['s3:GetObject', attribute('Alerts', 'TopicName'), true],
    // The ARN of a log group ends in `:*`.
    ['s3:GetObject', attribute('Lines', 'Arn'), true],
    // Only what a text begins with.
    ['s3:GetObject', { 'Fn::Sub': 'arn:aws:s3:::${Jobs.Arn}/*' }, true],
  ])('%s on %j fits: %s', (Action, Resource, fits) =>
    expect(hasUnfitAction(inCloudFormation({ Action, Resource }))).toBe(!fits),
  );

  test('and to look there is to look far', () => {
    const looks = (Resource: unknown) => {
      const statement = inCloudFormation({ Action: 's3:GetObject', Resource });
      const from = mark();
      unfitAction(statement);
      return since(from);
    };
    expect([looks(QUEUE), looks(attribute('Jobs', 'Arn'))]).toEqual([NOWHERE, FAR]);
  });

  test.each<[string, string, boolean]>([
    ['sqs:SendMessage', '${aws_sqs_queue.jobs.arn}', true],
    ['s3:GetObject', '${aws_sqs_queue.jobs.arn}', false],
    ['s3:GetObject', '${aws_sns_topic.alerts.id}', false],
    ['s3:GetObject', '${aws_sqs_queue.jobs.id}', true],
    ['s3:GetObject', '${aws_sqs_queue.other.arn}', true],
  ])('of Terraform, %s on %s fits: %s', (action, resource, fits) =>
    expect(hasUnfitAction(inTerraform(action, resource))).toBe(!fits),
  );
});

test('a finding says nothing of what such a statement would grant', () => {
  const PolicyDocument = { Statement: [{ Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: BUCKET }] };
  const content = { Resources: { Reading: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument } } } };
  const config = defineConfig({ name: 'one', rules: { 'iam/policy-actions-fit-resources': 'warn' } });
  const [finding] = check([{ name: 'template.json', content }], config).findings;
  expect(finding?.detail).toMatch(/^statement 'Read': s3:GetObject works on /);
});

import { Unknown, type Value } from '../../../lib/engine/value';
import { World } from '../../../lib/engine/world';
import { readInputs } from '../../../lib/read/inputs';

/** The policy that the document `p` renders to. */
function rendered(documents: Record<string, object>, configuration: object = {}): Value {
  const [template] = readInputs([
    {
      name: 'main.tf.json',
      content: {
        data: { aws_iam_policy_document: documents },
        resource: { aws_s3_bucket: { b: {} } },
        ...configuration,
      },
    },
  ]);
  return template!.evaluate('${data.aws_iam_policy_document.p.json}', new World()) as Value;
}

const policy = (documents: Record<string, object>, configuration?: object) =>
  JSON.parse(rendered(documents, configuration) as string);

test('a statement as IAM writes it, allowing where nothing else is said', () => {
  expect(
    policy({
      p: {
        statement: [
          {
            sid: 'Read',
            actions: ['s3:GetObject', 's3:ListBucket'],
            resources: ['${aws_s3_bucket.b.arn}/*'],
            principals: [{ type: 'AWS', identifiers: ['*'] }],
          },
          {
            effect: 'Deny',
            not_actions: ['iam:*'],
            not_resources: ['*'],
            not_principals: { type: 'Service', identifiers: ['a.amazonaws.com', 'b.amazonaws.com'] },
          },
        ],
      },
    }),
  ).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Read',
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:ListBucket'],
        Resource: '${aws_s3_bucket.b.arn}/*',
        Principal: { AWS: '*' },
      },
      {
        Effect: 'Deny',
        NotAction: 'iam:*',
        NotResource: '*',
        NotPrincipal: { Service: ['a.amazonaws.com', 'b.amazonaws.com'] },
      },
    ],
  });
});

test('principals of all kinds, conditions by operator, and policy variables', () => {
  const [statement] = policy({
    p: {
      statement: {
        actions: ['s3:*'],
        resources: ['arn:aws:s3:::x/&{aws:username}/*'],
        principals: { type: '*', identifiers: ['*'] },
        condition: [
          { test: 'StringEquals', variable: 'aws:SourceAccount', values: ['1'] },
          { test: 'StringEquals', variable: 'aws:SourceArn', values: ['a', 'b'] },
          { test: 'Bool', variable: 'aws:SecureTransport', values: ['false'] },
        ],
      },
    },
  }).Statement;
  expect(statement).toEqual({
    Effect: 'Allow',
    Action: 's3:*',
    Resource: 'arn:aws:s3:::x/${aws:username}/*',
    Principal: '*',
    Condition: {
      StringEquals: { 'aws:SourceAccount': '1', 'aws:SourceArn': ['a', 'b'] },
      Bool: { 'aws:SecureTransport': 'false' },
    },
  });
});

test('sources come first, overrides take the place of the same Sid', () => {
  const statement = (sid: string, action: string) => ({ sid, actions: [action], resources: ['*'] });
  const merged = policy({
    base: { statement: [statement('A', 'base:a'), statement('B', 'base:b')] },
    over: { statement: [statement('A', 'over:a'), statement('D', 'over:d')] },
    p: {
      source_policy_documents: [
        '${data.aws_iam_policy_document.base.json}',
        '${jsonencode({ Statement = { Sid = "J", Effect = "Allow", Action = "j:j", Resource = "*" } })}',
      ],
      statement: [statement('B', 'own:b'), statement('C', 'own:c')],
      override_policy_documents: ['${data.aws_iam_policy_document.over.json}'],
    },
  });
  expect(merged.Statement.map((it: { Sid: string; Action: string }) => [it.Sid, it.Action])).toEqual([
    ['A', 'over:a'],
    ['B', 'own:b'],
    ['J', 'j:j'],
    ['C', 'own:c'],
    ['D', 'over:d'],
  ]);
});

test('dynamic statements are written out; with an open number of them the policy is unknown', () => {
  const dynamic = (over: unknown) => ({
    p: { dynamic: { statement: { for_each: over, content: { actions: ['${statement.value}'], resources: ['*'] } } } },
  });
  expect(policy(dynamic(['s3:*', 'sqs:*'])).Statement.map((it: { Action: string }) => it.Action)).toEqual([
    's3:*',
    'sqs:*',
  ]);
  expect(rendered(dynamic('${var.actions}'))).toBeInstanceOf(Unknown);
});

test('a document merged with one that only deployment knows is unknown', () => {
  expect(
    rendered({ p: { source_policy_documents: ['${var.more}'], statement: { actions: ['*'], resources: ['*'] } } }),
  ).toBeInstanceOf(Unknown);
});

test('values that only deployment knows are holes', () => {
  const [statement] = policy({
    p: { statement: { actions: '${var.actions}', resources: ['${aws_s3_bucket.b.arn}', '${var.arn}'] } },
  }).Statement;
  expect(statement).toEqual({
    Effect: 'Allow',
    Action: '${var.actions}',
    Resource: ['${aws_s3_bucket.b.arn}', '${var.arn}'],
  });
});

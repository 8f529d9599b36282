import { accessesOf } from '../../lib/access';
import { readInputs } from '../../lib/read/inputs';

const policy = (...Statement: object[]) => ({ Version: '2012-10-17', Statement });
const allow = (Action: string | string[], Resource: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});
const role = (Statement: object[], more: object = {}, beside: object = {}) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: policy(),
    Policies: [{ PolicyName: 'own', PolicyDocument: policy(...Statement) }],
    ...more,
  },
  ...beside,
});
const at = (path: string) => ({ Metadata: { 'aws:cdk:path': path } });
const ofStacks = (...stacks: object[]) =>
  accessesOf(readInputs(stacks.map((content, index) => ({ name: `${index}.json`, content: JSON.stringify(content) }))));

const shop = {
  Parameters: { Stage: { Type: 'String' } },
  Conditions: { Prod: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
  Resources: {
    Uploads: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'shop-uploads' }, ...at('Shop/Uploads/Resource') },
    Jobs: { Type: 'AWS::SQS::Queue' },
    Reader: role(
      [allow('s3:GetObject', 'arn:aws:s3:::shop-uploads/*')],
      { RoleName: 'reader' },
      at('Shop/Reader/Resource'),
    ),
    Worker: role([allow('sqs:*', { 'Fn::GetAtt': ['Jobs', 'Arn'] })]),
    Tester: role([allow('*', '*')], {}, { Condition: 'Prod' }),
    Sometimes: role([
      allow('sts:GetCallerIdentity', '*'),
      { 'Fn::If': ['Prod', allow('s3:GetObject', '*'), { Ref: 'AWS::NoValue' }] },
    ]),
    UploadsPolicy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Uploads' },
        PolicyDocument: policy(
          allow('s3:GetObject', 'arn:aws:s3:::shop-uploads/*', {
            Principal: { AWS: ['444455556666', 'arn:aws:iam::777788889999:role/partner'] },
          }),
          allow('s3:GetObject', 'arn:aws:s3:::shop-uploads/public/*', { Principal: '*' }),
          {
            ...allow('s3:PutObject', 'arn:aws:s3:::shop-uploads/*'),
            Effect: 'Deny',
            Principal: { AWS: '222233334444' },
          },
        ),
      },
    },
  },
};

describe('a name', () => {
  const { can } = ofStacks(shop);

  test.each([
    ['an id', 'Reader', 'Uploads/a.txt'],
    ['a construct path', 'Shop/Reader', 'Shop/Uploads/a.txt'],
    ['a whole path', 'Shop/Reader/Resource', 'Shop/Uploads/Resource/a.txt'],
    ['an ARN', 'arn:aws:iam::000000000000:role/reader', 'arn:aws:s3:::shop-uploads/a.txt'],
  ])('is %s', (_, who, what) => {
    expect(can(who, 's3:GetObject', what)).toMatchObject({ principal: who, decision: 'allowed' });
    expect(can(who, 's3:PutObject', what).decision).toBe('denied');
  });

  test('of a resource is told from what follows it', () => {
    expect(can('Worker', 'sqs:SendMessage', 'Jobs').decision).toBe('allowed');
    expect(can('Worker', 'sqs:SendMessage', 'arn:aws:sqs:us-east-1:000000000000:other').decision).toBe('denied');
    expect(can('Reader', 's3:GetObject', 'Uploads').decision).toBe('denied');
    expect(can('Tester', 'sts:GetCallerIdentity', '*').decision).toBe('allowed');
  });

  test.each<[string, string, string, RegExp]>([
    ['Readers', 's3:GetObject', 'Uploads/a', /there is no role or user 'Readers'; did you mean 'Reader'\?/],
    ['qqq', 's3:GetObject', 'Uploads/a', /there is no role or user 'qqq'; give a logical id, an address/],
    ['Uploads', 's3:GetObject', 'Uploads/a', /there is no role or user 'Uploads'/],
    ['Reader', 's3:GetObject', 'Upload', /there is no resource 'Upload'; did you mean 'Uploads'\?/],
    ['Reader', 's3:GetObject', 'Uploadss/a.txt', /there is no resource 'Uploadss\/a.txt'/],
    ['Reader', 's3:GetObjects', 'Uploads/a', /there is no action 's3:GetObjects'; did you mean 's3:GetObject'\?/],
    ['Reader', 's3:Qqq', 'Uploads/a', /there is no action 's3:Qqq'$/],
    ['Reader', 's3:*', 'Uploads/a', /'s3:\*' is no action/],
  ])('that nothing has is refused: %s, %s, %s', (who, action, what, message) => {
    expect(() => can(who, action, what)).toThrow(message);
  });

  test('of a service that is not known may be asked about, and any case of an action', () => {
    expect(can('Tester', 'madeup:DoIt', '*').decision).toBe('allowed');
    expect(can('Reader', 'S3:getobject', 'Uploads/a').decision).toBe('allowed');
  });

  test('of several things is refused, and each of them has a path', () => {
    const Resources = (path: string) => ({
      Resources: {
        Reader: role([allow('s3:GetObject', '*')], {}, at(path)),
        Uploads: { Type: 'AWS::S3::Bucket', ...at(`${path}Box`) },
      },
    });
    const both = ofStacks(Resources('One/Reader'), Resources('Two/Reader'));
    expect(() => both.can('Reader', 's3:GetObject', 'One/ReaderBox/a')).toThrow(
      "'Reader' names several things: One/Reader (0.json), Two/Reader (1.json); give a construct path, or only one template",
    );
    expect(() => both.can('One/Reader', 's3:GetObject', 'Uploads/a')).toThrow("'Uploads' names several things");
    expect(both.can('Two/Reader', 's3:GetObject', 'Two/ReaderBox/a').decision).toBe('allowed');
    expect(both.whoCan('s3:GetObject', 'One/ReaderBox/a').map(({ principal }) => principal)).toEqual([
      'One/Reader',
      'Two/Reader',
    ]);
  });
});

describe('who can', () => {
  const { whoCan } = ofStacks(shop);
  const brief = (action: string, what: string) =>
    whoCan(action, what).map(({ principal, decision }) => `${principal} ${decision}`);

  test('is each of the templates’ own who may, and whom the policy of the resource names', () => {
    expect(brief('s3:GetObject', 'Uploads/a.txt')).toEqual([
      'Reader allowed',
      'Tester allowed',
      'Sometimes conditional',
      '444455556666 allowed',
      'arn:aws:iam::777788889999:role/partner conditional',
    ]);
    expect(brief('s3:GetObject', 'Uploads/public/a.txt')).toContain('* allowed');
    expect(brief('sqs:SendMessage', 'Jobs')).toEqual(['Worker allowed', 'Tester allowed']);
  });

  test('refuses an action that there is none of', () => {
    expect(() => whoCan('s3:GetObjects', 'Uploads/a')).toThrow("there is no action 's3:GetObjects'");
  });
});

describe('an answer', () => {
  const { can } = ofStacks(shop);

  test('that hangs on the deployment says on what', () => {
    expect(can('Sometimes', 's3:GetObject', 'Uploads/a')).toMatchObject({
      decision: 'conditional',
      conditions: ['when Prod is true'],
    });
    expect(can('Reader', 's3:GetObject', 'Uploads/a').conditions).toEqual([]);
  });

  test('names the statements that decide, and where they stand', () => {
    const { reasons, explicit } = can('222233334444', 's3:PutObject', 'Uploads/a');
    expect(explicit).toBe(true);
    expect(reasons).toEqual([
      {
        words: 'Deny in the resource policy: UploadsPolicy, statement 2',
        at: expect.objectContaining({ file: '0.json' }),
      },
    ]);
    const [own] = can('Reader', 's3:GetObject', 'Uploads/a').reasons;
    expect(own?.words).toBe('Allow in the identity policy of the principal: Reader, statement 0');
  });

  test('tells of a policy that no template shows', () => {
    const { decision, reasons } = can('arn:aws:iam::777788889999:role/partner', 's3:GetObject', 'Uploads/a');
    expect(decision).toBe('conditional');
    expect(reasons.map(({ words }) => words)).toContain(
      'Allow in the identity policy of the principal, which the template does not show',
    );
  });
});

test('the policy of a resource counts for what its ARN begins, and for no other that is called alike', () => {
  const Principal = { AWS: '444455556666' };
  const { can } = ofStacks({
    Resources: {
      Box: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'box' } },
      BoxPolicy: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: { Bucket: { Ref: 'Box' }, PolicyDocument: policy(allow('s3:*', '*', { Principal })) },
      },
    },
  });
  const decisions = ['box/a.txt', 'box', 'box2/a.txt', 'bo'].map(
    (name) => can('444455556666', 's3:GetObject', `arn:aws:s3:::${name}`).decision,
  );
  expect(decisions).toEqual(['allowed', 'allowed', 'denied', 'denied']);
});

import { accessesOf } from '../../lib/access';
import { hasArn } from '../../lib/access/resource-arn';
import { readInputs } from '../../lib/read/inputs';
import { RESOURCE_POLICIES } from '../../lib/resources/policies';
import { TAKES_TEXT } from '../types/text-policies';

const policy = (...Statement: object[]) => ({ Version: '2012-10-17', Statement });
const role = (properties: object) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: policy({
      Effect: 'Allow',
      Principal: { Service: 'ecs-tasks.amazonaws.com' },
      Action: 'sts:AssumeRole',
    }),
    ...properties,
  },
});
const aws = (name: string) => `arn:aws:iam::aws:policy/${name}`;

/** What a template answers: the decision, and everything that is said of it. */
const asking = (content: object, resource: string) => {
  const accesses = accessesOf(readInputs([{ name: 'app.json', content: JSON.stringify(content, null, 2) }]));
  return (who: string, action: string) => {
    const { decision, reasons, conditions } = accesses.can(who, action, resource);
    const words = [...conditions, ...reasons.map((one) => `${one.words}${one.at ? ` at ${one.at.line}` : ''}`)];
    return { decision, words: words.join('\n') };
  };
};

describe('what is attached by name or ARN', () => {
  const ask = asking(
    {
      Resources: {
        Reader: role({ ManagedPolicyArns: [aws('AmazonS3ReadOnlyAccess')] }),
        Stranger: role({ ManagedPolicyArns: [aws('NoSuchPolicy')] }),
        Limited: role({
          ManagedPolicyArns: [aws('AdministratorAccess')],
          PermissionsBoundary: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/AmazonS3ReadOnlyAccess' },
        }),
        Named: role({ ManagedPolicyArns: [{ 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:policy/put' }] }),
        Put: {
          Type: 'AWS::IAM::ManagedPolicy',
          Properties: {
            ManagedPolicyName: 'put',
            PolicyDocument: policy({ Sid: 'Put', Effect: 'Allow', Action: 's3:PutObject', Resource: '*' }),
          },
        },
        Ana: { Type: 'AWS::IAM::User', Properties: {} },
        Bob: { Type: 'AWS::IAM::User', Properties: { Groups: ['elsewhere'] } },
        Readers: {
          Type: 'AWS::IAM::Group',
          Properties: { GroupName: 'readers', ManagedPolicyArns: [aws('AmazonS3ReadOnlyAccess')] },
        },
        Joined: {
          Type: 'AWS::IAM::UserToGroupAddition',
          Properties: { GroupName: 'readers', Users: [{ Ref: 'Ana' }] },
        },
      },
    },
    'arn:aws:s3:::uploads/a.txt',
  );
  const may = (who: string, action: string) => ask(who, action).decision;

  test('policies of AWS are known by what they say', () => {
    expect(ask('Reader', 's3:GetObject')).toEqual({
      decision: 'allowed',
      words: expect.stringMatching(/^AmazonS3ReadOnlyAccess of AWS is attached at \d+$/),
    });
    expect(may('Reader', 's3:PutObject')).toBe('denied');
    expect(ask('Stranger', 's3:GetObject')).toEqual({
      decision: 'conditional',
      words: expect.stringContaining('NoSuchPolicy'),
    });
  });

  test('as boundaries too', () => {
    expect(may('Limited', 's3:PutObject')).toBe('denied');
    expect(ask('Limited', 's3:GetObject').words).toContain(
      'Allow in the boundary policy of the principal: AmazonS3ReadOnlyAccess of AWS, statement',
    );
  });

  test('policies of the templates by their ARN, groups by their name', () => {
    expect(ask('Named', 's3:PutObject').words).toContain('Put, Put at');
    expect(may('Named', 's3:GetObject')).toBe('denied');
    expect(ask('Ana', 's3:GetObject').words).toContain('AmazonS3ReadOnlyAccess of AWS is attached');
    expect(may('Ana', 's3:PutObject')).toBe('denied');
    expect(ask('Bob', 's3:GetObject')).toEqual({
      decision: 'conditional',
      words: expect.stringContaining('a policy of the group elsewhere'),
    });
  });

  test('in Terraform as well', () => {
    const terraform = asking(
      {
        resource: {
          aws_iam_user: { ana: { name: 'ana' } },
          aws_iam_group: { readers: { name: 'readers' } },
          aws_iam_group_membership: { all: { name: 'all', group: 'readers', users: ['${aws_iam_user.ana.name}'] } },
          aws_iam_group_policy_attachment: {
            read: { group: '${aws_iam_group.readers.name}', policy_arn: aws('AmazonS3ReadOnlyAccess') },
          },
        },
      },
      'arn:aws:s3:::uploads/a.txt',
    );
    expect(terraform('aws_iam_user.ana', 's3:GetObject').decision).toBe('allowed');
    expect(terraform('aws_iam_user.ana', 's3:PutObject').decision).toBe('denied');
  });
});

describe('service control policies', () => {
  const ACCOUNT = '111122223333';
  const queueOf = (account: string) => `arn:aws:sqs:eu-west-1:${account}:jobs`;
  const organisation = (Content: object, ...TargetIds: unknown[]) => ({
    Parameters: { Unit: { Type: 'String' } },
    Resources: {
      Guard: {
        Type: 'AWS::Organizations::Policy',
        Properties: { Name: 'guard', Type: 'SERVICE_CONTROL_POLICY', TargetIds, Content },
      },
      Web: role({ ManagedPolicyArns: [aws('AmazonSQSFullAccess')] }),
    },
  });
  const deny = policy({ Sid: 'No', Effect: 'Deny', Action: 'sqs:DeleteQueue', Resource: '*' });

  test('deny where they are attached to the account, and nothing else', () => {
    const ask = asking(organisation(deny, ACCOUNT), queueOf(ACCOUNT));
    expect(ask(ACCOUNT, 'sqs:DeleteQueue')).toEqual({
      decision: 'denied',
      words: expect.stringMatching(/^Deny in the service control policy: Guard, No at \d+$/),
    });
    expect(ask(ACCOUNT, 'sqs:SendMessage')).toEqual({ decision: 'allowed', words: '' });
    expect(ask('444455556666', 'sqs:DeleteQueue').words).not.toContain('service control');
  });

  test('may deny where they are attached to a unit, or to an account that may be the one', () => {
    const ask = (...targets: unknown[]) =>
      asking(organisation(deny, ...targets), queueOf('000000000000'))('Web', 'sqs:DeleteQueue');
    expect(ask('ou-abcd-11111111')).toEqual({
      decision: 'conditional',
      words: expect.stringContaining('unless aws:PrincipalOrgPaths ForAnyValue:StringLike */ou-abcd-11111111/*'),
    });
    expect(ask({ Ref: 'Unit' }).decision).toBe('conditional');
    expect(ask(ACCOUNT)).toEqual({
      decision: 'conditional',
      words: expect.stringContaining(`unless the account StringEquals ${ACCOUNT}`),
    });
    expect(ask().decision).toBe('allowed');
    const other = asking(organisation(deny, 'ou-abcd-11111111'), queueOf('000000000000'))('Web', 'sqs:SendMessage');
    expect(other.decision).toBe('allowed');
  });

  test('may limit to what they allow', () => {
    const content = policy({ Effect: 'Allow', Action: 'sqs:Send*', Resource: '*' });
    const ask = asking(organisation(content, ACCOUNT), queueOf(ACCOUNT));
    expect(ask(ACCOUNT, 'sqs:SendMessage').decision).toBe('allowed');
    expect(ask(ACCOUNT, 'sqs:DeleteQueue')).toEqual({
      decision: 'conditional',
      words: expect.stringContaining('FullAWSAccess'),
    });
  });

  test('are read from Terraform', () => {
    const ask = asking(
      {
        resource: {
          aws_organizations_policy: { guard: { name: 'guard', content: JSON.stringify(deny) } },
          aws_organizations_policy_attachment: {
            guard: { policy_id: '${aws_organizations_policy.guard.id}', target_id: ACCOUNT },
          },
        },
      },
      queueOf(ACCOUNT),
    );
    expect(ask(ACCOUNT, 'sqs:DeleteQueue').words).toContain('aws_organizations_policy.guard, No');
  });
});

describe('permissions of functions', () => {
  const permission = (Properties: object) => ({
    Resources: {
      Fn: { Type: 'AWS::Lambda::Function', Properties: {} },
      Permission: {
        Type: 'AWS::Lambda::Permission',
        Properties: { FunctionName: { Ref: 'Fn' }, Action: 'lambda:InvokeFunction', Principal: '*', ...Properties },
      },
    },
  });
  const ask = (properties: object, who = '*', action = 'lambda:InvokeFunction') =>
    asking(permission(properties), 'Fn')(who, action);

  test('allow without conditions', () => {
    expect(ask({})).toEqual({
      decision: 'allowed',
      words: expect.stringMatching(/^Allow in the resource policy: Permission, statement 0 at \d+$/),
    });
    expect(ask({ InvokedViaFunctionUrl: false }).decision).toBe('allowed');
  });

  test.each([
    ['EventSourceToken', 'amzn1.ask', 'lambda:EventSourceToken StringEquals amzn1.ask'],
    ['InvokedViaFunctionUrl', true, 'lambda:InvokedViaFunctionUrl Bool true'],
    ['SourceArn', 'arn:aws:s3:::uploads', 'aws:SourceArn ArnLike arn:aws:s3:::uploads'],
    ['SourceAccount', '111122223333', 'aws:SourceAccount StringEquals 111122223333'],
  ])('%s is a condition', (property, value, words) => {
    expect(ask({ [property]: value })).toEqual({
      decision: 'conditional',
      words: expect.stringContaining(`if ${words}`),
    });
  });

  test.each([
    ['AWS_IAM', 'denied'],
    ['NONE', 'allowed'],
  ])('of a function URL with %s are for everyone: %s', (FunctionUrlAuthType, decision) => {
    const url = { Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType };
    expect(ask(url, '*', 'lambda:InvokeFunctionUrl').decision).toBe(decision);
  });

  test('that ask for an organisation let nobody in without credentials', () => {
    const organisation = { PrincipalOrgID: 'o-1234567890' };
    expect(ask(organisation).decision).toBe('denied');
    expect(ask(organisation, '444455556666')).toEqual({
      decision: 'conditional',
      words: expect.stringContaining('aws:PrincipalOrgID StringEquals o-1234567890'),
    });
  });

  test('name services by their domains', () => {
    const alexa = 'alexa-appkit.amazon.com';
    expect(ask({ Principal: alexa }, alexa).decision).toBe('allowed');
    expect(ask({ Principal: { 'Fn::Sub': 'events.${AWS::URLSuffix}' } }, 'events.amazonaws.com').decision).toBe(
      'allowed',
    );
  });
});

describe('policies of resources', () => {
  const PARTNER = '444455556666';
  const open = policy({ Effect: 'Allow', Principal: { AWS: PARTNER }, Action: '*', Resource: '*' });

  /** A template with a policy of this place, by what it is for. */
  type Place = (typeof RESOURCE_POLICIES)[keyof typeof RESOURCE_POLICIES][number];
  function examples({
    type,
    document,
    list,
    owners,
    service,
  }: Place): [name: string, target: string, content: object][] {
    const isTerraform = !type.startsWith('AWS::');
    const given = (value: unknown) => (isTerraform || TAKES_TEXT.test(type) ? JSON.stringify(value) : value);
    const inside = (path: string) =>
      path.split('.').reduceRight<unknown>((value, key) => ({ [key]: value }), given(open));
    const written =
      typeof document === 'string'
        ? list
          ? { [list]: [inside(document)] }
          : inside(document)
        : isTerraform
          ? { principal: PARTNER, action: 'lambda:*' }
          : {
              Principal: PARTNER,
              Action: 'lambda:*',
              Statement: type.includes('Events') ? open.Statement[0] : undefined,
            };
    const template = (...all: [id: string, type: string, properties: unknown][]) =>
      isTerraform
        ? { resource: Object.fromEntries(all.map(([id, type, properties]) => [type, { [id]: properties }])) }
        : { Resources: Object.fromEntries(all.map(([id, Type, Properties]) => [id, { Type, Properties }])) };
    const named = (id: string, of: string) => (isTerraform ? `${of}.${id}` : id);
    if (service)
      return [[type, `arn:aws:${service}:us-east-1:000000000000:thing`, template(['policy', type, written])]];
    if (!owners) return [[type, named('policy', type), template(['policy', type, written])]];
    return owners.map(([key, owner]) => {
      const reference = isTerraform ? `\${${owner}.owner.id}` : { Ref: 'owner' };
      const [first = '', ...rest] = key.split('.');
      const body = { ...(written as object) } as Record<string, unknown>;
      body[first] = rest.length === 0 ? reference : { ...(body[first] as object), [rest.join('.')]: reference };
      return [`${type} of ${owner}`, named('owner', owner), template(['owner', owner, {}], ['policy', type, body])];
    });
  }

  const all = Object.values(RESOURCE_POLICIES).flatMap((places) => places.flatMap(examples));

  test.each(all)('%s are seen', (_, target, content) => {
    const accesses = accessesOf(readInputs([{ name: 'app.json', content: JSON.stringify(content) }]));
    const found = accesses.whoCan('lambda:InvokeFunction', target).map(({ principal }) => principal);
    expect(found).toContain(PARTNER);
  });

  test('of whole services count for the resources that they name', () => {
    const ask = (group: string) =>
      asking(
        {
          Resources: {
            Audit: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'audit' } },
            Other: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'other' } },
            Delivery: {
              Type: 'AWS::Logs::ResourcePolicy',
              Properties: {
                PolicyName: 'delivery',
                PolicyDocument: JSON.stringify(
                  policy({
                    Effect: 'Allow',
                    Principal: { Service: 'es.amazonaws.com' },
                    Action: 'logs:PutLogEvents',
                    Resource: 'arn:aws:logs:*:*:log-group:audit*',
                  }),
                ),
              },
            },
          },
        },
        group,
      )('es.amazonaws.com', 'logs:PutLogEvents').decision;
    expect([ask('Audit'), ask('Other')]).toEqual(['allowed', 'denied']);
  });

  test('of APIs name their resources by the path alone', () => {
    const document = policy({
      Effect: 'Allow',
      Principal: '*',
      Action: 'execute-api:Invoke',
      Resource: 'execute-api:/prod/*',
    });
    const api = { Resources: { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Policy: document } } } };
    expect(asking(api, 'Api/prod/GET/pets')('*', 'execute-api:Invoke').decision).toBe('allowed');
    expect(asking(api, 'Api/test/GET/pets')('*', 'execute-api:Invoke').decision).toBe('denied');
  });

  test('every type that has one can be named', () => {
    const types = Object.values(RESOURCE_POLICIES)
      .flat()
      .flatMap(({ type, owners, service }) => (service ? [] : (owners?.map(([, owner]) => owner) ?? [type])));
    expect(types.filter((type) => !hasArn(type))).toEqual([]);
  });
});

/** What a template of these resources answers, the first of which is called Uploads. */
const accessesWith = (uploads: object, ...others: object[]) => {
  const Resources = Object.fromEntries([['Uploads', uploads], ...others.map((one, index) => [`Other${index}`, one])]);
  return accessesOf(readInputs([{ name: 'app.json', content: JSON.stringify({ Resources }) }]));
};

describe('what is granted beside policies', () => {
  const acl = (settings: object, AccessControl = 'PublicReadWrite') =>
    accessesWith({ Type: 'AWS::S3::Bucket', Properties: { AccessControl, PublicAccessBlockConfiguration: settings } });
  const off = { BlockPublicAcls: false, IgnorePublicAcls: false };

  test.each([
    ['s3:ListBucket', 'Uploads', off, 'allowed'],
    ['s3:PutObject', 'Uploads/a.txt', off, 'allowed'],
    ['s3:GetObject', 'Uploads/a.txt', off, 'denied'],
    ['s3:ListBucket', 'Uploads', { ...off, IgnorePublicAcls: true }, 'denied'],
  ])('by an access control list: %s on %s with %j is %s', (action, resource, settings, decision) => {
    expect(acl(settings).can('*', action, resource).decision).toBe(decision);
  });

  test('to all who have credentials', () => {
    const list = acl(off, 'AuthenticatedRead');
    expect(list.can('*', 's3:ListBucket', 'Uploads').decision).toBe('denied');
    expect(list.can('444455556666', 's3:ListBucket', 'Uploads').decision).not.toBe('denied');
  });

  const open = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' };
  const blocked = (settings: object) =>
    accessesWith(
      { Type: 'AWS::S3::Bucket', Properties: { PublicAccessBlockConfiguration: settings } },
      { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: { Ref: 'Uploads' }, PolicyDocument: policy(open) } },
    );

  test.each([
    [{ RestrictPublicBuckets: true }, 'denied'],
    [{ BlockPublicPolicy: true }, 'denied'],
    [{ BlockPublicAcls: true, IgnorePublicAcls: true }, 'allowed'],
  ])('by a public policy under %j: %s', (settings, decision) => {
    expect(blocked(settings).can('*', 's3:GetObject', 'Uploads/a.txt').decision).toBe(decision);
  });

  test('but not to whom a resource control policy keeps out', () => {
    const rcp = (Action: string) => ({
      Type: 'AWS::Organizations::Policy',
      Properties: {
        Name: 'ours',
        Type: 'RESOURCE_CONTROL_POLICY',
        TargetIds: ['111122223333'],
        Content: policy({
          Effect: 'Deny',
          Principal: '*',
          Action,
          Resource: '*',
          Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1234567890' } },
        }),
      },
    });
    const bucket = { Type: 'AWS::S3::Bucket' };
    const publicPolicy = {
      Type: 'AWS::S3::BucketPolicy',
      Properties: { Bucket: { Ref: 'Uploads' }, PolicyDocument: policy(open) },
    };
    const ask = (action: string) =>
      accessesWith(bucket, publicPolicy, rcp(action)).can('*', 's3:GetObject', 'Uploads/a.txt').decision;
    expect(ask('s3:*')).not.toBe('allowed');
    expect(ask('sqs:*')).toBe('allowed');
  });
});

describe('resources that the table of ARNs does not have', () => {
  const granted = (type: string, resource: unknown) =>
    accessesWith(
      { Type: type, Properties: {} },
      role({
        Policies: [{ PolicyName: 'p', PolicyDocument: policy({ Effect: 'Allow', Action: '*', Resource: resource }) }],
      }),
    );

  test.each([
    ['AWS::KinesisFirehose::DeliveryStream', 'firehose:PutRecord', { 'Fn::GetAtt': ['Uploads', 'Arn'] }, 'allowed'],
    ['AWS::KinesisFirehose::DeliveryStream', 'firehose:PutRecord', 'arn:aws:firehose:*:*:deliverystream/*', 'allowed'],
    ['AWS::KinesisFirehose::DeliveryStream', 'firehose:PutRecord', 'arn:aws:firehose:*:*:deliverystream/x', 'denied'],
    ['AWS::Cognito::UserPool', 'cognito-idp:AdminGetUser', 'arn:aws:cognito-idp:*:*:userpool/*', 'allowed'],
  ])('%s: %s on %j is %s', (type, action, resource, decision) => {
    expect(granted(type, resource).can('Other0', action, 'Uploads').decision).toBe(decision);
  });
});

describe('a policy that names an account, where that of the template is open', () => {
  const OTHER = '444455556666';
  const root = `arn:aws:iam::${OTHER}:root`;
  const Decrypter = role({
    Policies: [
      { PolicyDocument: policy({ Effect: 'Allow', Action: ['kms:Decrypt', 'sts:AssumeRole'], Resource: '*' }) },
    ],
  });
  const Key = (AWS: unknown) => ({
    Type: 'AWS::KMS::Key',
    Properties: { KeyPolicy: policy({ Effect: 'Allow', Principal: { AWS }, Action: 'kms:*', Resource: '*' }) },
  });
  const may = (resources: object, action: string, resource: string, who = 'Decrypter') =>
    asking({ Resources: { Decrypter, ...resources } }, resource)(who, action);
  const when = { decision: 'conditional', words: expect.stringContaining(`when the account is ${OTHER}`) };

  test('may be for a role of the template: a key', () =>
    expect(may({ Key: Key(root) }, 'kms:Decrypt', 'Key')).toEqual(when));

  test('may be for a role of the template: the trust of another role', () => {
    const Trusted = {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: policy({ Effect: 'Allow', Principal: { AWS: root }, Action: 'sts:AssumeRole' }),
      },
    };
    expect(may({ Trusted }, 'sts:AssumeRole', 'Trusted')).toEqual(when);
  });

  test('may be what a boundary asks for', () => {
    const Bounded = {
      ...Decrypter,
      Properties: { ...Decrypter.Properties, PermissionsBoundary: { Ref: 'Bounds' } },
    };
    const Bounds = {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: {
        PolicyDocument: policy({
          Effect: 'Allow',
          Action: 'kms:*',
          Resource: '*',
          Condition: { StringEquals: { 'aws:ResourceAccount': OTHER } },
        }),
      },
    };
    const own = Key({ 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' });
    expect(may({ Bounded, Bounds, Key: own }, 'kms:Decrypt', 'Key', 'Bounded')).toEqual(when);
  });

  test('decides nothing where a policy lets the own account in', () => {
    const both = Key([root, { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' }]);
    expect(may({ Key: both }, 'kms:Decrypt', 'Key').decision).toBe('allowed');
  });

  test('is another where it is asked about itself', () => {
    const own = Key({ 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' });
    expect(may({ Key: own, Named: Key(root) }, 'kms:Decrypt', 'Key', OTHER).decision).toBe('denied');
  });

  test('is what the resource is asked about by', () => {
    const words = may({}, 'kms:Decrypt', `arn:aws:kms:eu-west-1:${OTHER}:key/1`).words;
    expect(words).toContain(`when the account is ${OTHER}`);
  });
});

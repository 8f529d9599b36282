import { defineConfig, presets } from '../../lib';
import { type Change, difference, formats } from '../../lib/diff';
import { readInputs } from '../../lib/read/inputs';

const NOW = new Date('2026-01-01T00:00:00Z');
const config = defineConfig(presets.baseline);

type Resources = Readonly<Record<string, { Type: string; Properties?: object; Metadata?: object }>>;

const changes = (before: string | object, after: string | object): readonly Change[] => {
  const side = (content: string | object) => ({ templates: readInputs([{ name: 'shop.json', content }]), config });
  return difference(side(before), side(after), NOW).changes;
};
const between = (before: Resources, after: Resources) => changes({ Resources: before }, { Resources: after });
const lines = (found: readonly Change[]) => found.map(({ direction, what }) => `${direction}: ${what}`);

const policy = (...Statement: object[]) => ({ Version: '2012-10-17', Statement });
const allow = (Action: unknown, Resource: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});
const trust = policy({
  Effect: 'Allow',
  Principal: { Service: 'ecs-tasks.amazonaws.com' },
  Action: 'sts:AssumeRole',
});
const role = (...statements: object[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: trust,
    Policies: [{ PolicyName: 'all', PolicyDocument: policy(...statements) }],
  },
});
const uploads = { Type: 'AWS::S3::Bucket', Properties: { Tags: [{ Key: 'team', Value: 'shop' }] } };
const objects = (bucket = 'Uploads') => ({ 'Fn::Sub': `\${${bucket}.Arn}/*` });
const arn = (bucket = 'Uploads') => ({ 'Fn::GetAtt': [bucket, 'Arn'] });
const READS = ['s3:GetObject', 's3:PutObject'];

describe('the same, written otherwise, is no difference', () => {
  const base: Resources = {
    Uploads: uploads,
    Web: role(allow(READS, objects()), allow('s3:ListBucket', arn())),
  };

  test.each<[string, Resources]>([
    [
      'statements in another order',
      { Uploads: uploads, Web: role(allow('s3:ListBucket', arn()), allow(READS, objects())) },
    ],
    [
      'a statement split',
      {
        Uploads: uploads,
        Web: role(
          allow('s3:GetObject', objects()),
          allow('s3:PutObject', objects()),
          allow('s3:ListBucket', arn(), { Sid: 'List' }),
        ),
      },
    ],
    [
      'statements joined, where each action works on one of the resources alone',
      { Uploads: uploads, Web: role(allow([...READS, 's3:ListBucket'], [objects(), arn()])) },
    ],
    [
      'wildcards and letters that mean the same',
      {
        Uploads: uploads,
        Web: role(
          allow(['S3:getobject', 's3:PutObjec?', 's3:PutObject'], { 'Fn::Sub': '${Uploads.Arn}/**' }),
          allow('s3:ListBucket', arn()),
        ),
      },
    ],
    [
      'a policy beside its role',
      {
        Uploads: uploads,
        Web: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust } },
        WebPolicy: {
          Type: 'AWS::IAM::Policy',
          Properties: {
            PolicyName: 'all',
            Roles: [{ Ref: 'Web' }],
            PolicyDocument: policy(allow(READS, objects()), allow('s3:ListBucket', arn())),
          },
        },
      },
    ],
    [
      'logical ids that are others',
      {
        Files: uploads,
        Server: role(allow(READS, objects('Files')), allow('s3:ListBucket', arn('Files'))),
      },
    ],
    [
      'resources in another order',
      Object.fromEntries(
        Object.entries({
          Uploads: uploads,
          Web: role(allow(READS, objects()), allow('s3:ListBucket', arn())),
        }).reverse(),
      ),
    ],
  ])('%s', (_, after) => {
    expect(lines(between(base, after))).toEqual([]);
    expect(lines(between(after, base))).toEqual([]);
  });

  test('every action and resource, in whatever spelling', () => {
    const all = (Action: string, Resource: string) => ({ Web: role(allow(Action, Resource)) });
    expect(lines(between(all('*', '*'), all('*:*', '**')))).toEqual([]);
    expect(lines(between(all('s3:*', '*'), all('S3:**', 'arn:aws:*')))).toEqual([]);
  });

  test('equality that is written as likeness, and the order of values', () => {
    const given = (Condition: object) => ({ Web: role(allow('s3:GetObject', '*', { Condition })) });
    const one = given({ StringEquals: { 'aws:PrincipalTag/team': ['shop', 'web'] } });
    expect(lines(between(one, given({ StringLike: { 'aws:principaltag/team': ['web', 'shop'] } })))).toEqual([]);
  });

  test('a construct that is moved, whose path and logical ids are others', () => {
    const at = (path: string, id: string): Resources => ({
      [`${id}Bucket`]: { ...uploads, Metadata: { 'aws:cdk:path': `${path}/Uploads/Resource` } },
      [`${id}Role`]: {
        ...role(allow(READS, objects(`${id}Bucket`))),
        Metadata: { 'aws:cdk:path': `${path}/Web/Resource` },
      },
    });
    expect(lines(between(at('Shop', 'A1'), at('Shop/Storage', 'B2')))).toEqual([]);
  });

  test('Terraform that is renamed, as HCL and as JSON', () => {
    const resource = (name: string) => ({
      aws_s3_bucket: { [name]: {} },
      aws_iam_role: { web: { name: 'web', assume_role_policy: JSON.stringify(trust) } },
      aws_iam_role_policy: {
        [name]: {
          role: '${aws_iam_role.web.id}',
          policy: JSON.stringify(policy(allow('s3:GetObject', `\${aws_s3_bucket.${name}.arn}/*`))),
        },
      },
    });
    expect(lines(changes({ resource: resource('uploads') }, { resource: resource('files') }))).toEqual([]);
  });
});

describe('who may do more, and who less', () => {
  const web = (...statements: object[]): Resources => ({ Uploads: uploads, Web: role(...statements) });

  test('an action more, and one less', () => {
    const [one, two] = [web(allow('s3:GetObject', objects())), web(allow(READS, objects()))];
    expect(lines(between(one, two))).toEqual(['broadened: Web may now s3:PutObject on Uploads/*']);
    expect(lines(between(two, one))).toEqual(['narrowed: Web may no longer s3:PutObject on Uploads/*']);
  });

  test('a pattern that takes in more says only what is more', () => {
    const found = lines(
      between(web(allow('sqs:Get*', '*')), web(allow(['sqs:Get*', 'sqs:ListQueues', 'sqs:ListQueueTags'], '*'))),
    );
    expect(found).toEqual(['broadened: Web may now sqs:ListQueues, sqs:ListQueueTags on every resource']);
  });

  test('a condition that goes, comes and is widened', () => {
    const office = (...ranges: string[]) => ({ Condition: { IpAddress: { 'aws:SourceIp': ranges } } });
    const plain = web(allow('s3:GetObject', objects()));
    const bound = web(allow('s3:GetObject', objects(), office('192.0.2.0/24')));
    const wider = web(allow('s3:GetObject', objects(), office('192.0.2.0/24', '198.51.100.0/24')));
    expect(lines(between(bound, plain))).toEqual([
      expect.stringMatching(/^broadened: Web may now s3:GetObject on Uploads\/\* \(before only if aws:sourceip .*192/),
    ]);
    expect(lines(between(plain, bound))).toEqual([
      expect.stringMatching(/^narrowed: Web may no longer .*\(now only if/),
    ]);
    expect(lines(between(bound, wider))).toEqual([expect.stringMatching(/^broadened: .*198\.51\.100\.0/)]);
    expect(lines(between(wider, bound))).toEqual([expect.stringMatching(/^narrowed: /)]);
  });

  test('a refusal that goes counts where something is allowed that it refused', () => {
    const deny = { Effect: 'Deny', Action: 's3:DeleteObject', Resource: '*' };
    const broad = allow('s3:*Object', objects());
    expect(lines(between(web(broad, deny), web(broad)))).toEqual([
      expect.stringContaining('Web may now s3:DeleteObject on Uploads/*'),
    ]);
    expect(lines(between(web(allow('s3:GetObject', objects()), deny), web(allow('s3:GetObject', objects()))))).toEqual(
      [],
    );
  });

  test('what is refused of a pattern is the same as what it leaves out', () => {
    const refusing = web(allow(['s3:GetObject', 's3:PutObject'], objects()), {
      Effect: 'Deny',
      Action: 's3:Put*',
      Resource: '*',
    });
    expect(lines(between(refusing, web(allow('s3:GetObject', objects()))))).toEqual([]);
  });

  test('a permissions boundary that goes lets all that it held back', () => {
    const boundary = {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: { PolicyDocument: policy(allow('s3:GetObject', '*')) },
    };
    const all = role(allow(READS, objects()));
    const bounded = { ...all, Properties: { ...all.Properties, PermissionsBoundary: { Ref: 'Boundary' } } };
    const found = between(
      { Uploads: uploads, Boundary: boundary, Web: bounded },
      { Uploads: uploads, Boundary: boundary, Web: all },
    );
    expect(lines(found)).toEqual(
      expect.arrayContaining([expect.stringContaining('Web may now s3:PutObject on Uploads/*')]),
    );
    expect(lines(found).join()).not.toContain('Web may now s3:GetObject');
  });

  test('a new principal in the policy of a resource stands under the finding that tells of it', () => {
    const shared = (Principal: object): Resources => ({
      Queue: { Type: 'AWS::SQS::Queue' },
      Access: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: {
          Queues: [{ Ref: 'Queue' }],
          PolicyDocument: policy({ Effect: 'Allow', Principal, Action: 'sqs:SendMessage', Resource: arn('Queue') }),
        },
      },
    });
    const found = between(shared({ AWS: '111122223333' }), shared({ AWS: ['111122223333', '444455556666'] }));
    expect(lines(found)).toEqual(['broadened: arn:aws:iam::444455556666:root may now sqs:SendMessage on Queue']);
    // The number of an account and its root are one.
    expect(lines(between(shared({ AWS: '111122223333' }), shared({ AWS: 'arn:aws:iam::111122223333:root' })))).toEqual(
      [],
    );
  });
});

describe('what is encrypted, logged, kept, found and waived', () => {
  test('a setting that goes is one line, and comes back as one', () => {
    const versioned = { Uploads: { ...uploads, Properties: { VersioningConfiguration: { Status: 'Enabled' } } } };
    const found = between(versioned, { Uploads: uploads });
    expect(found).toEqual([
      expect.objectContaining({
        direction: 'broadened',
        aspect: 'backups',
        rule: 's3/bucket-versioned',
        resource: 'Uploads',
      }),
    ]);
    expect(between({ Uploads: uploads }, versioned)).toEqual([
      expect.objectContaining({ direction: 'narrowed', rule: 's3/bucket-versioned' }),
    ]);
  });

  test('days that are fewer, though still enough', () => {
    const kept = (RetentionInDays: number): Resources => ({
      Log: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays } },
    });
    expect(lines(between(kept(731), kept(400)))).toEqual(['broadened: RetentionInDays is 400, and was 731']);
    expect(lines(between(kept(400), kept(731)))).toEqual(['narrowed: RetentionInDays is 731, and was 400']);
  });

  test('tags, names, descriptions and the hashes of assets are none of it', () => {
    const code = (hash: string, Description: string): Resources => ({
      Fn: {
        Type: 'AWS::Lambda::Function',
        Properties: { Description, Code: { S3Bucket: 'assets', S3Key: `${hash}.zip` }, Handler: 'index.handler' },
      },
    });
    expect(between(code('a'.repeat(64), 'one'), code('b'.repeat(64), 'two'))).toEqual([]);
  });

  test('a waiver that is new', () => {
    const templates = () => readInputs([{ name: 'shop.json', content: { Resources: { Uploads: uploads } } }]);
    const waiver = {
      rule: 's3/bucket-versioned',
      within: ['**'],
      because: 'rebuilt each night',
      owner: 'web',
      until: '2026-06-30',
      from: 'config' as const,
    };
    const waiving = defineConfig(presets.baseline, { name: 'waivers', waivers: [waiver] });
    const found = difference({ templates: templates(), config }, { templates: templates(), config: waiving }, NOW);
    expect(found.changes).toEqual([
      expect.objectContaining({
        direction: 'broadened',
        aspect: 'waivers',
        what: 'waived by web until 2026-06-30: rebuilt each night',
      }),
    ]);
  });
});

describe('what is called otherwise and is changed as well', () => {
  const encrypted = (id: string, versioned: boolean, more: object = {}): Resources => ({
    [id]: {
      Type: 'AWS::S3::Bucket',
      Properties: { VersioningConfiguration: { Status: versioned ? 'Enabled' : 'Suspended' }, ...more },
    },
  });

  test('is the one before where it is the only one of its type there, and says what it was called', () => {
    const found = between(encrypted('Uploads', true), encrypted('Archive', false));
    expect(found).toEqual([
      expect.objectContaining({ rule: 's3/bucket-versioned', resource: 'Archive', was: 'Uploads' }),
    ]);
    expect(formats.text({ changes: found, resources: { before: 1, after: 1 } })).toContain('Archive (was Uploads)');
    expect(between(encrypted('Archive', false), encrypted('Uploads', true))).toEqual([
      expect.objectContaining({ direction: 'narrowed', resource: 'Uploads', was: 'Archive' }),
    ]);
  });

  test('is another one where there are several', () => {
    const two = { ...encrypted('One', true, { BucketName: 'one' }), ...encrypted('Two', true, { BucketName: 'two' }) };
    const others = { ...encrypted('Three', false), ...encrypted('Four', false, { BucketName: 'four' }) };
    expect(between(two, others).every(({ was }) => was === undefined)).toBe(true);
  });
});

describe('findings of one cause', () => {
  const open = (...ingress: object[]): Resources => ({
    Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'x', SecurityGroupIngress: ingress } },
  });
  const port = (FromPort: number, ToPort = FromPort) => ({ IpProtocol: 'tcp', FromPort, ToPort, CidrIp: '0.0.0.0/0' });
  const rules = (found: readonly Change[], wanted: string) =>
    found.filter(({ direction }) => direction === wanted).flatMap(({ rule, alsoBreaks = [] }) => [rule, ...alsoBreaks]);

  test('one that fails before and after is no change, whoever tells of it', () => {
    const [one, all] = [open(port(22)), open(port(0, 65535))];
    expect(rules(between(one, all), 'narrowed')).toEqual([]);
    expect(rules(between(one, all), 'broadened')).not.toContain('ec2/group-no-world-ssh');
    expect(rules(between(all, one), 'broadened')).toEqual([]);
    expect(rules(between(all, one), 'narrowed')).not.toContain('ec2/group-no-world-ssh');
  });
});

describe('who can connect to what', () => {
  const network = (ingress: object, tier = 'Box'): Resources => ({
    Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
    Gateway: { Type: 'AWS::EC2::InternetGateway' },
    Attached: {
      Type: 'AWS::EC2::VPCGatewayAttachment',
      Properties: { VpcId: { Ref: 'Vpc' }, InternetGatewayId: { Ref: 'Gateway' } },
    },
    Subnet: {
      Type: 'AWS::EC2::Subnet',
      Properties: { VpcId: { Ref: 'Vpc' }, CidrBlock: '10.0.1.0/24', MapPublicIpOnLaunch: true },
    },
    Table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: { Ref: 'Vpc' } } },
    Route: {
      Type: 'AWS::EC2::Route',
      Properties: { RouteTableId: { Ref: 'Table' }, DestinationCidrBlock: '0.0.0.0/0', GatewayId: { Ref: 'Gateway' } },
    },
    Associated: {
      Type: 'AWS::EC2::SubnetRouteTableAssociation',
      Properties: { RouteTableId: { Ref: 'Table' }, SubnetId: { Ref: 'Subnet' } },
    },
    Group: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: { GroupDescription: 'web', VpcId: { Ref: 'Vpc' }, SecurityGroupIngress: [ingress] },
    },
    [tier]: {
      Type: 'AWS::EC2::Instance',
      Properties: { SubnetId: { Ref: 'Subnet' }, SecurityGroupIds: [{ Ref: 'Group' }] },
    },
  });
  const from = (CidrIp: string, FromPort: number, ToPort = FromPort) => ({
    IpProtocol: 'tcp',
    FromPort,
    ToPort,
    CidrIp,
  });
  const exposure = (found: readonly Change[]) =>
    found
      .flatMap((change) => [change, ...(change.consequences ?? [])])
      .filter(({ what }) => what.includes('connect to it'))
      .map(({ direction, what }) => `${direction}: ${what}`);

  test('ports that open and close to the internet, and no others', () => {
    const [narrow, wide] = [network(from('0.0.0.0/0', 443)), network(from('0.0.0.0/0', 440, 450))];
    expect(exposure(between(narrow, wide))).toEqual([
      'broadened: the internet can now connect to it on tcp ports 440-442, ports 444-450',
    ]);
    expect(exposure(between(wide, narrow))).toEqual([
      'narrowed: the internet can no longer connect to it on tcp ports 440-442, ports 444-450',
    ]);
  });

  test('a rule that is a resource of its own, and a machine that is called otherwise, open nothing', () => {
    const inline = network(from('0.0.0.0/0', 443));
    const { Group } = network({});
    const beside: Resources = {
      ...network({}, 'Machine'),
      Group: { ...Group, Properties: { ...Group?.Properties, SecurityGroupIngress: [] } } as Resources[string],
      Rule: {
        Type: 'AWS::EC2::SecurityGroupIngress',
        Properties: { GroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] }, ...from('0.0.0.0/0', 443) },
      },
    };
    expect(exposure(between(inline, beside))).toEqual([]);
  });

  test('one tier that another can now connect to', () => {
    const tiers = (SourceSecurityGroupId?: object): Resources => ({
      ...network(from('0.0.0.0/0', 443)),
      DataGroup: {
        Type: 'AWS::EC2::SecurityGroup',
        Properties: {
          GroupDescription: 'data',
          VpcId: { Ref: 'Vpc' },
          SecurityGroupIngress: SourceSecurityGroupId
            ? [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, SourceSecurityGroupId }]
            : [],
        },
      },
      Data: {
        Type: 'AWS::RDS::DBInstance',
        Properties: {
          Engine: 'postgres',
          VPCSecurityGroups: [{ Ref: 'DataGroup' }],
          DBSubnetGroupName: { Ref: 'Subnets' },
        },
      },
      Subnets: {
        Type: 'AWS::RDS::DBSubnetGroup',
        Properties: { DBSubnetGroupDescription: 'data', SubnetIds: [{ Ref: 'Subnet' }] },
      },
    });
    expect(exposure(between(tiers(), tiers({ 'Fn::GetAtt': ['Group', 'GroupId'] })))).toEqual([
      'broadened: Box can now connect to it on tcp port 5432',
    ]);
  });
});

import { App, type AppProps, Aspects, Duration, NestedStack, Stack, Tag } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Artifact, Pipeline } from 'aws-cdk-lib/aws-codepipeline';
import { ManualApprovalAction, S3SourceAction } from 'aws-cdk-lib/aws-codepipeline-actions';
import { FlowLog, FlowLogDestination, FlowLogResourceType, Vpc } from 'aws-cdk-lib/aws-ec2';
import {
  AccountPrincipal,
  AccountRootPrincipal,
  Effect,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption, EventType, ObjectOwnership, TargetObjectKeyFormat } from 'aws-cdk-lib/aws-s3';
import { SqsDestination } from 'aws-cdk-lib/aws-s3-notifications';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { refusingOtherKeys } from '../../constructs/s3/hardened-bucket/policy';
import {
  HardenedBucket,
  type HardenedBucketProps,
  HardenedKey,
  harden,
  hardenDefaults,
  LogBucket,
} from '../../doors/cdk';
import { check, defineConfig, presets } from '../../lib';
import { can } from '../../lib/iam/evaluate';

const strict = defineConfig(presets.strict);
const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/6f1d3c1e-8a0b-4a52-9c1e-2f6d8b7a9c10';
const ENCRYPTION = 's3:x-amz-server-side-encryption';
const KEY_ID = 's3:x-amz-server-side-encryption-aws-kms-key-id';
const ENV = { account: '111122223333', region: 'eu-west-1' };

/** What the strict preset finds in all stacks of an app together. */
function findingsIn(app: App): string[] {
  const templates = app.synth().stacks.map(({ stackName, template }) => ({ name: stackName, content: template }));
  return check(templates, strict).findings.map(({ rule, resource }) => `${rule} ${resource}`);
}

describe('other buckets', () => {
  test('log to a log bucket, whatever the feature flags', () => {
    for (const flag of [true, false]) {
      const context = { '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': flag };
      const stack = new Stack(new App({ context }), 'Stack');
      new Bucket(stack, 'Plain', {
        serverAccessLogsBucket: new LogBucket(stack, 'Logs'),
        serverAccessLogsPrefix: 'plain/',
      });
      Template.fromStack(stack).hasResourceProperties('AWS::S3::BucketPolicy', {
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({
              Effect: 'Allow',
              Principal: { Service: 'logging.s3.amazonaws.com' },
              Action: 's3:PutObject',
              Condition: Match.objectLike({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } }),
            }),
          ]),
        },
      });
    }
  });

  test('that are encrypted with a KMS key receive no access logs, from whatever bucket and whatever the feature flags', () => {
    for (const flag of [true, false])
      for (const Source of [Bucket, HardenedBucket]) {
        const stack = new Stack(
          new App({ context: { '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': flag } }),
          'Default',
        );
        const logs = new HardenedBucket(stack, 'Logs');
        expect(() => new Source(stack, 'Uploads', { serverAccessLogsBucket: logs })).toThrow(
          "'Default/Logs' is encrypted with a KMS key, and S3 delivers access logs to no such bucket; give 'Default/Uploads' a LogBucket",
        );
      }
  });

  test('with a key let the service that delivers flow logs encrypt with it, where the CDK lets it write', () => {
    for (const harden of [false, true]) {
      const app = new App({ context: { '@aws-cdk/aws-s3:createDefaultLoggingPolicy': true } });
      if (harden) hardenDefaults(app);
      const stack = new Stack(app, 'Default');
      const logs = harden ? new Bucket(stack, 'Logs') : new HardenedBucket(stack, 'Logs');
      const vpc = new Vpc(stack, 'Vpc', { natGateways: 0 });
      const allowed = Match.objectLike({
        Action: Match.arrayWith(['kms:GenerateDataKey*']),
        Condition: Match.objectLike({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } }),
        Principal: { Service: 'delivery.logs.amazonaws.com' },
      });
      const key = { KeyPolicy: { Statement: Match.arrayWith([allowed]) } };
      const isLetIn = () =>
        Object.keys(Template.fromStack(stack).findResources('AWS::KMS::Key', { Properties: key })).length;
      logs.addToResourcePolicy(
        new PolicyStatement({
          effect: Effect.DENY,
          actions: ['s3:PutObject'],
          principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
          resources: ['*'],
        }),
      );
      new FlowLog(stack, 'Flows', {
        resourceType: FlowLogResourceType.fromVpc(vpc),
        destination: FlowLogDestination.toS3(logs),
      });
      expect(isLetIn()).toBe(1);
    }
  });

  test('refuse the logs that CloudFront delivers by an ACL, and take them where they have one', () => {
    const synthesised = (props: HardenedBucketProps) => {
      const app = new App();
      const stack = new Stack(app, 'Default');
      new Distribution(stack, 'Site', {
        defaultBehavior: { origin: new HttpOrigin('example.com') },
        enableLogging: true,
        logBucket: new HardenedBucket(stack, 'Logs', props),
      });
      new HardenedBucket(stack, 'Other');
      return app.synth();
    };
    expect(() => synthesised({})).toThrow(
      "'Default/Logs' has no ACLs, and CloudFront delivers the logs of 'Default/Site/Resource' by an ACL alone; use a HardenedDistribution",
    );
    expect(() => synthesised({})).not.toThrow("'Default/Other'");
    const waive = { 's3/bucket-acls-disabled': { because: 'logs', owner: 'shop', until: '2999-12-31' } };
    expect(() => synthesised({ objectOwnership: ObjectOwnership.OBJECT_WRITER, waive })).not.toThrow();
  });

  test('are read by version where they are the source of a pipeline', () => {
    const stack = new Stack();
    const bucket = new HardenedBucket(stack, 'Sources');
    const output = new Artifact();
    new Pipeline(stack, 'Pipeline', {
      stages: [
        {
          stageName: 'Source',
          actions: [new S3SourceAction({ actionName: 'Source', bucket, bucketKey: 'a.zip', output })],
        },
        { stageName: 'Approve', actions: [new ManualApprovalAction({ actionName: 'Approve' })] },
      ],
    });
    const role = new Role(stack, 'Reader', { assumedBy: new AccountRootPrincipal() });
    bucket.grantRead(role);
    const actions = Object.entries(Template.fromStack(stack).findResources('AWS::IAM::Policy')).map(
      ([id, { Properties }]) => [id, JSON.stringify(Properties.PolicyDocument)] as const,
    );
    const of = (name: string) => actions.find(([id]) => id.startsWith(name))?.[1] ?? '';
    expect(of('PipelineSource')).toContain('s3:GetObjectVersion');
    expect(of('PipelineSource')).toContain('s3:GetBucketVersioning');
    expect(of('Reader')).toContain('s3:GetObject');
    expect(of('Reader')).not.toMatch(/ObjectVersion|Versioning/);
  });

  test('of S3’s own encryption receive those of a plain bucket by their policy', () => {
    const stack = new Stack();
    const waive = { 's3/bucket-encrypted-with-kms': { because: 'logs', owner: 'shop', until: '2999-12-31' } };
    const logs = new HardenedBucket(stack, 'Logs', { encryption: BucketEncryption.S3_MANAGED, waive });
    new Bucket(stack, 'Plain', { serverAccessLogsBucket: logs, serverAccessLogsPrefix: 'plain/' });
    Template.fromStack(stack).hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([Match.objectLike({ Principal: { Service: 'logging.s3.amazonaws.com' } })]),
      },
    });
  });

  test('say in their own words that the world is not let in', () => {
    const bucket = new HardenedBucket(new Stack(), 'Site');
    expect(() => bucket.grantPublicAccess()).toThrow(
      "HardenedBucket 'Default/Site': `grantPublicAccess` lets the world in, which `blockPublicAccess` refuses",
    );
  });
});

describe('what is shared', () => {
  test('two buckets of a stack share one key and one log bucket', () => {
    const stack = new Stack();
    const [one, two] = [new HardenedBucket(stack, 'One'), new HardenedBucket(stack, 'Two')];
    expect(one.encryptionKey).toBe(two.encryptionKey);
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::KMS::Key', 1);
    template.resourceCountIs('AWS::S3::Bucket', 3);
  });

  test('a nested stack has its own', () => {
    const stack = new Stack();
    const nested = new NestedStack(stack, 'Nested');
    expect(new HardenedBucket(stack, 'Outer').encryptionKey).not.toBe(
      new HardenedBucket(nested, 'Inner').encryptionKey,
    );
    for (const template of [Template.fromStack(stack), Template.fromStack(nested)]) {
      template.resourceCountIs('AWS::KMS::Key', 1);
      template.resourceCountIs('AWS::S3::Bucket', 2);
    }
  });

  test('two stacks have each their own, also in two regions', () => {
    const app = new App();
    const [west, east] = ['eu-west-1', 'us-east-1'].map(
      (region) => new Stack(app, region, { env: { ...ENV, region } }),
    );
    new HardenedBucket(west as Stack, 'Bucket');
    new HardenedBucket(east as Stack, 'Bucket');
    for (const stack of [west, east]) Template.fromStack(stack as Stack).resourceCountIs('AWS::KMS::Key', 1);
    expect(findingsIn(app)).toEqual([]);
  });
});

describe('what is given', () => {
  test('a key of its own is used, and none made', () => {
    const stack = new Stack();
    const key = new HardenedKey(stack, 'Own');
    expect(new HardenedBucket(stack, 'Bucket', { encryptionKey: key }).encryptionKey).toBe(key);
    Template.fromStack(stack).resourceCountIs('AWS::KMS::Key', 1);
  });

  test('an imported key is used, and the only one that writers may name', () => {
    const stack = new Stack();
    new HardenedBucket(stack, 'Bucket', { encryptionKey: Key.fromKeyArn(stack, 'Imported', KEY) });
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::KMS::Key', 0);
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Action: 's3:PutObject',
            Condition: {
              Null: { [ENCRYPTION]: 'false' },
              StringNotEquals: { [KEY_ID]: KEY },
            },
          }),
        ]),
      },
    });
  });

  test.each([
    ['names no encryption', { [ENCRYPTION]: null, [KEY_ID]: null }, 'allowed'],
    ['names the key', { [ENCRYPTION]: 'aws:kms', [KEY_ID]: KEY }, 'allowed'],
    ['names another key', { [ENCRYPTION]: 'aws:kms', [KEY_ID]: `${KEY}0` }, 'denied'],
    ['names another encryption', { [ENCRYPTION]: 'AES256', [KEY_ID]: null }, 'denied'],
  ])('a writer that %s is answered so: %j %s', (_, context, decision) => {
    const identity = { Statement: { Effect: 'Allow', Action: 's3:PutObject', Resource: '*' } };
    const resourcePolicy = { Statement: refusingOtherKeys('arn:aws:s3:::uploads', KEY) };
    const asked = { principal: 'arn:aws:iam::111122223333:role/shop', action: 's3:PutObject' };
    const resource = 'arn:aws:s3:::uploads/photo.png';
    expect(can({ ...asked, resource, context, identity, resourcePolicy }).decision).toBe(decision);
  });

  test('dual-layer encryption is no weakening, and asks for no bucket key', () => {
    const app = new App();
    const stack = new Stack(app, 'Stack');
    new HardenedBucket(stack, 'Bucket', { encryption: BucketEncryption.DSSE });
    expect(findingsIn(app)).toEqual([]);
    expect(JSON.stringify(Template.fromStack(stack).toJSON())).not.toContain('BucketKeyEnabled');
  });

  test.each([true, false])('a plain log bucket is used as the CDK does, with delivery by policy %s', (byPolicy) => {
    const stack = stackWith({ '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': byPolicy });
    const logs = new Bucket(stack, 'Logs');
    new HardenedBucket(stack, 'Bucket', { serverAccessLogsBucket: logs, serverAccessLogsPrefix: 'mine/' });
    Template.fromStack(stack).hasResourceProperties('AWS::S3::Bucket', {
      LoggingConfiguration: { DestinationBucketName: stack.resolve(logs.bucketName), LogFilePrefix: 'mine/' },
    });
  });

  test('an imported log bucket is used', () => {
    const stack = new Stack();
    const logs = Bucket.fromBucketName(stack, 'Logs', 'acme-logs');
    new HardenedBucket(stack, 'Bucket', { serverAccessLogsBucket: logs });
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::S3::Bucket', 1);
    template.hasResourceProperties('AWS::S3::Bucket', {
      LoggingConfiguration: Match.objectLike({ DestinationBucketName: 'acme-logs' }),
    });
  });

  test('lifecycle rules are kept as they are, and unfinished uploads thrown away beside them', () => {
    const stack = new Stack();
    new HardenedBucket(stack, 'Bucket', {
      lifecycleRules: [{ id: 'Drafts', prefix: 'drafts/', expiration: Duration.days(7) }],
    });
    Template.fromStack(stack).hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: {
        Rules: [
          { Id: 'Drafts', Prefix: 'drafts/', ExpirationInDays: 7, Status: 'Enabled' },
          { Id: 'UnfinishedUploads', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }, Status: 'Enabled' },
        ],
      },
    });
  });

  test('a lifecycle rule that aborts all uploads is not doubled', () => {
    const stack = new Stack();
    const lifecycleRules = [{ id: 'Mine', abortIncompleteMultipartUploadAfter: Duration.days(1) }];
    new HardenedBucket(stack, 'Bucket', { lifecycleRules, serverAccessLogsBucket: new LogBucket(stack, 'Logs') });
    Template.fromStack(stack).hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: [Match.objectLike({ Id: 'Mine' })] },
    });
  });
});

describe('log delivery', () => {
  const delivery = (stack: Stack) =>
    Object.values(Template.fromStack(stack).findResources('AWS::S3::BucketPolicy')).flatMap(({ Properties }) =>
      Properties.PolicyDocument.Statement.filter(
        ({ Principal }: any) => Principal?.Service === 'logging.s3.amazonaws.com',
      ),
    );

  test('is let in for the source alone, below its own prefix', () => {
    const stack = new Stack();
    const source = new HardenedBucket(stack, 'Source');
    const [statement, ...others] = delivery(stack);
    expect(others).toEqual([]);
    expect(statement.Condition).toEqual({
      ArnLike: { 'aws:SourceArn': stack.resolve(source.bucketArn) },
      StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
    });
    expect(JSON.stringify(statement.Resource)).toContain('/Default/Source/*');
  });

  test('across stacks makes no circle, and still takes only buckets of the account', () => {
    const app = new App();
    const [central, shop] = [new Stack(app, 'Central', { env: ENV }), new Stack(app, 'Shop', { env: ENV })];
    const logs = new LogBucket(central, 'Logs');
    new HardenedBucket(shop, 'Uploads', { serverAccessLogsBucket: logs });
    expect(findingsIn(app)).toEqual([]);
    expect(delivery(central)[0].Condition.StringEquals).toEqual({ 'aws:SourceAccount': { Ref: 'AWS::AccountId' } });
  });

  test.each([{ region: 'us-east-1' }, { account: '444455556666' }])('from elsewhere is refused: %j', (elsewhere) => {
    const app = new App();
    const logs = new LogBucket(new Stack(app, 'Central', { env: ENV }), 'Logs');
    const shop = new Stack(app, 'Shop', { env: { ...ENV, ...elsewhere } });
    expect(() => new HardenedBucket(shop, 'Uploads', { serverAccessLogsBucket: logs })).toThrow(
      /LogBucket 'Central\/Logs' is in (region|account) .*, but 'Shop\/Uploads' is in .*: S3 delivers access logs within one account and region only/,
    );
  });

  test('takes the prefix and the format that are asked for', () => {
    const stack = new Stack();
    new HardenedBucket(stack, 'Bucket', {
      serverAccessLogsPrefix: 'mine/',
      targetObjectKeyFormat: TargetObjectKeyFormat.simplePrefix(),
    });
    Template.fromStack(stack).hasResourceProperties('AWS::S3::Bucket', {
      LoggingConfiguration: Match.objectLike({ LogFilePrefix: 'mine/', TargetObjectKeyFormat: { SimplePrefix: {} } }),
    });
    expect(JSON.stringify(delivery(stack)[0].Resource)).toContain('/mine/*');
  });

  test('to a prefix that begins with a slash is refused', () => {
    expect(() => new HardenedBucket(new Stack(), 'Bucket', { serverAccessLogsPrefix: '/logs' })).toThrow(
      "the prefix '/logs' must not start with a slash",
    );
  });

  test('keeps logs as long as the settings ask', () => {
    const app = new App();
    harden(app, defineConfig(presets.strict, { name: 'acme', settings: { logRetentionDays: 731 } }));
    const stack = new Stack(app, 'Stack');
    new HardenedBucket(stack, 'Bucket');
    expect(() => new LogBucket(stack, 'Short', { lifecycleRules: [{ expiration: Duration.days(400) }] })).toThrow(
      's3/bucket-access-logs-kept',
    );
    Template.fromStack(stack).hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: Match.arrayWith([Match.objectLike({ ExpirationInDays: 731 })]) },
    });
  });
});

describe('every method of the Bucket it extends', () => {
  test('grants name actions, the bucket and its key, and nothing else opens', () => {
    const app = new App();
    const stack = new Stack(app, 'Stack');
    const bucket = new HardenedBucket(stack, 'Bucket');
    const reader = new Role(stack, 'Reader', { assumedBy: new ServicePrincipal('glue.amazonaws.com') });
    bucket.grantRead(reader);
    bucket.grantPut(reader);
    const statements = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy')).flatMap(
      ({ Properties }) => Properties.PolicyDocument.Statement,
    );
    expect(statements.filter(({ Resource }) => Resource === '*')).toEqual([]);
    expect(JSON.stringify(statements)).toContain('kms:Decrypt');
    expect(JSON.stringify(statements)).toContain('s3:PutObject');
  });

  test('rules, policies, events and CORS can be added', () => {
    const stack = new Stack();
    const bucket = new HardenedBucket(stack, 'Bucket');
    bucket.addLifecycleRule({ id: 'Later', expiration: Duration.days(30) });
    bucket.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [new AccountPrincipal('444455556666')],
        actions: ['s3:GetObject'],
        resources: [bucket.arnForObjects('shared/*')],
      }),
    );
    bucket.addEventNotification(EventType.OBJECT_CREATED, new SqsDestination(new Queue(stack, 'Queue')));
    bucket.addCorsRule({ allowedMethods: [], allowedOrigins: ['https://shop.example'] });
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: Match.arrayWith([Match.objectLike({ Id: 'Later', ExpirationInDays: 30 })]) },
      CorsConfiguration: Match.anyValue(),
    });
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Action: 's3:GetObject', Effect: 'Allow' })]) },
    });
    template.resourceCountIs('Custom::S3BucketNotifications', 1);
  });

  test('aspects and tags of the app still reach it', () => {
    const stack = new Stack();
    new HardenedBucket(stack, 'Bucket');
    Aspects.of(stack).add(new Tag('team', 'storage'));
    Template.fromStack(stack).allResourcesProperties('AWS::S3::Bucket', { Tags: [{ Key: 'team', Value: 'storage' }] });
  });

  test('its type is that of a Bucket', () => {
    expect(new HardenedBucket(new Stack(), 'Bucket')).toBeInstanceOf(Bucket);
  });
});

test('a waiver of a construct silences the gate only where the configuration lets waivers in code count', () => {
  const build = (inCode: 'allowed' | 'refused') => {
    const app = new App();
    harden(app, defineConfig(presets.strict, { name: 'strictly', inCode, severity: { medium: 'error' } }));
    new HardenedBucket(new Stack(app, 'Shop'), 'Cache', {
      versioned: false,
      waive: { 's3/bucket-versioned': { because: 'a cache', owner: 'shop', until: '2999-12-31' } },
    });
    return app;
  };
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(() => build('refused').synth()).toThrow('s3/bucket-versioned');
  expect(() => build('allowed').synth()).not.toThrow();
  stderr.mockRestore();
});

const stackWith = (context: AppProps['context']): Stack => new Stack(new App({ context }), 'Stack');

import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import { App, Aspects, CfnParameter, CfnResource, type IAspect, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import { CfnInstance } from 'aws-cdk-lib/aws-ec2';
import { CfnRole, ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import {
  App as TerraformApp,
  type IAspect as TerraformAspect,
  Aspects as TerraformAspects,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
  Testing,
} from 'cdktf';
import * as cdk from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { rules } from '../../lib';
import type { Example } from '../../lib/engine/rule';
import { examples } from '../../lib/rules/examples';
import { statesOf } from '../../lib/testing/try-examples';

interface Synthesised {
  readonly resources: Record<string, any>;
  /** What synthesis reports as information. */
  readonly said: readonly string[];
}

function inCdk(aspect: IAspect, build: (stack: Stack) => void): Synthesised {
  const app = new App();
  const stack = new Stack(app, 'Shop');
  build(stack);
  Aspects.of(app).add(aspect);
  const artifact = app.synth().getStackByName('Shop');
  return {
    resources: artifact.template.Resources,
    said: artifact.messages.map(({ id, entry }) => `${id}: ${entry.data}`),
  };
}

function inCdktf(aspect: TerraformAspect, build: (stack: TerraformStack) => void): Synthesised {
  const stack = new TerraformStack(new TerraformApp(), 'shop');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { owner: 'platform' } }] });
  build(stack);
  TerraformAspects.of(stack).add(aspect);
  const { resource } = JSON.parse(Testing.synth(stack));
  return {
    resources: resource,
    said: stack.node.findAll().flatMap(({ node }) => node.metadata.map(({ data }) => `/${node.path}: ${data}`)),
  };
}

describe('every failing example of the rules that an aspect is for', () => {
  const OF = {
    RequireImdsv2: ['ec2/instance-imdsv2-required'],
    RequireTls: [
      'apigateway/domain-modern-tls',
      'cloudfront/distribution-modern-tls',
      'elb/listener-modern-tls',
      'opensearch/domain-modern-tls',
    ],
    KeepLogs: ['logs/log-group-retention-set', 'logs/log-group-retained-long'],
    RetainData: ['s3/bucket-retained', 'kms/key-retained', 'ecr/repository-retained'],
  } as const;

  const IN_CDK = {
    RequireImdsv2: cdk.RequireImdsv2,
    RequireTls: cdk.RequireTls,
    KeepLogs: cdk.KeepLogs,
    RetainData: cdk.RetainData,
  };
  const IN_CDKTF = {
    RequireImdsv2: cdktf.RequireImdsv2,
    RequireTls: cdktf.RequireTls,
    KeepLogs: cdktf.KeepLogs,
    RetainData: cdktf.RetainData,
  };

  /** Of distributions, those with a certificate of their own; and what says in plain text what it says. */
  const isMended = (content: object): boolean => {
    const text = JSON.stringify(content);
    if (/"Ref"|Fn::|\$\{|dynamic|AWS::Serverless/.test(text)) return false;
    return (
      !/DistributionConfig|aws_cloudfront_distribution/.test(text) ||
      /certificate_?arn|iam_?certificate_?id/i.test(text)
    );
  };
  const cases = (dialect: 'cloudformation' | 'terraform') =>
    Object.entries(OF).flatMap(([aspect, ids]) =>
      ids.flatMap((id) =>
        (examples[id]?.fails ?? [])
          .filter((example) => example[dialect] && isMended(example[dialect]))
          .map((example) => [aspect as keyof typeof OF, id, example] as const),
      ),
    );

  test.each(cases('cloudformation'))('in the CDK: %s mends %s, $name', (aspect, id, example: Example) => {
    const { resources } = inCdk(new IN_CDK[aspect](), (stack) => {
      for (const [name, { Type, Properties }] of Object.entries<any>(example.cloudformation ?? {}))
        new CfnResource(stack, name, { type: Type, properties: Properties }).overrideLogicalId(name);
    });
    expect(statesOf(rules[id]!, { Resources: resources }, undefined)).not.toContain('fail');
  });

  test.each(cases('terraform'))('in CDKTF: %s mends %s, $name', (aspect, id, example: Example) => {
    const { resources } = inCdktf(new IN_CDKTF[aspect](), (stack) => {
      for (const [type, named] of Object.entries<any>(example.terraform ?? {}))
        for (const [name, body] of Object.entries<any>(named)) {
          const resource = new TerraformResource(stack, `${type}-${name}`, { terraformResourceType: type });
          resource.overrideLogicalId(name);
          for (const [argument, value] of Object.entries(body)) resource.addOverride(argument, value);
        }
    });
    expect(statesOf(rules[id]!, { resource: resources }, undefined)).not.toContain('fail');
  });

  test('they are many', () => {
    expect(cases('cloudformation').length).toBeGreaterThan(15);
    expect(cases('terraform').length).toBeGreaterThan(15);
  });
});

describe('in the CDK', () => {
  const PRINCIPAL = new ServicePrincipal('lambda.amazonaws.com');

  test('each change is in the list, and is said where it was made', () => {
    const aspect = new cdk.KeepLogs({ days: 400, encryptionKey: 'arn:aws:kms:eu-west-1:111122223333:key/1' });
    const { said } = inCdk(aspect, (stack) => new CfnLogGroup(stack, 'Group', { retentionInDays: 400 }));
    expect(aspect.changes).toEqual([
      { path: 'Shop/Group', property: 'KmsKeyId', value: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
    ]);
    expect(said).toEqual([
      '/Shop/Group: bulwark: KeepLogs sets KmsKeyId to "arn:aws:kms:eu-west-1:111122223333:key/1" [ack: cdk-bulwark:KeepLogs:KmsKeyId]',
    ]);
  });

  test('every role has the boundary, that of a custom resource of the CDK too, but for one with its own', () => {
    const bound = new cdk.BoundRoles(ManagedPolicy.fromAwsManagedPolicyName('PowerUserAccess'));
    const app = new App();
    const stack = new Stack(app, 'Shop');
    new Role(stack, 'Ours', { assumedBy: PRINCIPAL });
    new CfnRole(stack, 'Theirs', { assumeRolePolicyDocument: {}, permissionsBoundary: 'arn:aws:iam::aws:policy/Own' });
    new Bucket(stack, 'Emptied', { removalPolicy: RemovalPolicy.DESTROY, autoDeleteObjects: true });
    Aspects.of(stack).add(bound);
    const roles = Object.entries<any>(app.synth().getStackByName('Shop').template.Resources).filter(
      ([, { Type }]) => Type === 'AWS::IAM::Role',
    );
    const boundaries = roles.map(([id, { Properties }]) => [
      id.replace(/[0-9A-F]{8}$/, ''),
      Properties.PermissionsBoundary,
    ]);
    const ours = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/PowerUserAccess']] };
    expect(Object.fromEntries(boundaries)).toEqual({
      Ours: ours,
      Theirs: 'arn:aws:iam::aws:policy/Own',
      CustomS3AutoDeleteObjectsCustomResourceProviderRole: ours,
    });
    expect(bound.changes).toHaveLength(2);
  });

  test('what only deployment can tell stays', () => {
    const aspect = new cdk.RequireImdsv2();
    const { resources } = inCdk(aspect, (stack) => {
      const { valueAsString } = new CfnParameter(stack, 'Tokens');
      new CfnInstance(stack, 'Machine', { metadataOptions: { httpTokens: valueAsString } });
    });
    expect(resources.Machine.Properties.MetadataOptions.HttpTokens).toEqual({ Ref: 'Tokens' });
    expect(aspect.changes).toEqual([]);
  });

  test('an override is seen', () => {
    const aspect = new cdk.RequireImdsv2();
    inCdk(aspect, (stack) =>
      new CfnInstance(stack, 'Machine').addPropertyOverride('MetadataOptions.HttpTokens', 'required'),
    );
    expect(aspect.changes).toEqual([]);
  });

  test('a bucket that would be emptied first is kept as it is', () => {
    const { resources } = inCdk(
      new cdk.RetainData(),
      (stack) => new Bucket(stack, 'Uploads', { removalPolicy: RemovalPolicy.DESTROY, autoDeleteObjects: true }),
    );
    const policies = Object.values<any>(resources)
      .filter(({ Type }) => /Bucket$|AutoDelete/.test(Type))
      .map(({ Type, DeletionPolicy, UpdateReplacePolicy }) => [Type, DeletionPolicy, UpdateReplacePolicy]);
    expect(policies).toEqual([
      ['AWS::S3::Bucket', 'Retain', 'Retain'],
      ['Custom::S3AutoDeleteObjects', 'Retain', 'Retain'],
    ]);
  });

  test('everything that takes tags is tagged, but where the app says so itself', () => {
    const aspect = new cdk.TagResources({
      owner: 'team-shop',
      dataClassification: 'confidential',
      tags: { stage: 'test' },
    });
    const { resources } = inCdk(aspect, (stack) => {
      Tags.of(new Topic(stack, 'Alerts')).add('owner', 'team-alerts');
      new CfnResource(stack, 'Custom', { type: 'Custom::Thing' });
    });
    const [topic] = Object.values<any>(resources).filter(({ Type }) => Type === 'AWS::SNS::Topic');
    expect(topic.Properties.Tags).toEqual([
      { Key: 'data-classification', Value: 'confidential' },
      { Key: 'owner', Value: 'team-alerts' },
      { Key: 'stage', Value: 'test' },
    ]);
  });
});

describe('in CDKTF', () => {
  const trust = { name: 'resize', assumeRolePolicy: '{}' };

  test('each change is in the list, and is said where it was made', () => {
    const aspect = new cdktf.BoundRoles('arn:aws:iam::111122223333:policy/limits');
    const { resources, said } = inCdktf(aspect, (stack) => {
      new IamRole(stack, 'bound', { ...trust, permissionsBoundary: 'arn:aws:iam::111122223333:policy/own' });
      new IamRole(stack, 'unbound', trust);
    });
    expect(resources.aws_iam_role).toMatchObject({
      bound: { permissions_boundary: 'arn:aws:iam::111122223333:policy/own' },
      unbound: { permissions_boundary: 'arn:aws:iam::111122223333:policy/limits' },
    });
    expect(aspect.changes).toEqual([
      {
        path: 'shop/unbound',
        property: 'permissions_boundary',
        value: 'arn:aws:iam::111122223333:policy/limits',
      },
    ]);
    expect(said).toContain(
      '/shop/unbound: bulwark: BoundRoles sets permissions_boundary to "arn:aws:iam::111122223333:policy/limits"',
    );
  });

  test('what only a plan can tell stays', () => {
    const aspect = new cdktf.BoundRoles('arn:aws:iam::111122223333:policy/limits');
    inCdktf(aspect, (stack) => {
      const { stringValue } = new TerraformVariable(stack, 'boundary', { type: 'string' });
      new IamRole(stack, 'role', { ...trust, permissionsBoundary: stringValue });
    });
    expect(aspect.changes).toEqual([]);
  });

  test('tags of the resource and of its provider stay, and the others are added', () => {
    const aspect = new cdktf.TagResources({ owner: 'team-shop', dataClassification: 'confidential' });
    const { resources } = inCdktf(aspect, (stack) => {
      new SsmParameter(stack, 'limit', { name: 'limit', type: 'String', value: '3', tags: { stage: 'test' } });
    });
    expect(resources.aws_ssm_parameter.limit.tags).toEqual({ 'data-classification': 'confidential', stage: 'test' });
  });
});

test('values that AWS does not take are refused', () => {
  for (const { KeepLogs, TagResources } of [cdk, cdktf]) {
    expect(() => new KeepLogs({ days: 100 })).toThrow('keeps no events for 100 days');
    expect(() => new TagResources({ owner: '', dataClassification: 'public' })).toThrow('"owner" with "" is no tag');
  }
});

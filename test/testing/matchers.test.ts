import { join } from 'node:path';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { App, CfnWaitConditionHandle, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Peer, Port, SecurityGroup, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type CfnFunction, Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { DatabaseInstance, DatabaseInstanceEngine } from 'aws-cdk-lib/aws-rds';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App as TerraformApp, TerraformStack, Testing } from 'cdktf';
import { HardenedBucket } from '../../doors/cdk';
import { defineConfig, presets } from '../../lib';
import { addMatchers, type SecurityMatchers } from '../../lib/testing';
import { postureOf } from '../../lib/testing/posture';
import { templatesIn } from '../../lib/testing/subject';
import { root } from '../../scripts/layout';
import { versioned } from '../fixtures/apps/gate-policy/policy';

declare global {
  namespace jest {
    interface Matchers<R> extends SecurityMatchers<R> {}
  }
}

addMatchers(expect);

const stackOf = (build: (stack: Stack) => unknown, scope = new App()): Stack => {
  const stack = new Stack(scope, 'Shop');
  build(stack);
  return stack;
};

const plain = (stack: Stack) => new Bucket(stack, 'Uploads');
const hardened = (stack: Stack) => new HardenedBucket(stack, 'Uploads');
const strict = defineConfig(presets.strict, { name: 'everything', severity: { medium: 'error', low: 'error' } });

const messageOf = (failing: () => void): string => {
  try {
    failing();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it did not fail');
};

describe('toBeSecure', () => {
  test('holds where the gate would pass, by whatever configuration', () => {
    expect(stackOf(hardened)).toBeSecure(strict);
    expect(stackOf(plain)).not.toBeSecure(strict);
    expect(stackOf(hardened)).toBeSecure();
  });

  test('says what is wrong, where, and what mends it', () => {
    const message = messageOf(() => expect(stackOf(plain)).toBeSecure(strict));
    expect(message).toContain('s3/bucket-tls-only');
    expect(message).toContain('Shop/Uploads/Resource');
    expect(message).toMatch(/\n {2}fix {2}\S/);
  });

  const TYPES: Record<string, () => unknown> = {
    'an app': () => stackOf(plain).node.root,
    'a stage': () => {
      const stage = new Stage(new App(), 'Prod');
      stackOf(plain, stage as App);
      return stage;
    },
    'a stack of a stage': () => stackOf(plain, new Stage(new App(), 'Prod') as App),
    'a Template': () => Template.fromStack(stackOf(plain)),
    data: () => Template.fromStack(stackOf(plain)).toJSON(),
    text: () => JSON.stringify(Template.fromStack(stackOf(plain)).toJSON()),
    inputs: () => [{ name: 'shop.json', content: Template.fromStack(stackOf(plain)).toJSON() }],
    'a stack with a nested one': () => stackOf((stack) => plain(new NestedStack(stack, 'Store'))),
    'a stack of CDKTF': () => {
      const stack = new TerraformStack(new TerraformApp(), 'shop');
      new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
      new S3Bucket(stack, 'uploads');
      return stack;
    },
    'what CDKTF synthesises': () => {
      const stack = new TerraformStack(new TerraformApp(), 'shop');
      new S3Bucket(stack, 'uploads');
      return Testing.synth(stack);
    },
  };

  test.each(Object.entries(TYPES))('takes %s', (_, make) => {
    expect(make()).not.toBeSecure(strict);
    expect(make()).toHaveFinding('s3/bucket-tls-only');
  });

  test('takes of an app one stack alone', () => {
    const app = new App();
    plain(new Stack(app, 'Other'));
    expect(stackOf(hardened, app)).toBeSecure(strict);
    expect(app).not.toBeSecure(strict);
  });

  test.each([null, undefined, 7, [1]])('refuses %p in one sentence', (subject) =>
    expect(() => expect(subject).toBeSecure()).toThrow(/^this is nothing to be judged: give an app/),
  );
});

describe('toHaveFinding', () => {
  test('names the rule, and the place if that is asked', () => {
    const stack = stackOf(plain);
    expect(stack).toHaveFinding('s3/bucket-tls-only');
    expect(stack).toHaveFinding('s3/bucket-tls-only', 'Shop/Uploads');
    expect(stackOf(hardened)).not.toHaveFinding('s3/bucket-tls-only');
  });

  test('says where else the rule finds something', () => {
    const stack = stackOf((it) => {
      plain(it);
      new CfnWaitConditionHandle(it, 'Other');
    });
    expect(stack).not.toHaveFinding('s3/bucket-tls-only', 'Shop/Other');
    expect(messageOf(() => expect(stack).toHaveFinding('s3/bucket-tls-only', 'Shop/Other'))).toContain(
      'it does at Shop/Uploads/Resource',
    );
  });

  test('refuses a place where nothing is, of which nothing could ever be found', () => {
    const wrong = /^there is no resource 'Shop\/Upload'; did you mean 'Shop\/Uploads'\?/;
    expect(() => expect(stackOf(plain)).not.toHaveFinding('s3/bucket-tls-only', 'Shop/Upload')).toThrow(wrong);
    expect(() => expect(stackOf(plain)).toHaveFinding('s3/bucket-tls-only', 'Shop/Upload')).toThrow(wrong);
  });

  test('refuses a rule that there is not', () =>
    expect(() => expect(stackOf(plain)).toHaveFinding('s3/bucket-tsl-only')).toThrow(
      /did you mean 's3\/bucket-tls-only'/,
    ));

  test('knows a rule of a plugin by the configuration that brings it, and takes none of its levels', () => {
    const plugins = { acme: { rules: { versioned } } };
    const config = defineConfig({ name: 'acme', plugins, rules: { 'acme/versioned': 'off' } });
    expect(stackOf(plain)).toHaveFinding('acme/versioned', 'Shop/Uploads', config);
    expect(stackOf(hardened)).not.toHaveFinding('acme/versioned', undefined, config);
  });

  test('has it neither way where only deployment can tell', () => {
    const template = {
      Parameters: { Status: { Type: 'String' } },
      Resources: {
        Uploads: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: { Ref: 'Status' } } } },
      },
    };
    expect(() => expect(template).toHaveFinding('s3/bucket-versioned')).toThrow();
    expect(() => expect(template).not.toHaveFinding('s3/bucket-versioned')).toThrow(/Only deployment can tell/);
  });
});

describe('toReach', () => {
  const database = (open: boolean) =>
    stackOf((stack) => {
      const vpc = new Vpc(stack, 'Vpc', { natGateways: 0 });
      const group = new SecurityGroup(stack, 'Group', { vpc });
      if (open) group.addIngressRule(Peer.anyIpv4(), Port.tcp(5432));
      new DatabaseInstance(stack, 'Orders', {
        engine: DatabaseInstanceEngine.POSTGRES,
        vpc,
        vpcSubnets: { subnets: open ? vpc.publicSubnets : vpc.isolatedSubnets.concat(vpc.privateSubnets) },
        publiclyAccessible: open,
        securityGroups: [group],
      });
    });

  test('answers as the network is', () => {
    expect(database(true)).toReach('internet', 'Shop/Orders', 5432);
    expect(database(true)).not.toReach('internet', 'Shop/Orders', 22);
  });

  test('shows the way', () =>
    expect(messageOf(() => expect(database(true)).not.toReach('internet', 'Shop/Orders', 5432))).toMatch(
      /^internet reaches Shop\/Orders on port 5432\n {2}\S+: /,
    ));
});

describe('toAllow', () => {
  const reading = (granted: boolean) =>
    stackOf((stack) => {
      const bucket = new Bucket(stack, 'Uploads');
      const role = new Role(stack, 'Reader', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
      if (granted) bucket.grantRead(role);
    });

  test('answers as the policies say', () => {
    expect(reading(true)).toAllow('Shop/Reader', 's3:GetObject', 'Shop/Uploads/a.txt');
    expect(reading(true)).not.toAllow('Shop/Reader', 's3:DeleteObject', 'Shop/Uploads/a.txt');
    expect(reading(false)).not.toAllow('Shop/Reader', 's3:GetObject', 'Shop/Uploads/a.txt');
  });

  test('says by what', () =>
    expect(
      messageOf(() => expect(reading(true)).not.toAllow('Shop/Reader', 's3:GetObject', 'Shop/Uploads/a.txt')),
    ).toMatch(/^Shop\/Reader may s3:GetObject on Shop\/Uploads\/a\.txt\n {2}\S/));

  test('asks with what the context says', () => {
    const stack = stackOf((made) =>
      hardened(made).grantRead(new Role(made, 'Reader', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })),
    );
    expect(stack).toAllow('Shop/Reader', 's3:GetObject', 'Shop/Uploads/a.txt');
    const context = { 'aws:SecureTransport': 'false' };
    expect(stack).not.toAllow('Shop/Reader', 's3:GetObject', 'Shop/Uploads/a.txt', context);
  });

  test('has it neither way where conditions decide', () => {
    const Condition = { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } };
    const Statement = [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Condition }];
    const AssumeRolePolicyDocument = { Statement: [] };
    const Policies = [{ PolicyName: 'read', PolicyDocument: { Version: '2012-10-17', Statement } }];
    const template = {
      Resources: {
        Uploads: { Type: 'AWS::S3::Bucket' },
        Reader: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument, Policies } },
      },
    };
    expect(() => expect(template).toAllow('Reader', 's3:GetObject', 'Uploads/a')).toThrow(/under conditions/);
    expect(() => expect(template).not.toAllow('Reader', 's3:GetObject', 'Uploads/a')).toThrow(/under conditions/);
  });
});

describe('toMatchPosture', () => {
  test('sees neither the hash of code nor a logical id', () => {
    const worker = (code: string, logicalId?: string) =>
      postureOf(
        templatesIn(
          stackOf((stack) => {
            const worker = new Lambda(stack, 'Worker', {
              ...{ runtime: Runtime.NODEJS_24_X, handler: 'index.handler' },
              code: Code.fromAsset(join(root, code)),
            });
            if (logicalId) (worker.node.defaultChild as CfnFunction).overrideLogicalId(logicalId);
          }),
        ),
      );
    expect(worker('lib/engine')).toBe(worker('lib/iam', 'Renamed'));
    expect(worker('lib/engine')).toContain('Shop/Worker/Resource (AWS::Lambda::Function)');
  });

  test('has no opposite', () => expect(() => expect(stackOf(plain)).not.toMatchPosture()).toThrow(/has no opposite/));
});

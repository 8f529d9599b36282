import { createRequire } from 'node:module';
import { join } from 'node:path';
import { App, CfnElement, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import {
  AwsSolutionsChecks,
  HIPAASecurityChecks,
  NIST80053R4Checks,
  NIST80053R5Checks,
  PCIDSS321Checks,
  ServerlessChecks,
} from 'cdk-nag';
import { Construct, type IConstruct } from 'constructs';
import { HardenedBucket, HardenedKey, LeastPrivilegeRole, LogBucket, PermissionsBoundary } from '../../doors/cdk';
import type { Profile } from '../../lib';
import { PROFILES } from '../../lib/engine/settings';
import { filesIn, root } from '../../scripts/layout';
import { keep } from '../../tree/settings';
import { exceptions } from './exceptions';
import { makerOf, strictIn, subjectsIn } from './subjects';

/** Made of other constructs alone, each of which is judged in every profile by itself. */
const COMPOSED = ['LockedDownPipeline'];

/** Every hardened construct once with what it makes itself, and buckets with what they are given and grant. */
const hardenedIn =
  (profile: Profile) =>
  (stack: Stack): void => {
    for (const { name, make } of subjectsIn('cdk'))
      if (profile === 'baseline' || !COMPOSED.includes(name)) make(new Construct(stack, name), 'Subject');
    granting(stack);
  };

function granting(stack: Stack): void {
  const given = new HardenedBucket(stack, 'Given', {
    encryptionKey: new HardenedKey(stack, 'Key'),
    serverAccessLogsBucket: new LogBucket(stack, 'Logs'),
  });
  const role = new LeastPrivilegeRole(stack, 'Role', {
    assumedBy: new ServicePrincipal('codebuild.amazonaws.com'),
    permissionsBoundary: new PermissionsBoundary(stack, 'Boundary', { services: ['s3', 'logs'] }),
  });
  given.grantReadWrite(role);
}

/** What a team would write without us. */
function plain(stack: Stack): void {
  new Bucket(stack, 'Bucket');
  new Key(stack, 'Key');
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('codebuild.amazonaws.com') });
  role.addToPolicy(new PolicyStatement({ actions: ['s3:*'], resources: ['*'] }));
}

const PACKS = [
  AwsSolutionsChecks,
  HIPAASecurityChecks,
  NIST80053R4Checks,
  NIST80053R5Checks,
  PCIDSS321Checks,
  ServerlessChecks,
];

/** What all six packs of cdk-nag find, as `rule Construct`. */
function foundByNag(build: (stack: Stack) => void, profile: Profile = 'baseline'): string[] {
  const app = new App();
  keep(app, strictIn(profile));
  const stack = new Stack(app);
  build(stack);
  return sorted(
    PACKS.flatMap((Pack) =>
      new Pack(stack)
        .validateScope(stack)
        .violations.flatMap(({ ruleName, violatingResources }) =>
          violatingResources.map(
            ({ constructPath = '' }) => `${ruleName.replace(/^[\w.]+-/, '')} ${kindAt(stack, constructPath)}`,
          ),
        ),
    ),
  );
}

/** What the validator of the CDK finds, beyond advice on style, and the Guard rules of AWS Control Tower: as `rule Construct`. */
function foundByValidator(build: (stack: Stack) => void, profile: Profile = 'baseline'): string[] {
  const inside = createRequire(require.resolve('aws-cdk-lib/package.json'));
  const { CompositeEngine, RuleFile, TemplateContent } = inside('@aws/cloudformation-validate');
  const app = new App();
  keep(app, strictIn(profile));
  const stack = new Stack(app, 'Stack');
  build(stack);
  const { template } = app.synth().getStackByName('Stack');
  const engine = new CompositeEngine({ guardRules: guardFiles().map((file) => new RuleFile(file)) });
  const { diagnostics } = engine.validateTemplate(new TemplateContent(JSON.stringify(template), 'Stack')) as {
    diagnostics: { ruleId: string; severity: string; entity?: { logicalId: string } }[];
  };
  engine.free();
  const paths = new Map(
    stack.node
      .findAll()
      .filter(CfnElement.isCfnElement)
      .map((element) => [stack.resolve(element.logicalId), element.node.path]),
  );
  return sorted(
    diagnostics
      .filter(({ severity }) => severity !== 'INFO')
      .map(({ ruleId, entity }) => `${ruleId} ${kindAt(stack, paths.get(entity?.logicalId) ?? '')}`),
  );
}

const guardFiles = (): string[] => {
  const folder = join(require.resolve('@cdklabs/cdk-validator-cfnguard/package.json'), '../rules/control-tower');
  return filesIn(folder.slice(root.length + 1))
    .filter((file) => file.endsWith('.guard'))
    .map((file) => join(root, file));
};

const sorted = (all: readonly string[]): string[] => [...new Set(all)].sort();

/** The class of the construct that made the resource at a path. */
function kindAt(stack: Stack, path: string): string {
  const found = constructsOf(stack).get(path);
  return found ? makerOf(found) : path;
}

const known = new WeakMap<Stack, ReadonlyMap<string, IConstruct>>();

/** All constructs of a stack that is complete, by their paths. */
function constructsOf(stack: Stack): ReadonlyMap<string, IConstruct> {
  const all = known.get(stack) ?? new Map(stack.node.findAll().map((it) => [it.node.path, it]));
  known.set(stack, all);
  return all;
}

const excepted = sorted(exceptions.flatMap(({ rule, of }) => of.map((kind) => `${rule} ${kind}`)));

test('the other judges do judge', () => {
  expect(foundByNag(plain)).toEqual(
    expect.arrayContaining(['S1 Bucket', 'S3BucketVersioningEnabled Bucket', 'KMS5 Key']),
  );
  expect(guardFiles().length).toBeGreaterThan(200);
  expect(foundByValidator(plain)).toEqual(
    expect.arrayContaining(['s3_bucket_versioning_enabled_check Bucket', 'kms_key_rotation_enabled_check Key']),
  );
});

test('in no profile do cdk-nag, the validator of the CDK or the Control Tower rules find more than the exceptions, and each is needed', () => {
  expect(
    sorted(
      PROFILES.flatMap((profile) =>
        [foundByNag, foundByValidator].flatMap((found) => found(hardenedIn(profile), profile)),
      ),
    ),
  ).toEqual(excepted);
});

test('every exception has its reason', () => {
  expect(exceptions.filter(({ because }) => because.trim().length < 20)).toEqual([]);
});

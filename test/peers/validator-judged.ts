import { createRequire } from 'node:module';
import { join } from 'node:path';
import { App, CfnElement, Stack } from 'aws-cdk-lib';
import type { Profile } from '../../lib';
import { PROFILES } from '../../lib/engine/settings';
import { filesIn, root } from '../../scripts/layout';
import { keep } from '../../tree/settings';
import { exceptionsOfValidator } from '../constructs/exceptions';
import { all, hardened, kindAt, plain, sorted } from '../constructs/judged';
import { isOfLimit, once, strictIn, WITHOUT_LIMIT } from '../constructs/subjects';

const { CompositeEngine, RuleFile, TemplateContent } = createRequire(require.resolve('aws-cdk-lib/package.json'))(
  '@aws/cloudformation-validate',
);

const engine = once(() => new CompositeEngine({ guardRules: guardFiles().map((file) => new RuleFile(file)) }));

/** What the validator of the CDK finds, beyond advice on style, and the Guard rules of AWS Control Tower: as `rule Construct`. */
function foundByValidator(build: (stack: Stack) => void, profile: Profile = 'baseline'): string[] {
  const app = new App({ context: WITHOUT_LIMIT });
  keep(app, strictIn(profile));
  const stack = new Stack(app, 'Stack');
  build(stack);
  const { template } = app.synth().getStackByName('Stack');
  const { diagnostics } = engine().validateTemplate(new TemplateContent(JSON.stringify(template), 'Stack')) as {
    diagnostics: { ruleId: string; severity: string; entity?: { logicalId: string } }[];
  };
  const paths = new Map(
    stack.node
      .findAll()
      .filter(CfnElement.isCfnElement)
      .map((element) => [stack.resolve(element.logicalId), element.node.path]),
  );
  return sorted(
    diagnostics
      .filter(({ severity }) => severity !== 'INFO')
      .map(({ ruleId, entity }) => `${ruleId} ${kindAt(stack, paths.get(entity?.logicalId) ?? '')}`)
      .filter((found) => !isOfLimit(found)),
  );
}

const guardFiles = (): string[] => {
  const folder = join(require.resolve('@cdklabs/cdk-validator-cfnguard/package.json'), '../rules/control-tower');
  return filesIn(folder.slice(root.length + 1))
    .filter((file) => file.endsWith('.guard'))
    .map((file) => join(root, file));
};

test('the validator of the CDK and the Control Tower rules do judge', () => {
  expect(guardFiles().length).toBeGreaterThan(200);
  expect(foundByValidator(plain)).toEqual(
    expect.arrayContaining(['s3_bucket_versioning_enabled_check Bucket', 'kms_key_rotation_enabled_check Key']),
  );
});

test('in no profile do they find more than the exceptions, and each is needed', () => {
  expect(sorted(PROFILES.flatMap((profile) => foundByValidator(hardened, profile)))).toEqual(
    all(exceptionsOfValidator),
  );
}, 600_000);

import { App, Stack } from 'aws-cdk-lib';
import {
  AwsSolutionsChecks,
  HIPAASecurityChecks,
  NIST80053R4Checks,
  NIST80053R5Checks,
  PCIDSS321Checks,
  ServerlessChecks,
} from 'cdk-nag';
import type { Profile } from '../../lib';
import { PROFILES } from '../../lib/engine/settings';
import { keep } from '../../tree/settings';
import { exceptions, exceptionsOfNag } from './exceptions';
import { all, hardened, kindAt, plain, sorted } from './judged';
import { strictIn } from './subjects';

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

test('cdk-nag does judge', () => {
  expect(foundByNag(plain)).toEqual(
    expect.arrayContaining(['S1 Bucket', 'S3BucketVersioningEnabled Bucket', 'KMS5 Key']),
  );
});

test('in no profile does cdk-nag find more than the exceptions, and each is needed', () => {
  expect(sorted(PROFILES.flatMap((profile) => foundByNag(hardened, profile)))).toEqual(all(exceptionsOfNag));
});

test('every exception has its reason', () => {
  expect(exceptions.filter(({ because }) => because.trim().length < 20)).toEqual([]);
});

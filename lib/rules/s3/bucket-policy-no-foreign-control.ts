import { defineRule } from '../../engine/rule';
import { both, either } from '../../engine/truth';
import { admitsForeign } from '../../iam/admission';
import { withoutActions } from '../../iam/narrower';
import { includes } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { bucketPolicy } from '../../resources/s3/bucket-policy';

/** Actions that hand the bucket over: https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-6 */
const CONTROL = [
  's3:DeleteBucketPolicy',
  's3:PutBucketAcl',
  's3:PutBucketPolicy',
  's3:PutEncryptionConfiguration',
  's3:PutObjectAcl',
];

export default defineRule({
  title: 'S3 bucket policies leave control of the bucket to its own account',
  problem: 'This bucket policy lets another account change who may use the bucket or how it is encrypted.',
  why: 'The other account can open the bucket to the world or lock its owner out of the data.',
  fix: {
    how: 'Allow other accounts to read and write objects, not to change policies, access control lists or encryption.',
    noCode: 'Which accounts, roles or services the policy has to name, only its author can say.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['S3.6'] },
  resource: bucketPolicy,
  check: (it) =>
    noStatement(
      it.policy,
      (statement) =>
        both(admitsForeign(statement), either(...CONTROL.map((action) => includes(statement.actions, action)))),
      (statement) => withoutActions(statement, CONTROL),
    ),
});

import { defineRule } from '../../engine/rule';
import { both, either } from '../../engine/truth';
import { isAll } from '../../iam/glob';
import { includes, isDeny } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { bucketPolicy } from '../../resources/s3/bucket-policy';

export default defineRule({
  title: 'S3 bucket policies do not lock everyone out',
  problem: 'This bucket policy denies everything to everyone.',
  why: 'Not even an administrator can change it back; only the root user of the account can.',
  fix: {
    how: 'Narrow the Deny by a condition, or leave out s3:PutBucketPolicy and s3:DeleteBucketPolicy.',
    noCode: 'Which accounts, roles or services the policy has to name, only its author can say.',
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_93'] },
  resource: bucketPolicy,
  check: (it) =>
    noStatement(it.policy, (statement) =>
      both(
        isDeny(statement),
        statement.conditions.length === 0,
        statement.conditionsOpen ? undefined : true,
        includes(statement.actions, 's3:PutBucketPolicy'),
        !statement.principals.negated,
        either(false, ...statement.principals.list.map(({ text, open }) => (open ? undefined : isAll(text)))),
      ),
    ),
});

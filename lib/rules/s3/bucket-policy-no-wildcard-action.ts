import { defineRule } from '../../engine/rule';
import { both } from '../../engine/truth';
import { narrowing } from '../../iam/admission';
import { allowsWholeService, type Statement } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { bucketPolicy } from '../../resources/s3/bucket-policy';

export default defineRule({
  title: 'Policies of S3 buckets name the actions they allow',
  problem: 'This bucket’s policy allows every action.',
  why: 'Whoever it names may also delete the bucket and change its policy.',
  fix: {
    how: 'Name the actions that are needed, such as s3:GetObject.',
    properties: {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
            Resource: 'arn:aws:s3:::uploads/*',
            Action: ['s3:GetObject'],
          },
        ],
      },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
            Resource: 'arn:aws:s3:::uploads/*',
            Action: ['s3:GetObject'],
          },
        ],
      }),
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    kics: ['s3_bucket_with_all_permissions'],
    cfn_nag: ['F15'],
    guard: ['S3_BUCKET_POLICY_NO_WILDCARD_ACTION'],
    regula: ['FG_R00210'],
  },
  implies: ['s3/bucket-policy-no-foreign-control'],
  resource: bucketPolicy,
  check: (it) =>
    noStatement(it.policy, (statement) => both(allowsWholeService(statement), !isLeftToAccessPoints(statement))),
});

/** Whether a policy leaves it to those of access points of its own account who may do what, as S3 recommends. */
const isLeftToAccessPoints = (statement: Statement): boolean =>
  statement.conditions.some(
    (condition) => condition.key === 's3:dataaccesspointaccount' && narrowing(condition, statement) === 'own',
  );

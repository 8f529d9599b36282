import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { namesSource } from '../../iam/admission';
import { ownAccountAs } from '../../iam/narrower';
import type { Statement } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { permission } from '../../resources/lambda/permission';

/** By which Lambda knows an Alexa skill. */
const TOKEN = 'lambda:eventsourcetoken';

/** The ARN of a bucket names no account, and names of buckets change hands. */
const namesBucketAlone = (statement: Statement): boolean =>
  statement.principals.list.some(({ text }) => text === 's3.amazonaws.com') &&
  !statement.conditionsOpen &&
  !statement.conditions.some(
    ({ key }) => key === 'aws:sourceaccount' || key.startsWith('aws:principalorg') || key.startsWith('aws:sourceorg'),
  );

export default defineRule({
  title: 'Lambda permissions of services name the source',
  problem: 'This permission lets an AWS service invoke the function on behalf of anyone.',
  why: 'The service acts for every AWS account; without a source, somebody else’s bucket, topic or rule can trigger the function.',
  fix: {
    how: 'Set SourceArn to what triggers the function, and SourceAccount where the ARN has no account.',
    properties: { SourceAccount: '111122223333' },
    arguments: { source_account: '111122223333' },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['Lambda.1'] },
  sameAs: {
    checkov: ['CKV_AWS_364'],
    trivy: ['AWS-0067'],
    regula: ['FG_R00499'],
    guard: ['LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED'],
  },
  resource: permission,
  check: (it) =>
    when(
      it.principal.holds((principal) => /\.amazonaws\.com(\.cn)?$/.test(principal)),
      () =>
        noStatement(
          it.policy,
          (statement) =>
            (!namesSource(statement) || namesBucketAlone(statement)) &&
            !statement.conditions.some(({ key }) => key === TOKEN),
          (statement) => ownAccountAs(statement, 'SourceAccount', 'source_account'),
        ),
    ),
});

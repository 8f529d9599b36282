import { defineRule } from '../../engine/rule';
import { allowsWholeService } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { queuePolicy } from '../../resources/sqs/queue-policy';

export default defineRule({
  title: 'Policies of SQS queues name the actions they allow',
  problem: 'This queue’s policy allows every action.',
  why: 'Whoever it names may also delete the queue, purge it and change its policy.',
  fix: {
    how: 'Name the actions that are needed, such as sqs:SendMessage.',
    properties: {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
            Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
            Action: ['sqs:SendMessage'],
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
            Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
            Action: ['sqs:SendMessage'],
          },
        ],
      }),
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_72'],
    kics: ['sqs_policy_allows_all_actions'],
    trivy: ['AWS-0097'],
    cfn_nag: ['F20'],
    guard: ['SQS_QUEUEPOLICY_NO_WILDCARD_ACTION'],
    regula: ['FG_R00049'],
  },
  resource: queuePolicy,
  check: (it) => noStatement(it.policy, allowsWholeService),
});

import { defineRule } from '../../engine/rule';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { queuePolicy } from '../../resources/sqs/queue-policy';

export default defineRule({
  title: 'Policies of SQS queues let in only those they name',
  problem: 'This queue’s policy lets in everyone.',
  why: 'Anyone with an AWS account, or without, can put messages into it or take them out.',
  fix: {
    how: 'Name the accounts, roles or services under Principal, or narrow the statement by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
    properties: {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sqs:SendMessage',
            Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
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
            Action: 'sqs:SendMessage',
            Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
          },
        ],
      }),
    },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['SQS.3'] },
  sameAs: {
    terrascan: ['AC_AWS_0365'],
    checkov: ['CKV_AWS_168', 'CKV_AWS_387'],
    kics: ['sqs_policy_with_public_access', 'sqs_queue_exposed'],
    cfn_nag: ['F21', 'F7'],
    guard: ['SQS_QUEUEPOLICY_NO_WILDCARD_PRINCIPAL', 'SQS_QUEUEPOLICY_NO_ALLOW_PLUS_NOTPRINCIPAL'],
  },
  leads: ['sqs/queue-policy-no-wildcard-action'],
  resource: queuePolicy,
  check: (it) => noStatement(it.policy, admitsAnyone, forNamed),
});

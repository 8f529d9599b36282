import { defineRule } from '../../engine/rule';
import { both } from '../../engine/truth';
import { isAllow } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { resourcePolicy } from '../../resources/iam/resource-policy';

export default defineRule({
  title: 'Resource policies say what they allow, not what they leave out',
  problem: 'This resource policy allows everything except the actions it names.',
  why: 'Allow with NotAction grants every other action on the resource, and each action that AWS adds later.',
  fix: {
    how: 'List the allowed actions under Action, or turn the statement into a Deny.',
    properties: {
      PolicyDocument: {
        Statement: [
          {
            Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
            Resource: '*',
            Effect: 'Allow',
            Action: 'sqs:SendMessage',
          },
        ],
      },
    },
    arguments: {
      policy: JSON.stringify({
        Statement: [
          {
            Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
            Resource: '*',
            Effect: 'Allow',
            Action: 'sqs:SendMessage',
          },
        ],
      }),
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    kics: ['sns_topic_publicity_has_allow_and_not_action_simultaneously'],
    cfn_nag: ['W18', 'W19', 'W20'],
    guard: [
      'S3_BUCKET_POLICY_NO_ALLOW_PLUS_NOT_ACTION',
      'SNS_TOPICPOLICY_NO_ALLOW_PLUS_NOT_ACTION',
      'SQS_QUEUEPOLICY_NO_ALLOW_PLUS_NOT_ACTION',
    ],
  },
  resource: resourcePolicy,
  check: (it) =>
    noStatement(it.policy, (statement) =>
      both(isAllow(statement), statement.actions.said && statement.actions.negated),
    ),
});

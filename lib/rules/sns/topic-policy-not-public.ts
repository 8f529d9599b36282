import { defineRule } from '../../engine/rule';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { topicPolicy } from '../../resources/sns/topic-policy';

export default defineRule({
  title: 'Policies of SNS topics let in only those they name',
  problem: 'This topic’s policy lets in everyone.',
  why: 'Anyone can publish to it or subscribe to what is published.',
  fix: {
    how: 'Name the accounts, roles or services under Principal, or narrow the statement by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
    properties: {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sns:Publish',
            Resource: 'arn:aws:sns:eu-west-1:111122223333:alerts',
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
            Action: 'sns:Publish',
            Resource: 'arn:aws:sns:eu-west-1:111122223333:alerts',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
          },
        ],
      }),
    },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['SNS.4'] },
  sameAs: {
    terrascan: ['AC_AWS_0385'],
    checkov: ['CKV_AWS_169'],
    kics: ['sns_topic_is_publicly_accessible'],
    cfn_nag: ['F18', 'F8'],
    guard: ['SNS_TOPICPOLICY_NO_WILDCARD_PRINCIPAL', 'SNS_TOPICPOLICY_NO_ALLOW_PLUS_NOTPRINCIPAL'],
  },
  resource: topicPolicy,
  check: (it) => noStatement(it.policy, admitsAnyone, forNamed),
});

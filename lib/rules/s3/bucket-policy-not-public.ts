import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { bucketPolicy } from '../../resources/s3/bucket-policy';

export default defineRule({
  title: 'Policies of S3 buckets let in only those they name',
  problem: 'This bucket’s policy lets in everyone.',
  why: 'Anyone on the internet can use what the policy allows, without signing in.',
  fix: {
    how: 'Name the accounts, roles or services under Principal, or narrow the statement by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
    properties: {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::uploads/*',
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
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::uploads/*',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
          },
        ],
      }),
    },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['S3.2', 'S3.3'] },
  sameAs: {
    checkov: ['CKV_AWS_70'],
    kics: [
      's3_bucket_access_to_any_principal',
      's3_bucket_allows_delete_actions_from_all_principals',
      's3_bucket_allows_get_actions_from_all_principals',
      's3_bucket_allows_list_actions_from_all_principals',
      's3_bucket_allows_put_actions_from_all_principals',
      's3_bucket_allows_restore_actions_from_all_principals',
      's3_bucket_allows_delete_action_from_all_principals',
      's3_bucket_allows_get_action_from_all_principals',
      's3_bucket_allows_list_action_from_all_principals',
      's3_bucket_allows_put_action_from_all_principals',
    ],
    cfn_nag: ['F16', 'F9'],
    guard: ['S3_BUCKET_POLICY_NO_WILDCARD_PRINCIPAL', 'S3_BUCKETPOLICY_NO_ALLOW_PLUS_NOTPRINCIPAL'],
  },
  leads: ['s3/bucket-policy-no-wildcard-action'],
  resource: bucketPolicy,
  check: (it) => {
    const said = noStatement(it.policy, admitsAnyone, forNamed);
    const isOpen = said.state === 'fail' || said.state === 'unknown';
    return isOpen ? any(said, it.staysPrivate.isTrue()) : said;
  },
});

import { defineRule } from '../../engine/rule';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { keyPolicy } from '../../resources/kms/key-policy';

export default defineRule({
  title: 'Policies of KMS keys let in only those they name',
  problem: 'This key’s policy lets in everyone.',
  why: 'Anyone with an AWS account can use it as the policy allows, down to decrypting your data.',
  fix: {
    how: 'Name the accounts, roles or services under Principal, or narrow the statement by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
    properties: {
      KeyPolicy: {
        Statement: [
          {
            Effect: 'Allow',
            Action: 'kms:Decrypt',
            Resource: '*',
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
            Action: 'kms:Decrypt',
            Resource: '*',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
          },
        ],
      }),
    },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['KMS.5'] },
  sameAs: {
    terrascan: ['AC_AWS_0162'],
    checkov: ['CKV_AWS_33'],
    kics: ['kms_allows_wildcard_principal', 'kms_key_with_full_permissions'],
    cfn_nag: ['F76'],
    guard: ['KMS_NO_WILDCARD_PRINCIPAL'],
    regula: ['FG_R00252'],
  },
  resource: keyPolicy,
  check: (it) => noStatement(it.policy, admitsAnyone, forNamed),
});

import { defineRule } from '../../engine/rule';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { fileSystemPolicy } from '../../resources/efs/file-system-policy';

export default defineRule({
  title: 'Policies of EFS file systems let in only those they name',
  problem: 'This file system’s policy lets in everyone.',
  why: 'Whoever reaches a mount target can use the files as the policy allows, without signing in.',
  fix: {
    how: 'Name the accounts, roles or services under Principal, or narrow the statement by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
    properties: {
      FileSystemPolicy: {
        Statement: [
          {
            Effect: 'Allow',
            Action: 'elasticfilesystem:ClientMount',
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
            Action: 'elasticfilesystem:ClientMount',
            Resource: '*',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
          },
        ],
      }),
    },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: {
    kics: ['efs_with_vulnerable_policy'],
  },
  implies: ['efs/file-system-anonymous-refused'],
  resource: fileSystemPolicy,
  check: (it) => noStatement(it.policy, admitsAnyone, forNamed),
});

import { defineRule } from '../../engine/rule';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { repositoryPolicy } from '../../resources/ecr/repository-policy';

export default defineRule({
  title: 'Policies of ECR repositories let in only those they name',
  problem: 'This repository’s policy lets in everyone.',
  why: 'Anyone with an AWS account can pull its images, or push their own where the policy allows it.',
  fix: {
    how: 'Name the accounts, roles or services under Principal, or narrow the statement by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
    properties: {
      RepositoryPolicyText: {
        Statement: [
          { Effect: 'Allow', Action: 'ecr:BatchGetImage', Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' } },
        ],
      },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 'ecr:BatchGetImage', Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' } },
        ],
      }),
    },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0084'],
    checkov: ['CKV_AWS_32'],
    kics: ['ecr_repository_is_publicly_accessible'],
    trivy: ['AWS-0032'],
    'cdk-nag': ['ECROpenAccess'],
  },
  resource: repositoryPolicy,
  check: (it) => noStatement(it.policy, admitsAnyone, forNamed),
});

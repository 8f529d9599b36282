import { defineRule } from '../../engine/rule';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { permission } from '../../resources/lambda/permission';

export default defineRule({
  title: 'Lambda permissions name who may invoke',
  problem: 'This permission lets everyone invoke the function.',
  why: 'Anyone with an AWS account can run the function with input of their own, at your cost and with its rights.',
  fix: {
    how: 'Name a service, an account or a role under Principal, or narrow it by PrincipalOrgID or SourceAccount.',
    properties: { Principal: 's3.amazonaws.com', SourceAccount: '111122223333' },
    arguments: { principal: 's3.amazonaws.com', source_account: '111122223333' },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['Lambda.1'] },
  sameAs: {
    checkov: ['CKV_AWS_301'],
    kics: ['lambda_permission_principal_is_wildcard'],
    cfn_nag: ['F13'],
    guard: ['LAMBDA_NO_WILDCARD_PRINCIPALS', 'LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED'],
    'cdk-nag': ['LambdaFunctionPublicAccessProhibited'],
    regula: ['FG_R00276'],
  },
  resource: permission,
  check: (it) => noStatement(it.policy, admitsAnyone, forNamed),
});

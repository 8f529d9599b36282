import { defineRule } from '../../engine/rule';
import { both, either, negate } from '../../engine/truth';
import { admitsAnyone } from '../../iam/admission';
import { isAll } from '../../iam/glob';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { permission } from '../../resources/lambda/permission';

export default defineRule({
  title: 'Lambda permissions name a principal, not only a source',
  problem: 'This permission is for every principal and service that meets its conditions.',
  why: 'All that keeps others out is one condition; each service that can act for the source may invoke the function.',
  fix: {
    how: 'Name the service, account or role under Principal, and keep the conditions.',
    properties: { Principal: 's3.amazonaws.com' },
    arguments: { principal: 's3.amazonaws.com' },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    cfn_nag: ['F13'],
    guard: ['LAMBDA_NO_WILDCARD_PRINCIPALS'],
    kics: ['lambda_permission_principal_is_wildcard'],
    checkov: ['CKV_AWS_301'],
  },
  resource: permission,
  check: (it) =>
    noStatement(
      it.policy,
      (statement) =>
        both(
          either(...statement.principals.list.map(({ text, open }) => (open ? undefined : isAll(text)))),
          // A permission without such conditions is reported as public.
          negate(admitsAnyone(statement)),
        ),
      forNamed,
    ),
});

import { defineResource, defineRule, fact } from '../../engine/rule';

const permission = defineResource({
  cloudformation: 'AWS::Signer::ProfilePermission',
  terraform: 'aws_signer_signing_profile_permission',
  facts: { principal: fact<string>('Principal', 'principal') },
});

export default defineRule({
  title: 'Signing profiles are shared with roles, not with whole accounts',
  problem: 'This permission lets another account as a whole sign, or revoke what was signed.',
  why: 'Everyone there who may use AWS Signer can then sign code that is trusted here.',
  fix: {
    how: 'Name the role of the other account that signs.',
    cdk: { principal: 'arn:aws:iam::111122223333:role/release' },
    properties: { Principal: 'arn:aws:iam::111122223333:role/release' },
    arguments: { principal: 'arn:aws:iam::111122223333:role/release' },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: permission,
  check: (it) => it.principal.holds((who) => !/^(\d{12}|\*|.*:root)$/.test(who)),
});

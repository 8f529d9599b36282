import { defineResource, defineRule, fact } from '../../engine/rule';
import { all } from '../../engine/verdict';

const permission = defineResource({
  terraform: 'aws_ami_launch_permission',
  facts: { account: fact<string>(undefined, 'account_id'), group: fact<string>(undefined, 'group') },
});

export default defineRule({
  title: 'Machine images are not shared account by account',
  problem: 'This permission lets another account start machines from an image.',
  why: 'An image holds the disks of a machine, secrets included, and cannot be taken back once it was copied.',
  fix: {
    how: 'Share images with the organisation or a unit of it, or build them where they are used.',
    noCode: 'The image is looked up anew, by the id of an owner that the author trusts.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { terrascan: ['AC_AWS_0006'], checkov: ['CKV_AWS_205'], kics: ['ami_shared_with_multiple_accounts'] },
  resource: permission,
  check: (it) => all(it.account.isAbsent(), it.group.isAbsent()),
});

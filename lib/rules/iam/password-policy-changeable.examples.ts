import { defineExamples } from '../../engine/rule';

const policy = (given: object) => ({ terraform: { aws_iam_account_password_policy: { strict: given } } });

export default defineExamples({
  fails: [{ name: 'changes forbidden', ...policy({ allow_users_to_change_password: false }) }],
  passes: [{ name: 'changes allowed', ...policy({ allow_users_to_change_password: true }) }],
  unknown: [
    {
      name: 'decided by a variable',
      terraform: {
        variable: { allowed: { type: 'bool' } },
        resource: policy({ allow_users_to_change_password: '${var.allowed}' }).terraform,
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation cannot set the password policy of an account' },
});

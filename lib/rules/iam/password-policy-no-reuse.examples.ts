import { defineExamples } from '../../engine/rule';

const policy = (given: object) => ({ terraform: { aws_iam_account_password_policy: { strict: given } } });

export default defineExamples({
  fails: [
    { name: 'nothing said', ...policy({}) },
    { name: 'too little asked for', ...policy({ password_reuse_prevention: 3 }) },
  ],
  passes: [{ name: 'enough asked for', ...policy({ password_reuse_prevention: 24 }) }],
  unknown: [
    {
      name: 'decided by a variable',
      terraform: {
        variable: { asked: { type: 'number' } },
        resource: policy({ password_reuse_prevention: '${var.asked}' }).terraform,
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation cannot set the password policy of an account' },
});

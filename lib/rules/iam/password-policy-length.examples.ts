import { defineExamples } from '../../engine/rule';

const policy = (given: object) => ({ terraform: { aws_iam_account_password_policy: { strict: given } } });

export default defineExamples({
  fails: [
    { name: 'nothing said', ...policy({}) },
    { name: 'too little asked for', ...policy({ minimum_password_length: 8 }) },
  ],
  passes: [{ name: 'enough asked for', ...policy({ minimum_password_length: 14 }) }],
  unknown: [
    {
      name: 'decided by a variable',
      terraform: {
        variable: { asked: { type: 'number' } },
        resource: policy({ minimum_password_length: '${var.asked}' }).terraform,
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation cannot set the password policy of an account' },
});

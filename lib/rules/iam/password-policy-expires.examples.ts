import { defineExamples } from '../../engine/rule';

const policy = (given: object) => ({ terraform: { aws_iam_account_password_policy: { strict: given } } });

export default defineExamples({
  fails: [
    { name: 'nothing said', ...policy({}) },
    { name: 'too little asked for', ...policy({ max_password_age: 180 }) },
  ],
  passes: [{ name: 'enough asked for', ...policy({ max_password_age: 90 }) }],
  unknown: [
    {
      name: 'decided by a variable',
      terraform: {
        variable: { asked: { type: 'number' } },
        resource: policy({ max_password_age: '${var.asked}' }).terraform,
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation cannot set the password policy of an account' },
});

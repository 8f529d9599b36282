import { defineExamples } from '../../engine/rule';

const policy = (given: object) => ({ terraform: { aws_iam_account_password_policy: { strict: given } } });

export default defineExamples({
  fails: [
    { name: 'nothing said', ...policy({}) },
    { name: 'too little asked for', ...policy({ require_symbols: false }) },
  ],
  passes: [{ name: 'enough asked for', ...policy({ require_symbols: true }) }],
  unknown: [
    {
      name: 'decided by a variable',
      terraform: {
        variable: { asked: { type: 'bool' } },
        resource: policy({ require_symbols: '${var.asked}' }).terraform,
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation cannot set the password policy of an account' },
});

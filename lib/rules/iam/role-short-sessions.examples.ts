import { defineExamples } from '../../engine/rule';

const trust = {
  Statement: { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
};
const both = (cloudformation: object, terraform: object) => ({
  cloudformation: {
    Worker: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust, ...cloudformation } },
  },
  terraform: { aws_iam_role: { worker: { assume_role_policy: JSON.stringify(trust), ...terraform } } },
});

export default defineExamples({
  fails: [{ name: 'twelve hours', ...both({ MaxSessionDuration: 43200 }, { max_session_duration: 43200 }) }],
  passes: [{ name: 'the default of one hour', ...both({}, {}) }],
  unknown: [
    {
      name: 'a duration decided at deployment',
      cloudformation: {
        Parameters: { Seconds: { Type: 'Number' } },
        Resources: both({ MaxSessionDuration: { Ref: 'Seconds' } }, {}).cloudformation,
      },
      terraform: {
        variable: { seconds: { type: 'number' } },
        resource: both({}, { max_session_duration: '${var.seconds}' }).terraform,
      },
    },
  ],
});

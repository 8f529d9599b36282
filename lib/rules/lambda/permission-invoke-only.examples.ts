import { defineExamples } from '../../engine/rule';

const both = (action: unknown) => ({
  cloudformation: {
    Invoke: {
      Type: 'AWS::Lambda::Permission',
      Properties: { Action: action, FunctionName: 'web', Principal: '111122223333' },
    },
  },
  terraform: { aws_lambda_permission: { invoke: { action, function_name: 'web', principal: '111122223333' } } },
});

export default defineExamples({
  fails: [
    { name: 'everything', ...both('lambda:*') },
    { name: 'replacing the code', ...both('lambda:UpdateFunctionCode') },
  ],
  passes: [{ name: 'invoking', ...both('lambda:InvokeFunction') }],
  unknown: [
    {
      name: 'an action decided at deployment',
      cloudformation: { Parameters: { Action: { Type: 'String' } }, Resources: both({ Ref: 'Action' }).cloudformation },
    },
  ],
});

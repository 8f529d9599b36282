import { defineExamples } from '../../engine/rule';

const ROLE = 'arn:aws:iam::111122223333:role/resize';
const both = (loop: unknown) => ({
  cloudformation: { Resize: { Type: 'AWS::Lambda::Function', Properties: { Role: ROLE, RecursiveLoop: loop } } },
  terraform: {
    aws_lambda_function: { resize: { function_name: 'resize', role: ROLE } },
    aws_lambda_function_recursion_config: {
      resize: { function_name: '${aws_lambda_function.resize.function_name}', recursive_loop: loop },
    },
  },
});

export default defineExamples({
  fails: [
    { name: 'allowed', ...both('Allow') },
    {
      name: 'allowed, as SAM writes it',
      cloudformation: {
        Resize: {
          Type: 'AWS::Serverless::Function',
          Properties: { Role: ROLE, CodeUri: 's3://releases/resize.zip', RecursiveLoop: 'Allow' },
        },
      },
    },
  ],
  passes: [
    {
      name: 'nothing said, which is stopped',
      cloudformation: { Resize: { Type: 'AWS::Lambda::Function', Properties: { Role: ROLE } } },
      terraform: { aws_lambda_function: { resize: { function_name: 'resize', role: ROLE } } },
    },
    { name: 'stopped', ...both('Terminate') },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Loops: { Type: 'String' } },
        Resources: both({ Ref: 'Loops' }).cloudformation,
      },
      terraform: { variable: { loops: { type: 'string' } }, resource: both('${var.loops}').terraform },
    },
  ],
});

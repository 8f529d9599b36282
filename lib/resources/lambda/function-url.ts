import { defineResource, fact } from '../../engine/rule';

/** A Lambda function's own HTTPS endpoint, also as a property of a SAM function. */
export const functionUrl = defineResource({
  cloudformation: ['AWS::Lambda::Url', 'AWS::Serverless::Function'],
  terraform: 'aws_lambda_function_url',
  where: (it) => it.type !== 'AWS::Serverless::Function' || !it.fact('FunctionUrlConfig').isAbsentHere,
  facts: {
    authorization: fact<'AWS_IAM' | 'NONE'>(
      (it) => it.fact(it.type === 'AWS::Serverless::Function' ? 'FunctionUrlConfig.AuthType' : 'AuthType'),
      'authorization_type',
    ),
    allowedOrigins: fact<string[]>(
      (it) =>
        it.fact(it.type === 'AWS::Serverless::Function' ? 'FunctionUrlConfig.Cors.AllowOrigins' : 'Cors.AllowOrigins'),
      'cors.allow_origins',
    ),
    allowedMethods: fact<string[]>(
      (it) =>
        it.fact(it.type === 'AWS::Serverless::Function' ? 'FunctionUrlConfig.Cors.AllowMethods' : 'Cors.AllowMethods'),
      'cors.allow_methods',
    ),
  },
});

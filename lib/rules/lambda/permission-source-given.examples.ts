import { defineExamples } from '../../engine/rule';

const both = (cloudformation: object, terraform: object) => ({
  cloudformation: {
    Invoke: {
      Type: 'AWS::Lambda::Permission',
      Properties: { Action: 'lambda:InvokeFunction', FunctionName: 'web', ...cloudformation },
    },
  },
  terraform: {
    aws_lambda_permission: { invoke: { action: 'lambda:InvokeFunction', function_name: 'web', ...terraform } },
  },
});

export default defineExamples({
  fails: [
    { name: 'S3 without a source', ...both({ Principal: 's3.amazonaws.com' }, { principal: 's3.amazonaws.com' }) },
    {
      name: 'API Gateway for any API',
      ...both(
        { Principal: 'apigateway.amazonaws.com', SourceArn: 'arn:aws:apigateway:eu-west-1::/restapis/*' },
        { principal: 'apigateway.amazonaws.com', source_arn: 'arn:aws:apigateway:eu-west-1::/restapis/*' },
      ),
    },
    {
      name: 'S3 for a bucket of any name',
      ...both(
        { Principal: 's3.amazonaws.com', SourceArn: 'arn:aws:s3:::*' },
        { principal: 's3.amazonaws.com', source_arn: 'arn:aws:s3:::*' },
      ),
    },
    {
      name: 'topics of any account',
      ...both(
        { Principal: 'sns.amazonaws.com', SourceArn: 'arn:aws:sns:us-east-1:*:orders' },
        { principal: 'sns.amazonaws.com', source_arn: 'arn:aws:sns:us-east-1:*:orders' },
      ),
    },
    {
      name: 'S3 for one bucket, whose name may come to be another account’s',
      ...both(
        { Principal: 's3.amazonaws.com', SourceArn: 'arn:aws:s3:::uploads' },
        { principal: 's3.amazonaws.com', source_arn: 'arn:aws:s3:::uploads' },
      ),
    },
  ],
  passes: [
    {
      name: 'S3 for one bucket of one account',
      ...both(
        { Principal: 's3.amazonaws.com', SourceArn: 'arn:aws:s3:::uploads', SourceAccount: '111122223333' },
        { principal: 's3.amazonaws.com', source_arn: 'arn:aws:s3:::uploads', source_account: '111122223333' },
      ),
    },
    {
      name: 'a topic, whose ARN names its account',
      ...both(
        { Principal: 'sns.amazonaws.com', SourceArn: 'arn:aws:sns:eu-west-1:111122223333:uploads' },
        { principal: 'sns.amazonaws.com', source_arn: 'arn:aws:sns:eu-west-1:111122223333:uploads' },
      ),
    },
    {
      name: 'S3 for one account',
      ...both(
        { Principal: 's3.amazonaws.com', SourceAccount: { Ref: 'AWS::AccountId' } },
        { principal: 's3.amazonaws.com', source_account: '111122223333' },
      ),
    },
    {
      name: 'API Gateway for one API, whose ARNs have no account',
      ...both(
        { Principal: 'apigateway.amazonaws.com', SourceArn: 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3/stages/*' },
        {
          principal: 'apigateway.amazonaws.com',
          source_arn: 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3/stages/*',
        },
      ),
    },
    {
      name: 'one bucket of an account, in an ARN whose empty fields are wildcards',
      ...both(
        { Principal: 's3.amazonaws.com', SourceArn: 'arn:aws:s3:*:*:uploads', SourceAccount: '111122223333' },
        { principal: 's3.amazonaws.com', source_arn: 'arn:aws:s3:*:*:uploads', source_account: '111122223333' },
      ),
    },
  ],
  notApplicable: [{ name: 'an account', ...both({ Principal: '111122223333' }, { principal: '111122223333' }) }],
});

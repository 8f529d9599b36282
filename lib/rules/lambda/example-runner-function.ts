/** A function that serves jobs, as both dialects have it. */
export function runnerFunctionWith(terms: object) {
  const TERMS = JSON.stringify({ repositories: ['acme/shop'], labels: ['small'], ...terms });
  return {
    cloudformation: {
      Dispatch: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          ...{ Handler: 'index.handler', Runtime: 'nodejs24.x', Role: 'arn:aws:iam::111122223333:role/dispatch' },
          Code: { S3Bucket: 'code', S3Key: 'dispatch.zip' },
          Environment: { Variables: { TERMS } },
        },
      },
    },
    terraform: {
      aws_lambda_function: {
        dispatch: {
          ...{ function_name: 'dispatch', handler: 'index.handler', runtime: 'nodejs24.x', filename: 'dispatch.zip' },
          role: 'arn:aws:iam::111122223333:role/dispatch',
          environment: { variables: { TERMS } },
        },
      },
    },
  };
}

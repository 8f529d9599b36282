/** A policy of one statement that a role holds, in each dialect. */
export const policyOfWorker = (statement: object) => {
  const document = { Version: '2012-10-17', Statement: [statement] };
  return {
    cloudformation: {
      Worker: {
        Type: 'AWS::IAM::Policy',
        Properties: { PolicyName: 'worker', Roles: ['worker'], PolicyDocument: document },
      },
    },
    terraform: { aws_iam_role_policy: { worker: { role: 'worker', policy: JSON.stringify(document) } } },
  };
};

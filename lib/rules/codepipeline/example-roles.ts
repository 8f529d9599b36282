/** A role that a service takes on, and what it may do, as both dialects know it. */
export const role = (name: string, Statement: readonly object[], managed?: string, service = 'codebuild') => {
  const policy = { Version: '2012-10-17', Statement };
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: `${service}.amazonaws.com` }, Action: 'sts:AssumeRole' }],
  };
  return {
    cloudformation: {
      [name]: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: trust,
          ...(Statement.length > 0 && { Policies: [{ PolicyName: name, PolicyDocument: policy }] }),
          ...(managed && { ManagedPolicyArns: [managed] }),
        },
      },
    },
    terraform: {
      aws_iam_role: { [name]: { name, assume_role_policy: JSON.stringify(trust) } },
      ...(Statement.length > 0 && {
        aws_iam_role_policy: {
          [name]: { name, role: `\${aws_iam_role.${name}.id}`, policy: JSON.stringify(policy) },
        },
      }),
      ...(managed && {
        aws_iam_role_policy_attachment: { [name]: { role: `\${aws_iam_role.${name}.name}`, policy_arn: managed } },
      }),
    },
  };
};

/** A statement that allows these. */
export const allow = (Action: string | readonly string[], Resource = '*') => ({ Effect: 'Allow', Action, Resource });

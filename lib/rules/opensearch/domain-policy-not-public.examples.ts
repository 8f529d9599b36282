import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'es:ESHttpGet', Resource: '*', ...statement }],
  };
  return {
    cloudformation: { Policy: { Type: 'AWS::OpenSearchService::Domain', Properties: { AccessPolicies: document } } },
    terraform: {
      aws_opensearch_domain_policy: { policy: { domain_name: 'search', access_policies: JSON.stringify(document) } },
    },
  };
};

export default defineExamples({
  fails: [
    { name: 'everyone', ...both({ Principal: '*' }) },
    { name: 'any AWS account', ...both({ Principal: { AWS: '*' } }) },
    {
      name: 'everyone with a condition that anyone can meet',
      ...both({ Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    },
  ],
  passes: [
    { name: 'a named role', ...both({ Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' } }) },
    {
      name: 'everyone in the organisation',
      ...both({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    },
    { name: 'everyone denied', ...both({ Effect: 'Deny', Principal: '*' }) },
  ],
  notApplicable: [
    {
      name: 'everyone who reaches a domain in a VPC',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: {
            VPCOptions: { SubnetIds: ['subnet-1'] },
            AccessPolicies: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'es:ESHttp*', Resource: '*' }] },
          },
        },
      },
      terraform: {
        aws_opensearch_domain: { search: { domain_name: 'search', vpc_options: { subnet_ids: ['subnet-1'] } } },
        aws_opensearch_domain_policy: {
          search: {
            domain_name: '${aws_opensearch_domain.search.domain_name}',
            access_policies: JSON.stringify({
              Statement: [{ Effect: 'Allow', Principal: '*', Action: 'es:ESHttp*', Resource: '*' }],
            }),
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a principal decided at deployment',
      cloudformation: {
        Parameters: { Trusted: { Type: 'String' } },
        Resources: both({ Principal: { AWS: { Ref: 'Trusted' } } }).cloudformation,
      },
    },
    {
      name: 'a principal of a variable',
      terraform: {
        variable: { trusted: { type: 'string' } },
        resource: both({ Principal: { AWS: '${var.trusted}' } }).terraform,
      },
    },
  ],
});

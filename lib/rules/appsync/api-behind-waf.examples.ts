import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no web ACL',
      cloudformation: {
        Main: { Type: 'AWS::AppSync::GraphQLApi', Properties: { Name: 'shop', AuthenticationType: 'AWS_IAM' } },
      },
      terraform: { aws_appsync_graphql_api: { main: { name: 'shop', authentication_type: 'AWS_IAM' } } },
    },
  ],
  passes: [
    {
      name: 'a web ACL',
      cloudformation: {
        Main: { Type: 'AWS::AppSync::GraphQLApi', Properties: { Name: 'shop', AuthenticationType: 'AWS_IAM' } },
        Waf: {
          Type: 'AWS::WAFv2::WebACLAssociation',
          Properties: {
            ResourceArn: { 'Fn::GetAtt': ['Main', 'Arn'] },
            WebACLArn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
          },
        },
      },
      terraform: {
        aws_appsync_graphql_api: { main: { name: 'shop', authentication_type: 'AWS_IAM' } },
        aws_wafv2_web_acl_association: {
          waf: {
            resource_arn: '${aws_appsync_graphql_api.main.arn}',
            web_acl_arn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
          },
        },
      },
    },
  ],
});

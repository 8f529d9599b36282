import { defineResource, fact } from '../../engine/rule';

/** A GraphQL API. */
export const api = defineResource({
  cloudformation: 'AWS::AppSync::GraphQLApi',
  terraform: 'aws_appsync_graphql_api',
  facts: {
    logRole: fact<string>('LogConfig.CloudWatchLogsRoleArn', 'log_config.cloudwatch_logs_role_arn'),
    fieldLogLevel: fact<'NONE' | 'ERROR' | 'ALL' | 'INFO' | 'DEBUG'>(
      'LogConfig.FieldLogLevel',
      'log_config.field_log_level',
    ),
    authentication: fact<string>('AuthenticationType', 'authentication_type'),
    /** Other ways in which callers may say who they are. */
    others: fact<object[]>('AdditionalAuthenticationProviders', 'additional_authentication_provider'),
    traced: fact<boolean>('XrayEnabled', 'xray_enabled'),
    webAcl: fact<string>(
      (it) => it.companion('AWS::WAFv2::WebACLAssociation', 'ResourceArn').fact('WebACLArn'),
      (it) => it.companion('aws_wafv2_web_acl_association', 'resource_arn').fact('web_acl_arn'),
    ),
  },
});

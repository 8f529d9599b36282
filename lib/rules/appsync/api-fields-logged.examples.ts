import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no field logs',
      cloudformation: {
        Main: {
          Type: 'AWS::AppSync::GraphQLApi',
          Properties: {
            Name: 'shop',
            AuthenticationType: 'AWS_IAM',
            LogConfig: { CloudWatchLogsRoleArn: 'role', FieldLogLevel: 'NONE' },
          },
        },
      },
      terraform: {
        aws_appsync_graphql_api: {
          main: {
            name: 'shop',
            authentication_type: 'AWS_IAM',
            log_config: { cloudwatch_logs_role_arn: 'role', field_log_level: 'NONE' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'errors',
      cloudformation: {
        Main: {
          Type: 'AWS::AppSync::GraphQLApi',
          Properties: {
            Name: 'shop',
            AuthenticationType: 'AWS_IAM',
            LogConfig: { CloudWatchLogsRoleArn: 'role', FieldLogLevel: 'ERROR' },
          },
        },
      },
      terraform: {
        aws_appsync_graphql_api: {
          main: {
            name: 'shop',
            authentication_type: 'AWS_IAM',
            log_config: { cloudwatch_logs_role_arn: 'role', field_log_level: 'ERROR' },
          },
        },
      },
    },
  ],
});

import { defineRule } from '../../engine/rule';
import { api } from '../../resources/appsync/api';

export default defineRule({
  title: 'GraphQL APIs log requests',
  problem: 'This GraphQL API keeps no logs.',
  why: 'Logs show who asked for what: after an attack often the only trace.',
  fix: {
    how: 'Add a log configuration with a role.',
    cdk: { logConfig: { fieldLogLevel: 'FieldLogLevel.ERROR' } },
    properties: { LogConfig: { CloudWatchLogsRoleArn: 'role', FieldLogLevel: 'ERROR' } },
    arguments: { log_config: { cloudwatch_logs_role_arn: 'role', field_log_level: 'ERROR' } },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { 'cdk-nag': ['AppSyncGraphQLRequestLogging'], checkov: ['CKV_AWS_193'] },
  implies: ['appsync/api-fields-logged'],
  resource: api,
  check: (it) => it.logRole.isSet(),
});

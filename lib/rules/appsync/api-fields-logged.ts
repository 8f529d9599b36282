import { defineRule } from '../../engine/rule';
import { api } from '../../resources/appsync/api';

export default defineRule({
  title: 'GraphQL APIs log how fields were resolved',
  problem: 'This GraphQL API does not log its resolvers.',
  why: 'Field logs tell which resolver failed or was refused, and on whose behalf.',
  fix: {
    how: 'Set the field log level ERROR or ALL.',
    cdk: { logConfig: { fieldLogLevel: 'FieldLogLevel.ERROR' } },
    properties: { LogConfig: { FieldLogLevel: 'ERROR' } },
    arguments: { log_config: { field_log_level: 'ERROR' } },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['AppSync.2'] },
  sameAs: { 'cdk-nag': ['AppSyncGraphQLRequestLogging'], checkov: ['CKV_AWS_194'] },
  resource: api,
  check: (it) => it.fieldLogLevel.is('ALL', 'ERROR', 'INFO', 'DEBUG'),
});

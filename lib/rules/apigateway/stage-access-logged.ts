import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { stage } from '../../resources/apigateway/stage';

export default defineRule({
  title: 'Stages of REST APIs log each request',
  problem: 'This stage keeps no access logs.',
  why: 'Access logs show who called what, from where and when: after an attack often the only trace.',
  fix: {
    how: 'Set a log group and a format for access logs.',
    cdk: 'accessLogDestination: new LogGroupLogDestination(logGroup)',
    properties: {
      AccessLogSetting: {
        DestinationArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:api',
        Format: '$context.requestId',
      },
    },
    arguments: {
      access_log_settings: {
        destination_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:api',
        format: '$context.requestId',
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    'cdk-nag': ['APIGWAccessLogging'],
    cfn_nag: ['W45', 'W69'],
    checkov: ['CKV_AWS_76'],
    guard: ['API_GW_STAGE_ACCESS_LOGGING_RULE'],
    kics: [
      'api_gateway_access_logging_disabled',
      'api_gateway_deployment_without_access_log_setting',
      'serverless_api_access_logging_setting_undefined',
    ],
    trivy: ['AWS-0001', 'AWS-0113'],
  },
  resource: stage,
  check: (it) => all(it.accessLog.isSet(), it.accessLogFormat.isSet()),
});

import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { httpStage } from '../../resources/apigateway/http-stage';

export default defineRule({
  title: 'Stages of HTTP and WebSocket APIs log each request',
  problem: 'This stage keeps no access logs.',
  why: 'Access logs show who called what, from where and when: after an attack often the only trace.',
  fix: {
    how: 'Set a log group and a format for access logs.',
    properties: {
      AccessLogSettings: {
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
  controls: { 'security-hub': ['APIGateway.9'] },
  sameAs: {
    terrascan: ['AC_AWS_0442'],
    'cdk-nag': ['APIGWAccessLogging'],
    cfn_nag: ['W46'],
    checkov: ['CKV_AWS_76', 'CKV_AWS_95'],
    guard: ['API_GWV2_ACCESS_LOGS_ENABLED'],
    kics: ['api_gateway_access_logging_disabled', 'serverless_api_access_logging_setting_undefined'],
    trivy: ['AWS-0001', 'AWS-0116'],
  },
  resource: httpStage,
  check: (it) => all(it.accessLog.isSet(), it.accessLogFormat.isSet()),
});

import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { stage } from '../../resources/apigateway/stage';

export default defineRule({
  title: 'REST APIs log how they carry requests out',
  problem: 'This stage keeps no execution logs for all of its methods.',
  why: 'Execution logs tell why a request was refused or failed: by which authorizer, policy or backend.',
  fix: {
    how: 'Set the logging level ERROR or INFO for all methods.',
    cdk: { loggingLevel: 'MethodLoggingLevel.ERROR' },
    properties: { MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'ERROR' }] },
    resources: {
      aws_api_gateway_method_settings: {
        rest_api_id: '${aws_api_gateway_stage.this.rest_api_id}',
        stage_name: '${aws_api_gateway_stage.this.stage_name}',
        method_path: '*/*',
        settings: { logging_level: 'ERROR' },
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['APIGateway.1'] },
  sameAs: {
    'cdk-nag': ['APIGWExecutionLoggingEnabled'],
    checkov: ['CKV2_AWS_4'],
    guard: ['API_GW_EXECUTION_LOGGING_ENABLED'],
    kics: ['api_gateway_access_logging_disabled'],
  },
  resource: stage,
  check: (it) => {
    const settings = it.settings.known ?? [];
    if (it.settings.isUnknown) return it.settings.unknown();
    const logged = settings.map((one) =>
      one.loggingLevel.isAbsentHere && !one.everyMethod ? one.self.unknown() : one.loggingLevel.is('ERROR', 'INFO'),
    );
    // Without a setting for every method, those that no setting names keep no logs; whether there are any is not known here.
    const whole = settings.some((one) => one.everyMethod)
      ? it.settings.pass()
      : settings.some((one) => one.loggingLevel.is('ERROR', 'INFO').state !== 'fail')
        ? it.settings.unknown()
        : it.settings.fail();
    return all(whole, ...logged);
  },
});

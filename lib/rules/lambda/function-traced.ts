import { defineRule } from '../../engine/rule';
import { lambdaFunction } from '../../resources/lambda/function';

export default defineRule({
  title: 'Lambda functions are traced with X-Ray',
  problem: 'This function records no traces of its own.',
  why: 'Traces show what a request did across services, which is what one looks at after an incident.',
  fix: {
    how: 'Turn active tracing on.',
    cdk: {
      tracing: 'Tracing.ACTIVE',
    },
    properties: {
      TracingConfig: {
        Mode: 'Active',
      },
    },
    arguments: {
      tracing_config: {
        mode: 'Active',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['Lambda.7'] },
  sameAs: {
    terrascan: ['AC_AWS_0485', 'AC_AWS_0163'],
    checkov: ['CKV_AWS_50'],
    kics: ['lambda_functions_without_x-ray_tracing', 'serverless_function_without_x-ray_tracing'],
    trivy: ['AWS-0066', 'AWS-0125'],
    'cdk-nag': ['LambdaTracing'],
  },
  resource: lambdaFunction,
  check: (it) => it.tracing.is('Active'),
});

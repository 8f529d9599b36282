import { defineRule } from '../../engine/rule';
import { stage } from '../../resources/apigateway/stage';

export default defineRule({
  title: 'Stages of REST APIs are traced',
  problem: 'This stage is not traced with X-Ray.',
  why: 'Traces show which service a request went through, and where it failed or was slow.',
  fix: {
    how: 'Turn X-Ray tracing on.',
    cdk: { tracingEnabled: true },
    properties: { TracingEnabled: true },
    arguments: { xray_tracing_enabled: true },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['APIGateway.3'] },
  sameAs: {
    terrascan: ['AC_AWS_0015'],
    'cdk-nag': ['APIGWXrayEnabled'],
    checkov: ['CKV_AWS_73'],
    kics: ['api_gateway_xray_disabled', 'serverless_api_xray_tracing_disabled'],
    trivy: ['AWS-0003', 'AWS-0111'],
  },
  resource: stage,
  check: (it) => it.traced.isTrue(),
});

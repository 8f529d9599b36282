import { defineRule } from '../../engine/rule';
import { stage } from '../../resources/apigateway/stage';

export default defineRule({
  title: 'REST APIs identify themselves to their backends',
  problem: 'This stage has no client certificate.',
  why: 'A backend on HTTP cannot tell requests of the API from those that go around it and its authorization.',
  fix: {
    how: 'Make a client certificate, and have the backend check it.',
    cdk: 'clientCertificateId: clientCertificate.ref',
    properties: { ClientCertificateId: 'cert' },
    arguments: { client_certificate_id: 'cert' },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['APIGateway.2'] },
  sameAs: {
    terrascan: ['AC_AWS_0013'],
    'cdk-nag': ['APIGWSSLEnabled'],
    checkov: ['CKV2_AWS_51'],
    kics: ['api_gateway_without_ssl_certificate'],
  },
  resource: stage,
  check: (it) => it.clientCertificate.isSet(),
});

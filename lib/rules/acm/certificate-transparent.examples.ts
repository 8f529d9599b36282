import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: {
        Main: {
          Type: 'AWS::CertificateManager::Certificate',
          Properties: { DomainName: 'www.example.org', CertificateTransparencyLoggingPreference: 'DISABLED' },
        },
      },
      terraform: {
        aws_acm_certificate: {
          main: {
            domain_name: 'www.example.org',
            options: { certificate_transparency_logging_preference: 'DISABLED' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'the default, on',
      cloudformation: {
        Main: { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: 'www.example.org' } },
      },
      terraform: { aws_acm_certificate: { main: { domain_name: 'www.example.org' } } },
    },
  ],
});

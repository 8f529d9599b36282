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
  notApplicable: [
    {
      name: 'of a private authority, whose certificates are in no log',
      cloudformation: {
        Main: {
          Type: 'AWS::CertificateManager::Certificate',
          Properties: {
            DomainName: 'www.example.org',
            CertificateAuthorityArn: 'arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/own',
            CertificateTransparencyLoggingPreference: 'DISABLED',
          },
        },
      },
      terraform: {
        aws_acm_certificate: {
          main: {
            domain_name: 'www.example.org',
            certificate_authority_arn: 'arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/own',
            options: { certificate_transparency_logging_preference: 'DISABLED' },
          },
        },
      },
    },
  ],
});

import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a wildcard',
      cloudformation: {
        Main: { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: '*.example.org' } },
      },
      terraform: { aws_acm_certificate: { main: { domain_name: '*.example.org' } } },
    },
    {
      name: 'a wildcard among other names',
      cloudformation: {
        Main: {
          Type: 'AWS::CertificateManager::Certificate',
          Properties: { DomainName: 'example.org', SubjectAlternativeNames: ['*.example.org'] },
        },
      },
      terraform: {
        aws_acm_certificate: { main: { domain_name: 'example.org', subject_alternative_names: ['*.example.org'] } },
      },
    },
  ],
  passes: [
    {
      name: 'a host',
      cloudformation: {
        Main: { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: 'www.example.org' } },
      },
      terraform: { aws_acm_certificate: { main: { domain_name: 'www.example.org' } } },
    },
  ],
  unknown: [
    {
      name: 'a name decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Main: { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: { Ref: 'Choice' } } },
        },
      },
    },
  ],
});

import { defineResource, fact } from '../../engine/rule';

/** A certificate of Certificate Manager. */
export const certificate = defineResource({
  cloudformation: 'AWS::CertificateManager::Certificate',
  terraform: 'aws_acm_certificate',
  facts: {
    name: fact<string>('DomainName', 'domain_name'),
    keyAlgorithm: fact<string>('KeyAlgorithm', 'key_algorithm'),
    others: fact<string[]>('SubjectAlternativeNames', 'subject_alternative_names'),
    /** The private authority that issues it; absent where it is a public certificate. */
    authority: fact<string>('CertificateAuthorityArn', 'certificate_authority_arn'),
    transparency: fact<'ENABLED' | 'DISABLED'>(
      'CertificateTransparencyLoggingPreference',
      'options.certificate_transparency_logging_preference',
    ),
  },
});

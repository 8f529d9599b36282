import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::ACMPCA::CertificateAuthority',
    Properties: {
      Type: 'ROOT',
      KeyAlgorithm: 'RSA_4096',
      SigningAlgorithm: 'SHA512WITHRSA',
      Subject: { CommonName: 'example.com' },
      ...own,
    },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_acmpca_certificate_authority: {
    it: {
      type: 'ROOT',
      certificate_authority_configuration: {
        key_algorithm: 'RSA_4096',
        signing_algorithm: 'SHA512WITHRSA',
        subject: { common_name: 'example.com' },
      },
      ...own,
    },
  },
});

const activated = (status: unknown) => ({
  ...inCloudFormation(),
  Activation: {
    Type: 'AWS::ACMPCA::CertificateAuthorityActivation',
    Properties: { CertificateAuthorityArn: { Ref: 'It' }, Certificate: 'certificate', Status: status },
  },
});

export default defineExamples({
  fails: [{ name: 'active', cloudformation: activated('ACTIVE'), terraform: inTerraform() }],
  passes: [
    { name: 'disabled', cloudformation: activated('DISABLED'), terraform: inTerraform({ enabled: false }) },
    { name: 'not activated', cloudformation: inCloudFormation() },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: { Parameters: { Choice: { Type: 'String' } }, Resources: activated({ Ref: 'Choice' }) },
      terraform: { variable: { choice: { type: 'string' } }, resource: inTerraform({ enabled: '${var.choice}' }) },
    },
  ],
  notApplicable: [
    {
      name: 'a subordinate one',
      cloudformation: inCloudFormation({ Type: 'SUBORDINATE' }),
      terraform: inTerraform({ type: 'SUBORDINATE' }),
    },
  ],
});

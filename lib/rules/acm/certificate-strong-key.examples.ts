import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: 'www.example.com', ...own } },
});

const inTerraform = (own: object = {}) => ({
  aws_acm_certificate: { it: { domain_name: 'www.example.com', validation_method: 'DNS', ...own } },
});

export default defineExamples({
  fails: [
    {
      name: '1,024 bits',
      cloudformation: inCloudFormation({ KeyAlgorithm: 'RSA_1024' }),
      terraform: inTerraform({ key_algorithm: 'RSA_1024' }),
    },
  ],
  passes: [
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
    {
      name: 'an elliptic curve',
      cloudformation: inCloudFormation({ KeyAlgorithm: 'EC_prime256v1' }),
      terraform: inTerraform({ key_algorithm: 'EC_prime256v1' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ KeyAlgorithm: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ key_algorithm: '${var.choice}' }),
      },
    },
  ],
});

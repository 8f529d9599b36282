import { defineExamples } from '../../engine/rule';

const both = (type: string, value: number) => ({
  cloudformation: {
    Releases: {
      Type: 'AWS::Signer::SigningProfile',
      Properties: {
        PlatformId: 'AWSLambda-SHA384-ECDSA',
        SignatureValidityPeriod: { Type: type, Value: value },
      },
    },
  },
  terraform: {
    aws_signer_signing_profile: {
      releases: { platform_id: 'AWSLambda-SHA384-ECDSA', signature_validity_period: { type, value } },
    },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'no period, which is 135 months',
      cloudformation: {
        Releases: { Type: 'AWS::Signer::SigningProfile', Properties: { PlatformId: 'AWSLambda-SHA384-ECDSA' } },
      },
      terraform: { aws_signer_signing_profile: { releases: { platform_id: 'AWSLambda-SHA384-ECDSA' } } },
    },
    { name: 'two years', ...both('YEARS', 2) },
    { name: 'thirteen months', ...both('MONTHS', 13) },
    { name: 'four hundred days', ...both('DAYS', 400) },
  ],
  passes: [
    { name: 'ninety days', ...both('DAYS', 90) },
    { name: 'twelve months', ...both('MONTHS', 12) },
    { name: 'a year', ...both('YEARS', 1) },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Unit: { Type: 'String' } },
        Resources: {
          Releases: {
            Type: 'AWS::Signer::SigningProfile',
            Properties: {
              PlatformId: 'AWSLambda-SHA384-ECDSA',
              SignatureValidityPeriod: { Type: { Ref: 'Unit' }, Value: 12 },
            },
          },
        },
      },
      terraform: {
        variable: { unit: { type: 'string' } },
        resource: {
          aws_signer_signing_profile: {
            releases: {
              platform_id: 'AWSLambda-SHA384-ECDSA',
              signature_validity_period: { type: '${var.unit}', value: 12 },
            },
          },
        },
      },
    },
  ],
});

import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'policy left out, which warns',
      cloudformation: {
        Signing: {
          Type: 'AWS::Lambda::CodeSigningConfig',
          Properties: {
            AllowedPublishers: {
              SigningProfileVersionArns: ['arn:aws:signer:eu-west-1:111122223333:/signing-profiles/build/abcdefghij'],
            },
          },
        },
      },
      terraform: {
        aws_lambda_code_signing_config: {
          signing: {
            allowed_publishers: {
              signing_profile_version_arns: [
                'arn:aws:signer:eu-west-1:111122223333:/signing-profiles/build/abcdefghij',
              ],
            },
          },
        },
      },
    },
    {
      name: 'warnings only',
      cloudformation: {
        Signing: {
          Type: 'AWS::Lambda::CodeSigningConfig',
          Properties: {
            AllowedPublishers: {
              SigningProfileVersionArns: ['arn:aws:signer:eu-west-1:111122223333:/signing-profiles/build/abcdefghij'],
            },
            CodeSigningPolicies: {
              UntrustedArtifactOnDeployment: 'Warn',
            },
          },
        },
      },
      terraform: {
        aws_lambda_code_signing_config: {
          signing: {
            allowed_publishers: {
              signing_profile_version_arns: [
                'arn:aws:signer:eu-west-1:111122223333:/signing-profiles/build/abcdefghij',
              ],
            },
            policies: {
              untrusted_artifact_on_deployment: 'Warn',
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'signatures enforced',
      cloudformation: {
        Signing: {
          Type: 'AWS::Lambda::CodeSigningConfig',
          Properties: {
            AllowedPublishers: {
              SigningProfileVersionArns: ['arn:aws:signer:eu-west-1:111122223333:/signing-profiles/build/abcdefghij'],
            },
            CodeSigningPolicies: {
              UntrustedArtifactOnDeployment: 'Enforce',
            },
          },
        },
      },
      terraform: {
        aws_lambda_code_signing_config: {
          signing: {
            allowed_publishers: {
              signing_profile_version_arns: [
                'arn:aws:signer:eu-west-1:111122223333:/signing-profiles/build/abcdefghij',
              ],
            },
            policies: {
              untrusted_artifact_on_deployment: 'Enforce',
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'policy decided at deployment',
      cloudformation: {
        Parameters: {
          Policy: {
            Type: 'String',
          },
        },
        Resources: {
          Signing: {
            Type: 'AWS::Lambda::CodeSigningConfig',
            Properties: {
              AllowedPublishers: {
                SigningProfileVersionArns: ['arn:aws:signer:eu-west-1:111122223333:/signing-profiles/build/abcdefghij'],
              },
              CodeSigningPolicies: {
                UntrustedArtifactOnDeployment: {
                  Ref: 'Policy',
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          policy: {
            type: 'string',
          },
        },
        resource: {
          aws_lambda_code_signing_config: {
            signing: {
              allowed_publishers: {
                signing_profile_version_arns: [
                  'arn:aws:signer:eu-west-1:111122223333:/signing-profiles/build/abcdefghij',
                ],
              },
              policies: {
                untrusted_artifact_on_deployment: '${var.policy}',
              },
            },
          },
        },
      },
    },
  ],
});

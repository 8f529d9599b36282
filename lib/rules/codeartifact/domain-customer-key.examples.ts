import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: {
        Packages: {
          Type: 'AWS::CodeArtifact::Domain',
          Properties: {
            DomainName: 'packages',
          },
        },
      },
      terraform: {
        aws_codeartifact_domain: {
          packages: {
            domain: 'packages',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Packages: {
          Type: 'AWS::CodeArtifact::Domain',
          Properties: {
            DomainName: 'packages',
            EncryptionKey: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_codeartifact_domain: {
          packages: {
            domain: 'packages',
            encryption_key: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'key decided at deployment',
      cloudformation: {
        Parameters: {
          Key: {
            Type: 'String',
          },
        },
        Resources: {
          Packages: {
            Type: 'AWS::CodeArtifact::Domain',
            Properties: {
              DomainName: 'packages',
              EncryptionKey: {
                Ref: 'Key',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          key: {
            type: 'string',
          },
        },
        resource: {
          aws_codeartifact_domain: {
            packages: {
              domain: 'packages',
              encryption_key: '${var.key}',
            },
          },
        },
      },
    },
  ],
});

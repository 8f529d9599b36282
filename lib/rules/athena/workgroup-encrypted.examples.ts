import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Analysts: {
          Type: 'AWS::Athena::WorkGroup',
          Properties: {
            Name: 'analysts',
            WorkGroupConfiguration: { ResultConfiguration: { OutputLocation: 's3://results/' } },
          },
        },
      },
      terraform: {
        aws_athena_workgroup: {
          analysts: { name: 'analysts', configuration: { result_configuration: { output_location: 's3://results/' } } },
        },
      },
    },
  ],
  passes: [
    {
      name: 'keys in KMS',
      cloudformation: {
        Analysts: {
          Type: 'AWS::Athena::WorkGroup',
          Properties: {
            Name: 'analysts',
            WorkGroupConfiguration: {
              ResultConfiguration: {
                OutputLocation: 's3://results/',
                EncryptionConfiguration: { EncryptionOption: 'SSE_KMS' },
              },
            },
          },
        },
      },
      terraform: {
        aws_athena_workgroup: {
          analysts: {
            name: 'analysts',
            configuration: {
              result_configuration: {
                output_location: 's3://results/',
                encryption_configuration: { encryption_option: 'SSE_KMS' },
              },
            },
          },
        },
      },
    },
    {
      name: 'keys of S3',
      cloudformation: {
        Analysts: {
          Type: 'AWS::Athena::WorkGroup',
          Properties: {
            Name: 'analysts',
            WorkGroupConfiguration: {
              ResultConfiguration: {
                OutputLocation: 's3://results/',
                EncryptionConfiguration: { EncryptionOption: 'SSE_S3' },
              },
            },
          },
        },
      },
      terraform: {
        aws_athena_workgroup: {
          analysts: {
            name: 'analysts',
            configuration: {
              result_configuration: {
                output_location: 's3://results/',
                encryption_configuration: { encryption_option: 'SSE_S3' },
              },
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Encryption: { Type: 'String' } },
        Resources: {
          Analysts: {
            Type: 'AWS::Athena::WorkGroup',
            Properties: {
              Name: 'analysts',
              WorkGroupConfiguration: {
                ResultConfiguration: {
                  OutputLocation: 's3://results/',
                  EncryptionConfiguration: { EncryptionOption: { Ref: 'Encryption' } },
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: { encryption: { type: 'string' } },
        resource: {
          aws_athena_workgroup: {
            analysts: {
              name: 'analysts',
              configuration: {
                result_configuration: {
                  output_location: 's3://results/',
                  encryption_configuration: { encryption_option: '${var.encryption}' },
                },
              },
            },
          },
        },
      },
    },
  ],
});

import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'encryption off',
      cloudformation: {
        Tests: {
          Type: 'AWS::CodeBuild::ReportGroup',
          Properties: {
            Type: 'TEST',
            ExportConfig: {
              ExportConfigType: 'S3',
              S3Destination: {
                Bucket: 'reports',
                EncryptionDisabled: true,
              },
            },
          },
        },
      },
      terraform: {
        aws_codebuild_report_group: {
          tests: {
            name: 'tests',
            type: 'TEST',
            export_config: {
              type: 'S3',
              s3_destination: {
                encryption_key: 'arn:aws:kms:eu-west-1:111122223333:key/0f0f',
                bucket: 'reports',
                encryption_disabled: true,
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'no export',
      cloudformation: {
        Tests: {
          Type: 'AWS::CodeBuild::ReportGroup',
          Properties: {
            Type: 'TEST',
            ExportConfig: {
              ExportConfigType: 'NO_EXPORT',
            },
          },
        },
      },
      terraform: {
        aws_codebuild_report_group: {
          tests: {
            name: 'tests',
            type: 'TEST',
            export_config: {
              type: 'NO_EXPORT',
            },
          },
        },
      },
    },
    {
      name: 'encrypted',
      cloudformation: {
        Tests: {
          Type: 'AWS::CodeBuild::ReportGroup',
          Properties: {
            Type: 'TEST',
            ExportConfig: {
              ExportConfigType: 'S3',
              S3Destination: {
                Bucket: 'reports',
              },
            },
          },
        },
      },
      terraform: {
        aws_codebuild_report_group: {
          tests: {
            name: 'tests',
            type: 'TEST',
            export_config: [
              {
                type: 'S3',
                s3_destination: [{ encryption_key: 'arn:aws:kms:eu-west-1:111122223333:key/0f0f', bucket: 'reports' }],
              },
            ],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Plain: {
            Type: 'String',
          },
        },
        Resources: {
          Tests: {
            Type: 'AWS::CodeBuild::ReportGroup',
            Properties: {
              Type: 'TEST',
              ExportConfig: {
                ExportConfigType: 'S3',
                S3Destination: {
                  Bucket: 'reports',
                  EncryptionDisabled: {
                    Ref: 'Plain',
                  },
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          plain: {
            type: 'string',
          },
        },
        resource: {
          aws_codebuild_report_group: {
            tests: {
              name: 'tests',
              type: 'TEST',
              export_config: {
                type: 'S3',
                s3_destination: {
                  encryption_key: 'arn:aws:kms:eu-west-1:111122223333:key/0f0f',
                  bucket: 'reports',
                  encryption_disabled: '${var.plain}',
                },
              },
            },
          },
        },
      },
    },
  ],
});

import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no log',
      cloudformation: {
        Sessions: {
          Type: 'AWS::SSM::Document',
          Properties: {
            DocumentType: 'Session',
            Content: {
              schemaVersion: '1.0',
              sessionType: 'Standard_Stream',
              inputs: {
                kmsKeyId: 'alias/sessions',
              },
            },
          },
        },
      },
      terraform: {
        aws_ssm_document: {
          sessions: {
            name: 'SSM-SessionManagerRunShell',
            document_type: 'Session',
            document_format: 'JSON',
            content: '{"schemaVersion":"1.0","sessionType":"Standard_Stream","inputs":{"kmsKeyId":"alias/sessions"}}',
          },
        },
      },
    },
    {
      name: 'a log that is not encrypted',
      cloudformation: {
        Sessions: {
          Type: 'AWS::SSM::Document',
          Properties: {
            DocumentType: 'Session',
            Content: {
              schemaVersion: '1.0',
              sessionType: 'Standard_Stream',
              inputs: {
                s3BucketName: 'sessions',
                s3EncryptionEnabled: false,
              },
            },
          },
        },
      },
      terraform: {
        aws_ssm_document: {
          sessions: {
            name: 'SSM-SessionManagerRunShell',
            document_type: 'Session',
            document_format: 'JSON',
            content:
              '{"schemaVersion":"1.0","sessionType":"Standard_Stream","inputs":{"s3BucketName":"sessions","s3EncryptionEnabled":false}}',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a bucket',
      cloudformation: {
        Sessions: {
          Type: 'AWS::SSM::Document',
          Properties: {
            DocumentType: 'Session',
            Content: {
              schemaVersion: '1.0',
              sessionType: 'Standard_Stream',
              inputs: {
                s3BucketName: 'sessions',
                s3EncryptionEnabled: true,
              },
            },
          },
        },
      },
      terraform: {
        aws_ssm_document: {
          sessions: {
            name: 'SSM-SessionManagerRunShell',
            document_type: 'Session',
            document_format: 'JSON',
            content:
              '{"schemaVersion":"1.0","sessionType":"Standard_Stream","inputs":{"s3BucketName":"sessions","s3EncryptionEnabled":true}}',
          },
        },
      },
    },
    {
      name: 'a log group',
      cloudformation: {
        Sessions: {
          Type: 'AWS::SSM::Document',
          Properties: {
            DocumentType: 'Session',
            Content: {
              schemaVersion: '1.0',
              sessionType: 'Standard_Stream',
              inputs: {
                cloudWatchLogGroupName: 'sessions',
                cloudWatchEncryptionEnabled: true,
              },
            },
          },
        },
      },
      terraform: {
        aws_ssm_document: {
          sessions: {
            name: 'SSM-SessionManagerRunShell',
            document_type: 'Session',
            document_format: 'JSON',
            content:
              '{"schemaVersion":"1.0","sessionType":"Standard_Stream","inputs":{"cloudWatchLogGroupName":"sessions","cloudWatchEncryptionEnabled":true}}',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'content in a file that is not at hand',
      terraform: {
        aws_ssm_document: {
          sessions: {
            name: 'SSM-SessionManagerRunShell',
            document_type: 'Session',
            document_format: 'JSON',
            content: '${file("session.json")}',
          },
        },
      },
    },
  ],
});

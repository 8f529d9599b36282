import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: {
        Sessions: {
          Type: 'AWS::SSM::Document',
          Properties: {
            DocumentType: 'Session',
            Content: {
              schemaVersion: '1.0',
              sessionType: 'Standard_Stream',
              inputs: {
                s3BucketName: '',
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
            content: '{"schemaVersion":"1.0","sessionType":"Standard_Stream","inputs":{"s3BucketName":""}}',
          },
        },
      },
    },
    {
      name: 'an empty key',
      cloudformation: {
        Sessions: {
          Type: 'AWS::SSM::Document',
          Properties: {
            DocumentType: 'Session',
            Content: {
              schemaVersion: '1.0',
              sessionType: 'Standard_Stream',
              inputs: {
                kmsKeyId: '',
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
            content: '{"schemaVersion":"1.0","sessionType":"Standard_Stream","inputs":{"kmsKeyId":""}}',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
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
  notApplicable: [
    {
      name: 'a document that is no session',
      cloudformation: {
        Sessions: {
          Type: 'AWS::SSM::Document',
          Properties: {
            DocumentType: 'Command',
            Content: {},
          },
        },
      },
      terraform: {
        aws_ssm_document: {
          sessions: {
            name: 'SSM-SessionManagerRunShell',
            document_type: 'Command',
            document_format: 'JSON',
            content: '{}',
          },
        },
      },
    },
  ],
});

import { defineExamples } from '../../engine/rule';
import { sessionDocument, sessionDocumentInTerraform } from './example-session-document';

export default defineExamples({
  fails: [
    {
      name: 'no log',
      cloudformation: sessionDocument({
        DocumentType: 'Session',
        Content: { schemaVersion: '1.0', sessionType: 'Standard_Stream', inputs: { kmsKeyId: 'alias/sessions' } },
      }),
      terraform: sessionDocumentInTerraform({
        document_type: 'Session',
        content: '{"schemaVersion":"1.0","sessionType":"Standard_Stream","inputs":{"kmsKeyId":"alias/sessions"}}',
      }),
    },
    {
      name: 'a log that is not encrypted',
      cloudformation: sessionDocument({
        DocumentType: 'Session',
        Content: {
          schemaVersion: '1.0',
          sessionType: 'Standard_Stream',
          inputs: { s3BucketName: 'sessions', s3EncryptionEnabled: false },
        },
      }),
      terraform: sessionDocumentInTerraform({
        document_type: 'Session',
        content:
          '{"schemaVersion":"1.0","sessionType":"Standard_Stream","inputs":{"s3BucketName":"sessions","s3EncryptionEnabled":false}}',
      }),
    },
    {
      name: 'nothing in a document in YAML',
      cloudformation: sessionDocument({
        DocumentType: 'Session',
        DocumentFormat: 'YAML',
        Content: 'schemaVersion: "1.0"\nsessionType: Standard_Stream\ninputs:\n  s3BucketName: ""\n',
      }),
      terraform: sessionDocumentInTerraform({
        document_type: 'Session',
        document_format: 'YAML',
        content: 'schemaVersion: "1.0"\nsessionType: Standard_Stream\ninputs:\n  s3BucketName: ""\n',
      }),
    },
  ],
  passes: [
    {
      name: 'a bucket',
      cloudformation: sessionDocument({
        DocumentType: 'Session',
        Content: {
          schemaVersion: '1.0',
          sessionType: 'Standard_Stream',
          inputs: { s3BucketName: 'sessions', s3EncryptionEnabled: true },
        },
      }),
      terraform: sessionDocumentInTerraform({
        document_type: 'Session',
        content:
          '{"schemaVersion":"1.0","sessionType":"Standard_Stream","inputs":{"s3BucketName":"sessions","s3EncryptionEnabled":true}}',
      }),
    },
    {
      name: 'a log group',
      cloudformation: sessionDocument({
        DocumentType: 'Session',
        Content: {
          schemaVersion: '1.0',
          sessionType: 'Standard_Stream',
          inputs: { cloudWatchLogGroupName: 'sessions', cloudWatchEncryptionEnabled: true },
        },
      }),
      terraform: sessionDocumentInTerraform({
        document_type: 'Session',
        content:
          '{"schemaVersion":"1.0","sessionType":"Standard_Stream","inputs":{"cloudWatchLogGroupName":"sessions","cloudWatchEncryptionEnabled":true}}',
      }),
    },
    {
      name: 'a document in YAML',
      cloudformation: sessionDocument({
        DocumentType: 'Session',
        DocumentFormat: 'YAML',
        Content: 'schemaVersion: "1.0"\nsessionType: Standard_Stream\ninputs:\n  s3BucketName: sessions\n',
      }),
      terraform: sessionDocumentInTerraform({
        document_type: 'Session',
        document_format: 'YAML',
        content: 'schemaVersion: "1.0"\nsessionType: Standard_Stream\ninputs:\n  s3BucketName: sessions\n',
      }),
    },
  ],
  unknown: [
    {
      name: 'content in a file that is not at hand',
      terraform: sessionDocumentInTerraform({ document_type: 'Session', content: '${file("session.json")}' }),
    },
  ],
});

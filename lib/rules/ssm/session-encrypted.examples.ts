import { defineExamples } from '../../engine/rule';
import { sessionDocument, sessionDocumentInTerraform } from './example-session-document';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: sessionDocument({
        DocumentType: 'Session',
        Content: { schemaVersion: '1.0', sessionType: 'Standard_Stream', inputs: { s3BucketName: '' } },
      }),
      terraform: sessionDocumentInTerraform({
        document_type: 'Session',
        content: '{"schemaVersion":"1.0","sessionType":"Standard_Stream","inputs":{"s3BucketName":""}}',
      }),
    },
    {
      name: 'an empty key',
      cloudformation: sessionDocument({
        DocumentType: 'Session',
        Content: { schemaVersion: '1.0', sessionType: 'Standard_Stream', inputs: { kmsKeyId: '' } },
      }),
      terraform: sessionDocumentInTerraform({
        document_type: 'Session',
        content: '{"schemaVersion":"1.0","sessionType":"Standard_Stream","inputs":{"kmsKeyId":""}}',
      }),
    },
    {
      name: 'nothing in a document in YAML',
      cloudformation: sessionDocument({
        DocumentType: 'Session',
        DocumentFormat: 'YAML',
        Content: 'schemaVersion: "1.0"\nsessionType: Standard_Stream\ninputs:\n  kmsKeyId: ""\n',
      }),
      terraform: sessionDocumentInTerraform({
        document_type: 'Session',
        document_format: 'YAML',
        content: 'schemaVersion: "1.0"\nsessionType: Standard_Stream\ninputs:\n  kmsKeyId: ""\n',
      }),
    },
  ],
  passes: [
    {
      name: 'a key',
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
      name: 'a document in YAML',
      cloudformation: sessionDocument({
        DocumentType: 'Session',
        DocumentFormat: 'YAML',
        Content: 'schemaVersion: "1.0"\nsessionType: Standard_Stream\ninputs:\n  kmsKeyId: alias/sessions\n',
      }),
      terraform: sessionDocumentInTerraform({
        document_type: 'Session',
        document_format: 'YAML',
        content: 'schemaVersion: "1.0"\nsessionType: Standard_Stream\ninputs:\n  kmsKeyId: alias/sessions\n',
      }),
    },
  ],
  unknown: [
    {
      name: 'content in a file that is not at hand',
      terraform: sessionDocumentInTerraform({ document_type: 'Session', content: '${file("session.json")}' }),
    },
  ],
  notApplicable: [
    {
      name: 'a document that is no session',
      cloudformation: sessionDocument({ DocumentType: 'Command', Content: {} }),
      terraform: sessionDocumentInTerraform({ document_type: 'Command', content: '{}' }),
    },
  ],
});

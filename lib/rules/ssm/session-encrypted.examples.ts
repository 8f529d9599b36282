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

import { defineExamples } from '../../engine/rule';
import { sessionDocumentInTerraform } from './example-session-document';

export default defineExamples({
  fails: [
    {
      name: 'shared with all',
      terraform: sessionDocumentInTerraform({
        content: '{}',
        document_type: 'Session',
        permissions: { type: 'Share', account_ids: 'All' },
      }),
    },
  ],
  passes: [
    {
      name: 'not shared',
      terraform: sessionDocumentInTerraform({ content: '{}', document_type: 'Session' }),
    },
    {
      name: 'shared with one account',
      terraform: sessionDocumentInTerraform({
        content: '{}',
        document_type: 'Session',
        permissions: { type: 'Share', account_ids: '111122223333' },
      }),
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation cannot share documents' },
});

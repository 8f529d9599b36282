import { defineResource, fact } from '../../engine/rule';
import { textDocument } from '../text-document';

/** A document of Systems Manager; its content may be written as JSON or YAML text. */
export const document = defineResource({
  cloudformation: 'AWS::SSM::Document',
  terraform: 'aws_ssm_document',
  facts: {
    type: fact<string>('DocumentType', 'document_type'),
    sharedWith: fact<string>(undefined, 'permissions.account_ids'),
    content: fact<unknown>(
      (it) => textDocument(it.fact('Content')),
      (it) => textDocument(it.fact('content')),
    ),
  },
});

import { Fact } from '../../engine/fact';
import { defineResource, fact } from '../../engine/rule';
import { Unknown, type Value } from '../../engine/value';

/** A document of Systems Manager; its content may be written as JSON text. */
export const document = defineResource({
  cloudformation: 'AWS::SSM::Document',
  terraform: 'aws_ssm_document',
  facts: {
    type: fact<string>('DocumentType', 'document_type'),
    sharedWith: fact<string>(undefined, 'permissions.account_ids'),
    content: fact<unknown>(
      (it) => parsed(it.fact('Content')),
      (it) => parsed(it.fact('content')),
    ),
  },
});

function parsed(content: Fact): Fact {
  if (typeof content.value !== 'string') return content;
  try {
    return new Fact(content, JSON.parse(content.value) as Value);
  } catch {
    return new Fact(content, new Unknown('a document that is not JSON'));
  }
}

import { Fact } from '../../engine/fact';
import { defineResource, fact } from '../../engine/rule';
import { Unknown, type Value } from '../../engine/value';

/** How many people must approve a change, for the repositories it is associated with. */
export const approvalRuleTemplate = defineResource({
  terraform: 'aws_codecommit_approval_rule_template',
  facts: {
    content: fact<unknown>(undefined, (it) => {
      const written = it.fact('content');
      if (typeof written.value !== 'string') return written;
      try {
        return new Fact(written, JSON.parse(written.value) as Value);
      } catch {
        return new Fact(written, new Unknown('content that is not JSON'));
      }
    }),
  },
});

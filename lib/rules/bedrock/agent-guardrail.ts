import { defineRule } from '../../engine/rule';
import { agent } from '../../resources/bedrock/agent';

export default defineRule({
  title: 'Bedrock agents have a guardrail',
  problem: 'Nothing filters what goes into this agent and what it answers.',
  why: 'Prompts can make a model give away data or act against its instructions.',
  fix: {
    how: 'Attach a guardrail.',
    properties: {
      GuardrailConfiguration: {
        GuardrailIdentifier: 'gr-1',
      },
    },
    arguments: {
      guardrail_configuration: {
        guardrail_identifier: 'gr-1',
      },
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_383'],
  },
  resource: agent,
  check: (it) => it.guardrail.isSet(),
});

import { defineExamples } from '../../engine/rule';
import { agent, agentInTerraform } from './example-agent';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: agent(),
      terraform: agentInTerraform(),
    },
  ],
  passes: [
    {
      name: 'a guardrail',
      cloudformation: agent({ GuardrailConfiguration: { GuardrailIdentifier: 'gr-1' } }),
      terraform: agentInTerraform({ guardrail_configuration: { guardrail_identifier: 'gr-1' } }),
    },
  ],
});

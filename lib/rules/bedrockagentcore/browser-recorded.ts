import { defineResource, defineRule, fact } from '../../engine/rule';

/** A browser that agents use. */
const browser = defineResource({
  cloudformation: 'AWS::BedrockAgentCore::BrowserCustom',
  terraform: 'aws_bedrockagentcore_browser',
  facts: { recorded: fact<boolean>('RecordingConfig.Enabled', 'recording.enabled') },
});

export default defineRule({
  title: 'Sessions of browsers of Bedrock AgentCore are recorded',
  problem: 'Nothing is kept of what agents do in this browser.',
  why: 'When an agent was misled, nobody can tell by which page, or what it did there.',
  fix: {
    how: 'Record sessions to a bucket.',
    properties: { RecordingConfig: { Enabled: true, S3Location: { Bucket: 'recordings', Prefix: 'browser' } } },
    arguments: { recording: { enabled: true, s3_location: { bucket: 'recordings', prefix: 'browser' } } },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['BedrockAgentCore.6'] },
  sameAs: {},
  resource: browser,
  check: (it) => it.recorded.isTrue(),
});

import { defineExamples } from '../../engine/rule';
import { stage, stageInTerraform } from './example-stage';

export default defineExamples({
  fails: [
    {
      name: 'not traced',
      cloudformation: stage({ RestApiId: 'api' }),
      terraform: stageInTerraform({ rest_api_id: 'api' }),
    },
    {
      name: 'turned off',
      cloudformation: {
        Main: { Type: 'AWS::Serverless::Api', Properties: { StageName: 'prod', TracingEnabled: false } },
      },
      terraform: stageInTerraform({ rest_api_id: 'api', xray_tracing_enabled: false }),
    },
  ],
  passes: [
    {
      name: 'traced',
      cloudformation: stage({ RestApiId: 'api', TracingEnabled: true }),
      terraform: stageInTerraform({ rest_api_id: 'api', xray_tracing_enabled: true }),
    },
  ],
});

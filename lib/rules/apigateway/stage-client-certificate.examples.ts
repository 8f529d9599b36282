import { defineExamples } from '../../engine/rule';
import { stage, stageInTerraform } from './example-stage';

export default defineExamples({
  fails: [
    {
      name: 'no certificate',
      cloudformation: stage({ RestApiId: 'api' }),
      terraform: stageInTerraform({ rest_api_id: 'api' }),
    },
  ],
  passes: [
    {
      name: 'a certificate',
      cloudformation: stage({ RestApiId: 'api', ClientCertificateId: 'cert' }),
      terraform: stageInTerraform({ rest_api_id: 'api', client_certificate_id: 'cert' }),
    },
  ],
});

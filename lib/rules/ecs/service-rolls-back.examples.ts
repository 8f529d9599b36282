import { defineExamples } from '../../engine/rule';
import { service, serviceInTerraform } from './example-service';

const breaking = (enable: unknown, rollback: unknown) => ({
  cloudformation: service({
    DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: enable, Rollback: rollback } },
  }),
  terraform: serviceInTerraform({ deployment_circuit_breaker: { enable, rollback } }),
});

export default defineExamples({
  fails: [
    { name: 'nothing said', cloudformation: service(), terraform: serviceInTerraform() },
    { name: 'stopped, and left so', ...breaking(true, false) },
    { name: 'turned off', ...breaking(false, true) },
  ],
  passes: [{ name: 'stopped and rolled back', ...breaking(true, true) }],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Back: { Type: 'String' } },
        Resources: breaking(true, { Ref: 'Back' }).cloudformation,
      },
      terraform: { variable: { back: { type: 'bool' } }, resource: breaking(true, '${var.back}').terraform },
    },
  ],
  notApplicable: [
    {
      name: 'deployed by CodeDeploy, which has rollbacks of its own',
      cloudformation: service({ DeploymentController: { Type: 'CODE_DEPLOY' } }),
      terraform: serviceInTerraform({ deployment_controller: { type: 'CODE_DEPLOY' } }),
    },
  ],
});

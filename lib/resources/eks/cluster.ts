import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { hasHole } from '../../engine/value';
import type { Verdict } from '../../engine/verdict';

const CUSTOM = 'Custom::AWSCDK-EKS-Cluster';

/** Reads a property of the CloudFormation resource, or of the custom resource that older CDK clusters are. */
const either =
  <T>(property: string, config: string) =>
  (it: Reading) =>
    it.fact<T>(it.type === CUSTOM ? `Config.${config}` : property);

/** The oldest Kubernetes minor version of 1.x that EKS patches, extended support included (EKS release calendar, autumn of 2026). */
export const OLDEST_SUPPORTED_MINOR = 31;

/** Whether EKS still patches a Kubernetes version. Where none is said, it takes one that it does. */
export function isSupported(version: Fact<string>): Verdict {
  const [major, minor] = String(version.known ?? '')
    .split('.')
    .map(Number);
  return version.isAbsentHere
    ? version.pass()
    : version.holds((text) =>
        hasHole(String(text)) || minor === undefined ? undefined : major === 1 && minor >= OLDEST_SUPPORTED_MINOR,
      );
}

/** An EKS cluster. */
export const cluster = defineResource({
  cloudformation: ['AWS::EKS::Cluster', CUSTOM],
  terraform: 'aws_eks_cluster',
  facts: {
    publicEndpoint: fact<boolean>(
      either('ResourcesVpcConfig.EndpointPublicAccess', 'resourcesVpcConfig.endpointPublicAccess'),
      'vpc_config.endpoint_public_access',
    ),
    publicCidrs: fact<string[]>(
      either('ResourcesVpcConfig.PublicAccessCidrs', 'resourcesVpcConfig.publicAccessCidrs'),
      'vpc_config.public_access_cidrs',
    ),
    /** Names of the control plane logs that are kept. */
    logTypes: fact<unknown[]>((it) => {
      if (it.type !== CUSTOM) {
        const types = it.fact<unknown[]>('Logging.ClusterLogging.EnabledTypes');
        return new Fact(
          types.at,
          types.isUnknown || types.isAbsentHere ? types.value : types.items().map((type) => type.get('Type').value),
        );
      }
      const logging = it.fact('Config.logging.clusterLogging');
      if (logging.isUnknown) return logging as Fact<unknown[]>;
      const kept = logging.items().filter((item) => String(item.get('enabled').value) === 'true');
      return new Fact(
        logging.at,
        kept.flatMap((item) =>
          item
            .get('types')
            .items()
            .map((type) => type.value),
        ),
      );
    }, 'enabled_cluster_log_types'),
    encryption: fact<unknown[]>(either('EncryptionConfig', 'encryptionConfig'), 'encryption_config'),
    version: fact<string>(either('Version', 'version'), 'version'),
    deletionProtection: fact<boolean>(either('DeletionProtection', 'deletionProtection'), 'deletion_protection'),
    authentication: fact<'API' | 'API_AND_CONFIG_MAP' | 'CONFIG_MAP'>(
      either('AccessConfig.AuthenticationMode', 'accessConfig.authenticationMode'),
      'access_config.authentication_mode',
    ),
    /** Whether whoever makes it administers it from then on. */
    creatorAdministers: fact<boolean>(
      either(
        'AccessConfig.BootstrapClusterCreatorAdminPermissions',
        'accessConfig.bootstrapClusterCreatorAdminPermissions',
      ),
      'access_config.bootstrap_cluster_creator_admin_permissions',
    ),
  },
});

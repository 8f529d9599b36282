/** An object of Kubernetes. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
  readonly [part: string]: unknown;
}

/** The label by which Kubernetes holds pods of a namespace to one of its Pod Security Standards: https://kubernetes.io/docs/concepts/security/pod-security-admission/ */
const ENFORCED = 'pod-security.kubernetes.io/enforce';

const byDigest = (reference: string): string => `${reference}.matches('@sha256:[0-9a-f]{64}$')`;

/** What pods take from registries: the images of containers, and those that are mounted as volumes. */
const TAKEN = {
  ...Object.fromEntries(
    ['containers', 'initContainers', 'ephemeralContainers'].map((list) => [list, byDigest('it.image')]),
  ),
  volumes: `!has(it.image) || ${byDigest('it.image.reference')}`,
};

/**
 * What a hardened cluster is to be given once it is there, by whatever deploys to it: network policies that count
 * (https://docs.aws.amazon.com/eks/latest/userguide/auto-net-pol.html), images by their digests alone, and for each
 * namespace pods that are held to the restricted standard, and that connect to nothing, DNS included, until a network
 * policy lets them.
 */
export const manifestsFor = (...namespaces: readonly string[]): Manifest[] => [
  {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'amazon-vpc-cni', namespace: 'kube-system' },
    data: { 'enable-network-policy-controller': 'true' },
  },
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name: 'images-by-digest' },
    spec: {
      failurePolicy: 'Fail',
      matchConstraints: {
        resourceRules: [
          {
            apiGroups: [''],
            apiVersions: ['v1'],
            operations: ['CREATE', 'UPDATE'],
            resources: ['pods', 'pods/ephemeralcontainers'],
          },
        ],
      },
      validations: Object.entries(TAKEN).map(([list, named]) => ({
        expression: `!has(object.spec.${list}) || object.spec.${list}.all(it, ${named})`,
        message: `${list}: name each image by its digest, as image@sha256:…`,
      })),
    },
  },
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name: 'images-by-digest' },
    spec: {
      policyName: 'images-by-digest',
      validationActions: ['Deny'],
      matchResources: { namespaceSelector: { matchLabels: { [ENFORCED]: 'restricted' } } },
    },
  },
  ...namespaces.flatMap((name): Manifest[] => [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name, labels: { [ENFORCED]: 'restricted', [`${ENFORCED}-version`]: 'latest' } },
    },
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'deny-by-default', namespace: name },
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    },
  ]),
];

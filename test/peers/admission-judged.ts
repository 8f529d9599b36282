import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Manifest, manifestsFor } from '../../constructs/eks/hardened-cluster/manifests';
import { root } from '../../scripts/layout';
import { whereThereIs } from './tools';

/** Building takes minutes where nothing of it is there yet. */
const BUILDING = 600_000;

const DIGEST = `registry.example.com/shop@sha256:${'0a'.repeat(32)}`;
const TAG = 'registry.example.com/shop:1.4';

const RESTRICTED = {
  allowPrivilegeEscalation: false,
  runAsNonRoot: true,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
};

const container = (said: object = {}, security: object = {}) => ({
  name: 'shop',
  image: DIGEST,
  securityContext: { ...RESTRICTED, ...security },
  ...said,
});

interface Asked {
  readonly spec?: object;
  readonly namespace?: string;
  readonly operation?: 'CREATE' | 'UPDATE';
  readonly subresource?: string;
}

whereThereIs(
  'go',
  'what the manifests of a hardened cluster refuse, by the libraries of Kubernetes',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'bulwark-admission-'));
    const program = join(folder, 'admission');

    beforeAll(() => {
      const source = join(root, 'test/kubernetes/admission');
      const { status, stderr } = spawnSync('go', ['build', '-o', program, '.'], { cwd: source, encoding: 'utf8' });
      if (status !== 0) throw new Error(`the judge of manifests cannot be built: ${stderr}`);
    }, BUILDING);
    afterAll(() => rmSync(folder, { recursive: true }));

    /** Why a cluster refuses each of some pods, all reasons in one text. */
    function refusals(requests: readonly Asked[], manifests: readonly Manifest[] = manifestsFor('shop')): string[] {
      const input = {
        manifests,
        requests: requests.map(({ spec, namespace = 'shop', operation = 'CREATE', subresource = '' }) => ({
          pod: { metadata: { name: 'shop', namespace }, spec: { containers: [container()], ...spec } },
          operation,
          subresource,
        })),
      };
      const { status, stdout, stderr } = spawnSync(program, { input: JSON.stringify(input), encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout).map((reasons: readonly string[]) => reasons.join('; '));
    }

    test('each is one that an API server takes, and one with a field that it does not know is none', () => {
      expect(refusals([])).toEqual([]);
      const odd = manifestsFor('shop').map((it) => ({ ...it, ...(it.kind === 'NetworkPolicy' && { sepc: {} }) }));
      expect(() => refusals([], odd)).toThrow('sepc');
    });

    test('a pod that holds to all of it is taken', () => {
      const init = { initContainers: [container({ name: 'init' })] };
      const volumes = {
        volumes: [
          { name: 'model', image: { reference: DIGEST } },
          { name: 'tmp', emptyDir: {} },
        ],
      };
      expect(refusals([{}, { spec: init }, { spec: volumes }, { operation: 'UPDATE' }])).toEqual(['', '', '', '']);
    });

    test.each<[string, Asked]>([
      ['privileged', { spec: { containers: [container({}, { privileged: true })] } }],
      ['host namespaces (hostNetwork=true)', { spec: { hostNetwork: true } }],
      ['host namespaces (hostPID=true)', { spec: { hostPID: true } }],
      ['host namespaces (hostIPC=true)', { spec: { hostIPC: true } }],
      ['hostPort', { spec: { containers: [container({ ports: [{ containerPort: 80, hostPort: 80 }] })] } }],
      ['volume type "hostPath"', { spec: { volumes: [{ name: 'root', hostPath: { path: '/' } }] } }],
      ['runAsUser=0', { spec: { containers: [container({}, { runAsUser: 0 })] } }],
      ['runAsNonRoot != true', { spec: { containers: [container({}, { runAsNonRoot: false })] } }],
      ['allowPrivilegeEscalation', { spec: { containers: [container({}, { allowPrivilegeEscalation: true })] } }],
      ['SYS_ADMIN', { spec: { containers: [container({}, { capabilities: { drop: ['ALL'], add: ['SYS_ADMIN'] } })] } }],
      ['seccompProfile', { spec: { containers: [container({}, { seccompProfile: { type: 'Unconfined' } })] } }],
      ['containers: name each image', { spec: { containers: [container(), container({ name: 'b', image: TAG })] } }],
      ['containers: name each image', { operation: 'UPDATE', spec: { containers: [container({ image: TAG })] } }],
      ['containers: name each image', { spec: { containers: [container({ image: `${TAG}@sha256:` })] } }],
      ['containers: name each image', { spec: { containers: [container({ image: 'shop/@sha256:/shop:1.4' })] } }],
      ['initContainers: name each image', { spec: { initContainers: [container({ name: 'init', image: TAG })] } }],
      [
        'ephemeralContainers: name each image',
        {
          ...{ operation: 'UPDATE', subresource: 'ephemeralcontainers' },
          spec: { ephemeralContainers: [container({ name: 'debug', image: TAG })] },
        },
      ],
      ['volumes: name each image', { spec: { volumes: [{ name: 'model', image: { reference: TAG } }] } }],
    ])('%s: refused', (reason, asked) => {
      expect(refusals([asked])[0]).toContain(reason);
    });

    test('other namespaces are left alone', () => {
      const spec = { hostNetwork: true, containers: [container({ image: TAG })] };
      expect(refusals([{ spec, namespace: 'kube-system' }])).toEqual(['']);
    });
  },
  'https://go.dev/dl',
  'version',
);

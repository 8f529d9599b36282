import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { managedPolicyModules } from '../../scripts/generate-managed-policies';
import { root } from '../../scripts/layout';

test('the packed policies are those of the installed data package', () => {
  // Releases of Node.js may pack them into other bytes.
  const unpacked = (module: string) =>
    module.replace(/'([^']*)'/, (_, packed: string) => `${brotliDecompressSync(Buffer.from(packed, 'base64'))}`);
  const [documents, powers] = managedPolicyModules();
  const file = (name: string) => readFileSync(join(root, `lib/iam/${name}.generated.ts`), 'utf8');
  expect(unpacked(documents) === unpacked(file('managed-policies'))).toBe(true);
  expect(unpacked(powers) === unpacked(file('managed-powers'))).toBe(true);
});

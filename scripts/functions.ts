import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { RUNTIME } from '../constructs/lambda/bundled';
import { functionNames, root } from './layout';

/**
 * Bundles the code of each function of Lambda with all that it needs but the AWS SDK, which its runtime brings. Constructs
 * deploy the folder as it is. Tells the bytes of each.
 */
export async function bundleFunctions(dist = join(root, 'dist')): Promise<number[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    outdir: join(dist, 'functions'),
    entryPoints: Object.fromEntries(functionNames().map((name) => [`${name}/index`, `lib/functions/${name}/index.ts`])),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: RUNTIME.replace(/^nodejs(\d+)\.x$/, 'node$1'),
    external: ['@aws-sdk/*'],
    minify: true,
    metafile: true,
    logLevel: 'warning',
  });
  return Object.entries(metafile.outputs).map(([output, { bytes, inputs }]) => {
    writeFileSync(join(dirname(join(root, output)), 'licenses.txt'), licensesOf(Object.keys(inputs)));
    return bytes;
  });
}

/** The licenses of the packages that files are of, which go with them wherever they go. */
function licensesOf(files: readonly string[]): string {
  const packages = files.flatMap((file) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(packages)]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const file = readdirSync(join(root, folder)).find((one) => /^licen[cs]e/i.test(one));
      const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : `License: ${license}`;
      return `${name} ${version}\n\n${text}\n`;
    })
    .join('\n---\n\n');
}

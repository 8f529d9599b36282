import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/layout';
import { done, install, MINUTE, Projects, run } from './projects';

let projects: Projects;
beforeAll(() => {
  projects = new Projects();
});
afterAll(() => projects.remove());

test(
  'a new baseline compiles and passes its tests, and asks for what a new rule leaves empty',
  () => {
    done(projects.folder, process.execPath, join(root, 'dist/bulwark.js'), 'new', 'baseline', 'umbrella');
    const folder = join(projects.folder, 'umbrella-baseline');
    install(folder, { 'cdk-bulwark': projects.own });
    done(folder, 'npm', 'test');
    done(folder, 'npm', 'run', 'docs');
    expect(readFileSync(join(folder, 'docs/README.md'), 'utf8')).toContain('umbrella/queue-messages-kept');
    done(folder, 'npx', '--no-install', 'bulwark', 'new', 'rule', 'umbrella/bucket-named');
    const { status, said } = run(folder, 'npm', 'test');
    expect(status).not.toBe(0);
    expect(said).toMatch(/● umbrella\/bucket-named says what it asks for/);
  },
  5 * MINUTE,
);

test(
  'a new app passes its tests and its gate',
  () => {
    done(projects.folder, process.execPath, join(root, 'dist/bulwark.js'), 'new', 'app', 'orders');
    const folder = join(projects.folder, 'orders');
    install(folder, { 'cdk-bulwark': projects.own });
    done(folder, 'npm', 'test');
    expect(done(folder, 'npm', 'run', 'synth')).toContain('no blocking findings');
  },
  5 * MINUTE,
);

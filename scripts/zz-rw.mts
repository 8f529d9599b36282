import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { check, defineConfig } from '/tmp/wt/prules/lib/index';
const files = process.argv.slice(2);
const ids = ['codebuild/project-buildspec-inline','codebuild/project-scans-can-fail','codepipeline/pipeline-scanned-before-deployment','codepipeline/pipeline-approved-before-production','codepipeline/pipeline-no-self-mutation','codepipeline/pipeline-trigger-exact','codepipeline/pipeline-pull-requests-not-deployed','codepipeline/pipeline-scans-can-fail','codepipeline/pipeline-roles-no-administrator','codepipeline/pipeline-signing-apart','codepipeline/pipeline-approval-apart','codebuild/webhook-filters-anchored'];
const { rules } = await import('/tmp/wt/prules/lib/index');
const config = defineConfig({ name: 'mine', rules: Object.fromEntries(ids.filter((id) => id in rules).map((id) => [id, 'error'])) } as any);
const tally: Record<string, number> = {};
for (const file of files) {
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n').map((l) => JSON.parse(l));
  for (const [i, x] of lines.entries()) {
    if (!/CodePipeline|CodeBuild|codepipeline|codebuild/.test(JSON.stringify(x.template))) continue;
    const { findings, failures } = check([{ name: 'case', content: x.template }], config);
    for (const f of failures) console.log('FAILURE', i, JSON.stringify(f).slice(0, 300));
    for (const f of findings) if (ids.includes(f.rule)) {
      tally[`${f.rule} ${f.state}`] = (tally[`${f.rule} ${f.state}`] ?? 0) + 1;
      if (/realworld/.test(file) || process.env.ALL) console.log(i, x.file ?? x.caseId, f.state, f.rule, f.resource, '|', f.detail ?? '', '|', (f as any).path ?? '');
    }
  }
}
console.log(tally);

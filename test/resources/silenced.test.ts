import { isSilenced } from '../../lib/resources/codebuild/silenced';

const silenced = (text: string): boolean => isSilenced(text, /\bREPORT\b/);

test.each([
  'snyk test --sarif-file-output="$REPORT" || true',
  'snyk test --sarif-file-output="$REPORT" || echo found',
  'snyk test --sarif-file-output="$REPORT" || exit 0',
  'snyk test --sarif-file-output="$REPORT"; true',
  'snyk test --sarif-file-output="$REPORT"\necho scanned',
  'set +e\nsnyk test --sarif-file-output="$REPORT"\nexit 0',
  'snyk test --json | tee "$REPORT"',
  `sh -c 'snyk test --sarif-file-output="$REPORT" || :'`,
  'sh -c "snyk test --sarif-file-output=$REPORT || :"',
  'bash -ec "acme-scan --out \\"$REPORT\\"; true" || echo found',
  'sh -c "acme-scan --since $(date) > ${REPORT} || true"',
  'sh -c "acme-scan --out $REPORT" || true',
  'if ! snyk test --sarif-file-output="$REPORT"; then echo found; fi',
  'snyk test --sarif-file-output="$REPORT" || { echo found; cat "$REPORT"; }',
  '(snyk test || true) > "$REPORT"',
  'trivy fs --exit-code 0 --format sarif --output "$REPORT" .',
  'trivy fs --exit-code=0 --format sarif --output "$REPORT" .',
  'checkov -d . --soft-fail --output sarif > "$REPORT"',
  'acme-scan --out "$REPORT" || true',
  'acme-scan > "$REPORT" || true',
  'acme-scan > "${REPORT}"; true',
  './scan.sh || true',
  'docker run --rm acme/scan || true',
])('%s', (text) => expect(silenced(text)).toBe(true));

describe('is left to fail', () => {
  test.each([
    'snyk test --sarif-file-output="$REPORT" || [ $? -eq 1 ]',
    'semgrep scan --config p/default --sarif --output "$REPORT" .',
    'set -o pipefail; snyk test --json | tee "$REPORT"',
    'set -e\nsnyk test --sarif-file-output="$REPORT"\necho scanned',
    'if [ -d .github ]; then zizmor --format sarif .github > "$REPORT"; else printf %s "$NOTHING" > "$REPORT"; fi',
    'if [ ! -s "$REPORT" ]; then acme-scan > "$REPORT"; fi',
    'rm -rf node_modules || true',
    'npm ci || npm ci --force',
    'snyk test --sarif-file-output="$REPORT" && cat "$REPORT"',
    'sh -c "snyk test --sarif-file-output=$REPORT || [ \\$? -eq 1 ]"',
    'sh -c "acme-scan --out $REPORT"',
    'sh -ec "acme-scan --out $REPORT; echo scanned"',
    'sh -c "$SCAN"',
    'sh -c $SCAN',
    "grep 'snyk || true' notes.txt",
    '(( x',
  ])('%s', (text) => expect(silenced(text)).toBe(false));
});

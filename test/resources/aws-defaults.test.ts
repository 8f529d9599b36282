import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { awsDefaults } from '../../lib/resources/aws-defaults';
import { filesIn, root } from '../../scripts/layout';

const sources = ['lib/resources', 'lib/rules']
  .flatMap(filesIn)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('/aws-defaults.ts'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

test.each(Object.entries(awsDefaults))(
  '%s has its date, a page of AWS, and what reads it',
  (name, { since, source }) => {
    expect(since).toMatch(/^20\d\d(-(0[1-9]|1[0-2])(-[0-3]\d)?)?$/);
    expect(source).toMatch(/^https:\/\/(docs\.)?aws\.amazon\.com\//);
    expect(sources).toContain(`awsDefaults.${name}.value`);
  },
);
